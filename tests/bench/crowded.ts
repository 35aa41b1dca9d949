// One explainer as full as a large story gets: a hundred people, 150 dates of all kinds and 84 pledges in
// nine currencies. The same number gives the same article.
import { numbersFrom } from './synthetic.ts';

const givenNames = ['Ana', 'Boris', 'Chiara', 'Dae', 'Esra', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const familyNames = ['Abel', 'Brandt', 'Costa', 'Duarte', 'Eklund', 'Farah', 'Gomez', 'Haas', 'Ivanova', 'Jansen'];
/** Each with a point well within it. */
const countries: [name: string, code: string, latitude: number, longitude: number][] = [
  ['Norway', 'NO', 60.5, 9.5],
  ['Sweden', 'SE', 60.5, 15],
  ['Finland', 'FI', 62.5, 26],
  ['Denmark', 'DK', 56, 9.2],
  ['Estonia', 'EE', 58.8, 25.8],
  ['Latvia', 'LV', 56.9, 25],
  ['Lithuania', 'LT', 55.4, 23.8],
  ['Poland', 'PL', 52, 19.5],
  ['Germany', 'DE', 51, 10.5],
  ['Netherlands', 'NL', 52.2, 5.9],
];
const works = [
  'cable',
  'ferry line',
  'wind park',
  'harbour',
  'railway',
  'weather station',
  'fish count',
  'rescue fleet',
  'pipeline',
  'school ship',
];
const acts = ['is discussed', 'is tested', 'is inspected', 'is agreed on', 'is delayed', 'is opened'];
const currencies = ['EUR', 'NOK', 'SEK', 'DKK', 'PLN', 'GBP', 'USD', 'ISK', 'CHF'];
const count = { people: 100, cities: 30, bodies: 15, dates: 150, pledges: 84 };

/** The text of the article, without ids at its paragraphs. */
export function crowdedArticle(seed: number): string {
  const next = numbersFrom(seed);
  const upTo = (most: number) => Math.floor(next() * most);
  const times = <T>(all: number, make: (index: number) => T) => Array.from({ length: all }, (_, index) => make(index));
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const near = (degrees: number) => Number((degrees + (next() - 0.5) * 0.7).toFixed(2));
  const id = (text: string) => text.toLowerCase().replaceAll(' ', '-');
  const nations = countries.map(([name, code]) => ({ id: id(name), fields: { name, kind: 'country', code } }));
  const cities = times(count.cities, (index) => ({
    id: `town-${index}`,
    fields: {
      name: `Town ${index + 1}`,
      kind: 'city',
      country: at(nations, index).id,
      latitude: near(at(countries, index)[2]),
      longitude: near(at(countries, index)[3]),
    },
  }));
  const bodies = times(count.bodies, (index) => ({
    id: `body-${index}`,
    fields: {
      name: `${at(['Agency', 'Company', 'Union', 'Council', 'Institute'], index)} for the ${at(works, index)}${index < works.length ? '' : ', second office'}`,
      kind: at(['government', 'company', 'ngo', 'international', 'group'], index),
      ...(index % 3 > 0 && { country: at(nations, index).id }),
    },
  }));
  const people = times(count.people, (index) => ({
    id: `person-${index}`,
    fields: {
      name: `${at(givenNames, index)} ${at(familyNames, Math.floor(index / givenNames.length))}`,
      role: at(['Minister', 'Envoy', 'Engineer', 'Captain', 'Mayor', 'Researcher'], index),
      ...(index % 4 > 0 ? { country: at(nations, index).id } : { organisation: at(bodies, index).id }),
    },
  }));
  const lastPast = count.dates - 15;
  const dates = times(count.dates, (index) => {
    const [year, month, day] = [2012 + Math.floor(index / 12), 1 + (index % 12), 1 + upTo(28)];
    const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'));
    const form = at(
      [`${year}-${m}-${d}`, `${year}-${m}-${d}`, `${year}-${m}`, `${year}-${m}-${d}/${year}-${m}-28`, `${year}-${m}~`],
      index,
    );
    const isPast = index < lastPast;
    return {
      id: `date-${index}`,
      fields: {
        date: form,
        title: `The ${at(works, index)} ${at(acts, Math.floor(index / works.length))}, round ${index + 1}`,
        label: `${at(works, index)}, ${index + 1}`,
        status: isPast ? (index % 29 === 28 ? 'cancelled' : index % 31 === 30 ? 'unknown' : 'happened') : 'planned',
        people: [`person-${index % count.people}`],
        with: index % 5 === 0 ? [`person-${(index + 37) % count.people}`] : [],
        places: index % 6 === 5 ? [] : [index % 2 === 0 ? at(cities, index).id : at(nations, index).id],
      },
    };
  });
  const pledges = times(count.pledges, (index) => {
    const isMoney = index % 3 > 0;
    const size = (1 + upTo(400)) * (isMoney ? 1_000_000 : 10);
    const state = at([undefined, 'open', 'kept', undefined, 'broken', 'partly-kept', undefined], index);
    return {
      id: `pledge-${index}`,
      fields: {
        title: `The ${at(works, index)}, part ${index + 1}`,
        kind: isMoney ? 'money' : 'facility',
        donor: index % 4 === 3 ? at(bodies, index).id : at(nations, index).id,
        recipients: [at(nations, index + 3).id],
        amount: isMoney
          ? { value: size, currency: at(currencies, index - Math.floor(index / 3)) }
          : { value: size, unit: { one: 'berth', other: 'berths' } },
        stage: at(['pledged', 'stated', 'committed', 'disbursed', 'delivered'], index),
        ...(index % 5 > 0 && { announced: `date-${index}` }),
        ...(state && { outcome: { state, ...(state !== 'open' && { passage: `block-${index}` }) } }),
      },
    };
  });
  const unknowns = times(8, (index) => ({
    id: `question-${index}`,
    fields: { question: `What the ${at(works, index)} costs in the end`, about: [`pledge-${index}`] },
  }));
  const mention = (kind: string, entry: { id: string; fields: object } | undefined, words: string) =>
    entry ? `[${words}](${kind}:${entry.id})` : '';
  const block = (index: number) => {
    const [person, date, city] = [people[index % count.people], dates[index], at(cities, index)];
    const pledge = pledges[index];
    const sentences = [
      `${mention('person', person, person?.fields.name ?? '')} spoke of ${mention('date', date, 'that round')} in ${mention('place', city, city.fields.name)}.`,
      pledge ? `There, ${mention('pledge', pledge, `the ${at(works, index)}`)} was on the table.` : 'Nothing was pledged there.',
      index < nations.length ? `${mention('place', nations[index], nations[index]?.fields.name ?? '')} took part.` : '',
      index < bodies.length ? `${mention('org', bodies[index], 'An office')} kept the minutes.` : '',
      index < unknowns.length ? `${mention('unknown', unknowns[index], 'The cost')} is not stated.` : '',
    ];
    return `${sentences.filter(Boolean).join(' ')} ^block-${index}`;
  };
  const blocks = times(count.dates, block);
  const sections = times(
    15,
    (index) =>
      `## Years of the ${at(works, index)}, part ${index + 1} {#part-${index + 1}}\n\n${blocks.slice(index * 10, index * 10 + 10).join('\n\n')}`,
  );
  const listed = (entries: { id: string; fields: object }[]) => Object.fromEntries(entries.map((entry) => [entry.id, entry.fields]));
  // JSON is YAML.
  const fields = {
    headline: 'A hundred people build around a cold sea',
    standfirst: 'An invented explainer for tests, as full as a large story gets: a hundred people, 150 dates and 84 pledges.',
    kicker: 'Sea, an invented story',
    published: '2023-03-31',
    inBrief: ['Ten countries build together.', 'Some of it was kept.', 'What it costs is not stated.'],
    sources: {
      log: { publisher: 'The Sea Log (invented)', headline: 'The building years', published: '2023-03-30', url: 'https://example.org/sea' },
    },
    organisations: listed(bodies),
    people: listed(people),
    places: listed([...nations, ...cities]),
    dates: listed(dates),
    pledges: listed(pledges),
    unknowns: listed(unknowns),
  };
  return `---\n${JSON.stringify(fields, undefined, 2)}\n---\n\n${sections.join('\n\n')}\n`;
}
