import type { CitedPart, ShareWords } from '../../languages/language.ts';
import type { Source } from './source.ts';

/** A citation as plain text: part, headline, section, publisher, day, address. */
export function citation(source: Source, words: ShareWords): string {
  return words.cite(toCited(source, words));
}

/** A citation as a BibTeX entry; its key is made of publisher, year and id. */
export function bibtex(source: Source, words: ShareWords): string {
  const [year = '', month, day] = source.day.split('-');
  const fields: [name: string, value: string | undefined][] = [
    ['title', `{${escapeBibtex(source.headline)}}`],
    ['author', (source.authors.length > 0 ? source.authors : [source.publisher]).map((name) => `{${escapeBibtex(name)}}`).join(' and ')],
    ['publisher', source.authors.length > 0 ? `{${escapeBibtex(source.publisher)}}` : undefined],
    ['year', year],
    ['month', month?.replace(/^0/u, '')],
    ['day', day?.replace(/^0/u, '')],
    ['url', escapeUrl(source.address)],
    ['note', escapeBibtex(words.note(toCited(source, words)))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const key = [source.publisher, year, source.id]
    .join('-')
    .replace(/[^A-Za-z0-9-]/gu, '')
    .toLowerCase();
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function toCited({ day, ...source }: Source, { dateLocale }: ShareWords): CitedPart {
  return { ...source, date: formatDay(day, dateLocale) };
}

function formatDay(day: string, locale: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const given = Object.fromEntries(Object.entries(parts).slice(0, day.split('-').length));
  return day && new Intl.DateTimeFormat(locale, { ...given, timeZone: 'UTC' }).format(new Date(day));
}

const bibtexSpecials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A text that LaTeX prints as it is.
 * @example escapeBibtex('50% of R&D') //=> '50\\% of R\\&D'
 */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\~^{}#$%&_]/gu, (character) => bibtexSpecials[character] ?? `\\${character}`);
}

/** Addresses are read letter by letter: only what would end the field is written otherwise. */
function escapeUrl(address: string): string {
  return address.replace(/[\\{}]/gu, encodeURIComponent);
}
