import { capital, count } from './en-count.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

type Counts = Record<'country' | 'city' | 'border' | 'region', number>;

/** `Six countries, one city and one border`; regions count only where there is nothing smaller. */
function headline(counts: Counts): string {
  const words = { country: ['country', 'countries'], city: ['city', 'cities'], border: ['border', 'borders'] } as const;
  const kinds = (['country', 'city', 'border'] as const).filter((kind) => counts[kind] > 0);
  const parts = kinds.map((kind) => `${count(counts[kind])} ${words[kind][counts[kind] === 1 ? 0 : 1]}`);
  if (parts.length === 0) parts.push(counts.region === 1 ? 'one region' : `${count(counts.region)} regions`);
  return capital(list.format(parts));
}

/** Words of the maps and of the places view. */
export const placesWords = {
  headline,
  /** What a traveller's first stop says under the name. */
  firstStop: (place: string, date: string, planned: boolean) => `${planned ? 'due in' : 'in'} ${place}, ${date}`,
  nextStop: (place: string, date: string) => `then ${place}, ${date}`,
};
