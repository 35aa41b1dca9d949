// Explainers made of a number: the same number always gives the same article. For measurements, and for tests that need many or large ones.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { draftUuid, formatRecord } from '../../src/compile/addresses/anchors.ts';
import { explainersFile, formatExplainers } from '../../src/compile/addresses/explainers.ts';

/** How many of everything an article has. */
export interface Shape {
  people: number;
  places: number;
  dates: number;
  pledges: number;
  /** Words of its text, about. */
  words: number;
}

/** Like the first story. */
export const usualShape: Shape = { people: 14, places: 10, dates: 11, pledges: 4, words: 1200 };

/** As large as an article may be expected to get. */
export const largeShape: Shape = { people: 150, places: 100, dates: 300, pledges: 80, words: 10_000 };

const countries = [
  'US',
  'MX',
  'GT',
  'HN',
  'SV',
  'CR',
  'PA',
  'CO',
  'PE',
  'BR',
  'AR',
  'CL',
  'FR',
  'DE',
  'IT',
  'ES',
  'PL',
  'SE',
  'NO',
  'KE',
  'NG',
  'ZA',
  'IN',
  'ID',
  'JP',
];
const names = [
  'Ana',
  'Boris',
  'Chiara',
  'Dae',
  'Esra',
  'Femi',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaito',
  'Lena',
  'Mara',
  'Noor',
  'Oskar',
  'Petra',
];
const families = [
  'Abel',
  'Brandt',
  'Costa',
  'Duarte',
  'Eklund',
  'Farah',
  'Gomez',
  'Haas',
  'Ivanova',
  'Jansen',
  'Keller',
  'Lund',
  'Moreau',
  'Novak',
];
const subjects = ['water', 'trade', 'the harvest', 'the railway', 'schools', 'the river', 'the port', 'power lines', 'clinics', 'housing'];
const remarks = [
  'The talks lasted longer than planned.',
  'Nobody said when the next round would be.',
  'Both sides described the meeting as open and useful.',
  'The report gives no further detail.',
  'Those who took part agreed to speak again.',
  'Local papers had reported on it the week before.',
];

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The text of an article without any mistake. */
export function syntheticArticle(seed: number, shape: Shape = usualShape): string {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  const year = 2015 + (seed % 9);
  const nations = Math.min(countries.length, Math.max(1, Math.ceil(shape.places / 2)));
  const places = times(shape.places, (index) =>
    index < nations
      ? `  nation-${index}: { name: Nation ${index}, kind: country, code: ${countries[(index + seed) % countries.length] ?? 'US'}, summary: One of those that talk. }`
      : `  town-${index}: { name: Town ${index}, kind: city, country: nation-${index % nations}, latitude: ${(next() * 100 - 40).toFixed(2)}, longitude: ${(next() * 280 - 140).toFixed(2)}, summary: A place of talks. }`,
  );
  const placeIds = places.map((line) => /\S+(?=:)/u.exec(line)?.[0] ?? '');
  const fullNames = times(
    shape.people,
    (index) =>
      `${names[index % names.length] ?? ''} ${families[Math.floor(index / names.length) % families.length] ?? ''}${index >= names.length * families.length ? ' II' : ''}`,
  );
  const people = fullNames.map(
    (name, index) =>
      `  person-${index}: { name: ${name}, role: Envoy of nation ${index % nations}, country: nation-${index % nations}, summary: An envoy who takes part in the talks. }`,
  );
  const day = (index: number) => {
    const at = new Date(Date.UTC(year, 0, 1 + Math.floor((index * 330) / shape.dates)));
    return at.toISOString().slice(0, 10);
  };
  const person = () => `person-${Math.floor(next() * shape.people)}`;
  const dates = times(shape.dates, (index) => {
    const subject = subjects[index % subjects.length] ?? '';
    return `  talks-${index}:\n    date: "${day(index)}"\n    title: Envoys met over ${subject}, round ${index}\n    label: round ${index}\n    status: happened\n    people: [${person()}]\n    places: [${pick(placeIds)}]\n    summary: They spoke about ${subject}.`;
  });
  const pledges = times(shape.pledges, (index) => {
    const amount = (1 + Math.floor(next() * 400)) * 1_000_000;
    return `  pledge-${index}:\n    title: Aid for ${subjects[index % subjects.length] ?? ''}, part ${index}\n    label: Aid ${index}\n    kind: money\n    donor: nation-${index % nations}\n    recipients: [nation-${(index + 1) % nations}]\n    amount: { value: ${amount}, currency: ${pick(['USD', 'EUR', 'JPY'])} }\n    stage: pledged\n    announcedBy: ${person()}\n    summary: It was announced at one of the rounds.`;
  });
  const sentence = (index: number) => {
    const who = index % shape.people;
    const round = index % shape.dates;
    const place = placeIds[index % placeIds.length] ?? '';
    const aid =
      shape.pledges > 0 && index % 3 === 0
        ? ` [Aid ${(index / 3) % shape.pledges}](pledge:pledge-${(index / 3) % shape.pledges}) was on the table.`
        : '';
    return `[${fullNames[who] ?? ''}](person:person-${who}) came to [${place.replace('-', ' ').replace(/^./u, (first) => first.toUpperCase())}](place:${place}) for [a round of talks](date:talks-${round}).${aid} ${pick(remarks)}`;
  };
  const count = Math.max(shape.people, shape.dates, shape.pledges * 3, shape.places, Math.ceil(shape.words / 18));
  const paragraphs = times(
    Math.ceil(count / 3),
    (block) => `${[0, 1, 2].map((line) => sentence(block * 3 + line)).join(' ')} ^block-${block}`,
  );
  const sections = Math.max(2, Math.min(12, Math.round(shape.words / 180)));
  const inSection = Math.ceil(paragraphs.length / sections);
  const body = times(sections, (index) => {
    const text = paragraphs.slice(index * inSection, (index + 1) * inSection).join('\n\n');
    return text && `## Part ${index + 1} of the talks {#part-${index + 1} short="Part ${index + 1}"}\n\n${text}`;
  }).filter(Boolean);
  return `---
headline: Envoys meet over ${subjects[seed % subjects.length] ?? ''}, series ${seed}
standfirst: Talks number ${seed} went through ${shape.dates} rounds in ${year}. No aid is reported paid.
kicker: Talks, Series ${seed}
published: "${year}-12-20"
asOf: "${year}-12-20"

inBrief:
  - "Envoys of ${nations} nations met. [Part 1](#part-1)"
  - "They spoke about many subjects. [Part 2](#part-2)"
  - "No aid is reported paid. [Part 1](#part-1)"

sources:
  report-${seed}:
    publisher: The Gazette
    headline: The talks of ${year}
    published: "${year}-12-19"
    url: https://gazette.example/talks/${seed}
    kind: press

people:
${people.join('\n')}

places:
${places.join('\n')}

dates:
${dates.join('\n')}
${pledges.length > 0 ? `\npledges:\n${pledges.join('\n')}\n` : ''}---

${body.join('\n\n')}
`;
}

/** The name of an explainer by its number. */
export function syntheticSlug(seed: number): string {
  return `talks-${String(seed).padStart(4, '0')}`;
}

/** Writes one explainer with its record into a folder of explainers. What has no record yet gets a UUID that follows from its name. */
export async function writeSynthetic(folder: string, slug: string, text: string, recordedBefore = ''): Promise<void> {
  await mkdir(join(folder, slug), { recursive: true });
  const anchors = recordedBefore || formatRecord({ slugs: [slug], uuid: draftUuid(slug), anchors: [] });
  const path = `${folder}/${slug}/article.md`;
  const recorded = recordAnchors({ path, slug, bytes: new TextEncoder().encode(text), anchors });
  if (recorded.problems.length > 0) throw new Error(recorded.problems.map(({ line, message }) => `${path}:${line} ${message}`).join('\n'));
  await writeFile(join(folder, slug, 'article.md'), recorded.text);
  await writeFile(join(folder, slug, 'anchors.json'), recorded.anchors);
}

/** Fills a folder with so many explainers, and the record of them. */
export async function writeSyntheticContent(folder: string, count: number, shape: Shape = usualShape): Promise<void> {
  const slugs = Array.from({ length: count }, (_, seed) => syntheticSlug(seed));
  for (const [seed, slug] of slugs.entries()) await writeSynthetic(folder, slug, syntheticArticle(seed, shape));
  await writeFile(join(folder, explainersFile), formatExplainers(slugs.map((slug) => ({ slug, formerly: [] }))));
}

// Written by hand: `node tests/bench/synthetic.ts <folder> <count> [large]`.
if (import.meta.main) {
  const [folder = '', count = '1', shape] = process.argv.slice(2);
  await writeSyntheticContent(folder, Number(count), shape === 'large' ? largeShape : usualShape);
}
