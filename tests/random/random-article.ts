// Explainers made of a number, of every size and in six scripts: the same number always gives the same article. For tests of what is drawn.
import { dayAt, dayIndex } from '../../src/article/calendar.ts';
import { numbersFrom } from '../bench/synthetic.ts';

/** Words of six scripts, a short and a long one among them; names are made of them. */
const words: Record<string, readonly string[]> = {
  latin: [
    'O',
    'Ada',
    'Moss',
    'Leutheusser-Schnarrenberger',
    'Nguyễn',
    'Łódź',
    'Harbour',
    'Wolfeschlegelsteinhausenbergerdorff',
    'of',
    'the',
    'Union',
  ],
  cyrillic: ['Я', 'Анна', 'Щербаковская', 'Министерство', 'Достопримечательность', 'и', 'Новгород'],
  greek: ['Ω', 'Ελένη', 'Παπαδοπούλου', 'Θεσσαλονίκη', 'Οργανισμός', 'και'],
  arabic: ['م', 'محمد', 'الجمهورية', 'وزارة', 'القاهرة', 'الاتحاد'],
  hebrew: ['א', 'דוד', 'ירושלים', 'הממשלה', 'התאחדות', 'של'],
  japanese: ['東', '山田太郎', '国際協力機構', 'カリフォルニア', '会談', 'ひらがな'],
};
const languageOf: Record<string, string> = { latin: 'en', cyrillic: 'ru', greek: 'el', arabic: 'ar', hebrew: 'he', japanese: 'ja' };

/** Countries with a point within each, all around the world. */
const countries: [code: string, latitude: number, longitude: number][] = [
  ['NO', 61, 9],
  ['TV', -8.5, 179.2],
  ['US', 39, -98],
  ['RU', 61, 99],
  ['CL', -30, -71],
  ['NZ', -41, 174],
  ['FJ', -17.8, 178],
  ['JP', 36, 138],
  ['ZA', -29, 24],
  ['BR', -10, -52],
  ['AD', 42.5, 1.5],
  ['IN', 22, 79],
  ['AU', -25, 134],
  ['KI', 1.4, 173],
  ['EG', 27, 30],
  ['GL', 72, -40],
];
const currencies = ['USD', 'EUR', 'JPY', 'GBP', 'INR', 'IDR', 'CHF', 'NOK', 'KRW'];

interface Entry {
  id: string;
  fields: object & { name?: string };
}

/** How many of everything there are at most. */
const most = { people: 100, organisations: 12, places: 60, dates: 150, pledges: 60, unknowns: 8 };

/** The text of an article without any mistake; its size follows from the seed, too: small, usual and crowded ones take turns. */
export function randomArticle(seed: number): string {
  const next = numbersFrom(seed * 7919 + 17);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  const part = [0.06, 0.2, 1][seed % 3] ?? 1;
  const some = (limit: number) => upTo(Math.ceil(limit * part) + 1);
  const script = pick(Object.keys(words));
  const ofOne = upTo(2) === 0;

  const taken = new Set<string>();
  /** A name of one letter to eighty, that no other entry has. */
  const name = (longest = 80): string => {
    const own = ofOne ? script : pick(Object.keys(words));
    const gap = own === 'japanese' ? '' : ' ';
    for (let tries = 0; ; tries += 1) {
      const made = times(1 + upTo(4), () => pick(words[own] ?? [])).join(gap);
      const unique = tries < 5 ? made : `${made}${gap}${'abcdefghijklmnopqrstuvwxyz'.charAt(upTo(26)).toUpperCase()}${tries}`;
      if (unique.length > longest || taken.has(unique)) continue;
      taken.add(unique);
      return unique;
    }
  };
  const title = () => name(80);

  const nations = times(Math.min(countries.length, some(countries.length)), (index) => ({
    id: `nation-${index}`,
    fields: { name: name(), kind: 'country', code: countries[index]?.[0] },
  }));
  const cities: Entry[] = times(some(most.places - countries.length), (index) => {
    const [, latitude = 0, longitude = 0] = countries[index % countries.length] ?? [];
    const away = () => Math.round((next() - 0.5) * 100) / 100;
    const nation = nations[index % countries.length];
    return {
      id: `town-${index}`,
      fields: {
        name: name(),
        kind: 'city',
        ...(nation && { country: nation.id }),
        latitude: latitude + away(),
        longitude: Math.min(180, longitude + away()),
      },
    };
  });
  const places: Entry[] = [...nations, ...cities];
  const bodies: Entry[] = times(some(most.organisations), (index) => ({
    id: `body-${index}`,
    fields: {
      name: name(),
      kind: pick(['government', 'company', 'ngo', 'international', 'party', 'court']),
      ...(nations.length > 0 && index % 3 > 0 && { country: pick(nations).id }),
    },
  }));
  const people: Entry[] = times(some(most.people), (index) => ({
    id: `person-${index}`,
    fields: {
      name: name(),
      role: title(),
      ...(nations.length > 0 && index % 4 > 0 ? { country: pick(nations).id } : bodies.length > 0 ? { organisation: pick(bodies).id } : {}),
    },
  }));
  const span = pick([3, 40, 400, 20_000, 700_000]);
  const published = '2023-03-31';
  const dates: Entry[] = times(some(most.dates), (index) => {
    const iso = dayAt(dayIndex(published) - Math.floor(next() * next() * span));
    const date = pick([iso, iso, iso.replace(/-\d\d$/u, ''), `${iso.replace(/-\d\d-\d\d$/u, '')}~`]);
    const met = people.length > 1 && index % 2 === 0;
    return {
      id: `date-${index}`,
      fields: {
        date,
        title: title(),
        ...(index % 3 === 0 && { label: name(24) }),
        status: 'happened',
        ...(people.length > 0 && { people: [people[index % people.length]?.id] }),
        ...(met && {
          with: [people[(index + 1 + upTo(people.length - 1)) % people.length]?.id].filter(
            (id) => id !== people[index % people.length]?.id,
          ),
        }),
        ...(places.length > 0 && index % 3 > 0 && { places: [pick(places).id] }),
      },
    };
  });
  const parties = [...nations, ...bodies];
  const many = times(1 + upTo(9), (index) => currencies[index] ?? 'USD');
  const pledges: Entry[] =
    parties.length < 2
      ? []
      : times(some(most.pledges), (index) => {
          const donor = upTo(parties.length);
          const size = Math.round(10 ** (next() * 10)) + 1;
          const amount =
            index % 7 === 6
              ? 'not-stated'
              : index % 5 === 4
                ? { value: size, unit: { zero: 'homes', one: 'home', two: 'homes', few: 'homes', many: 'homes', other: 'homes' } }
                : { value: size, currency: pick(many) };
          return {
            id: `pledge-${index}`,
            fields: {
              title: title(),
              kind: amount === 'not-stated' || 'currency' in amount ? 'money' : 'facility',
              donor: parties[donor]?.id,
              recipients: [parties[(donor + 1 + upTo(parties.length - 1)) % parties.length]?.id],
              amount,
              stage: pick(['stated', 'pledged', 'committed', 'disbursed', 'delivered']),
            },
          };
        });
  const subjects = [...people, ...dates, ...places];
  const unknowns: Entry[] = times(subjects.length > 0 ? some(most.unknowns) : 0, (index) => ({
    id: `question-${index}`,
    fields: { question: title(), about: [pick(subjects).id] },
  }));

  const kinds: [string, Entry[]][] = [
    ['person', people],
    ['org', bodies],
    ['place', places],
    ['date', dates],
    ['pledge', pledges],
    ['unknown', unknowns],
  ];
  const mentions = kinds.flatMap(([kind, entries]) => entries.map(({ id }) => `[it](${kind}:${id})`));
  const blocks = times(
    Math.max(1, Math.ceil(mentions.length / 6)),
    (index) => `${title()}: ${mentions.slice(index * 6, index * 6 + 6).join(', ') || 'nothing'}. ^block-${index}`,
  );
  const perSection = Math.max(1, Math.ceil(blocks.length / (1 + upTo(8))));
  const sections = times(
    Math.ceil(blocks.length / perSection),
    (index) => `## ${title()} {#part-${index}}\n\n${blocks.slice(index * perSection, (index + 1) * perSection).join('\n\n')}`,
  );
  const listed = (entries: Entry[]) => (entries.length > 0 ? Object.fromEntries(entries.map(({ id, fields }) => [id, fields])) : undefined);
  const fields = {
    headline: title(),
    standfirst: title(),
    kicker: name(30),
    published,
    ...(ofOne && { language: languageOf[script] }),
    inBrief: times(3, () => `${title()} [${name(40)}](#part-0)`),
    sources: { log: { publisher: name(), headline: title(), published: '2023-03-30', url: 'https://example.org/' } },
    organisations: listed(bodies),
    people: listed(people),
    places: listed(places),
    dates: listed(dates),
    pledges: listed(pledges),
    unknowns: listed(unknowns),
  };
  // JSON is YAML.
  return `---\n${JSON.stringify(fields, undefined, 2)}\n---\n\n${sections.join('\n\n')}\n`;
}
