import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type Article, type DateEntry, type EntryKind, entryName, type NamedEntry, type Pledge } from '../../src/article/article.ts';
import { eachOf } from '../../src/article/members.ts';
import { dayAt, dayIndex } from '../../src/article/calendar.ts';
import { listOfKind } from '../../src/compile/addresses/listed-ids.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { formatAmount } from '../../src/languages/amount.ts';
import { machineForm } from '../../src/languages/machine-form.ts';
import { wordsFor } from '../../src/languages/words.ts';
import { type View, viewDefinitions, views } from '../../src/article/views.ts';
import { editionFile, pageOfKind, viewAnchor, viewFile } from '../../src/routes.ts';
import { unguarded } from '../outputs/unguarded.ts';
import { sites } from '../built-sites.ts';
import { calendarDays } from './calendar-days.ts';
import { attribute, builtPages, type BuiltPage, type Element, elementsOf, textOf } from './built-page.ts';

// A fact is told in many formats. Whoever adds one adds it to `formats`: how to read its facts back, and which of them it tells.

/** What every format must tell in the same way, as far as it tells it. */
interface Fact {
  kind: EntryKind;
  id: string;
  name: string;
  edtf?: string | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  /** `310000000 USD`, `1 to 2 USD`, `not-stated`. */
  amount?: string | undefined;
}

interface Format {
  format: string;
  /** The facts that the built files of an explainer tell. */
  read: (folder: string, pages: BuiltPage[]) => Fact[];
  /** A fact as the format tells it; undefined where it does not. */
  tells: (fact: Fact, article: Article) => Fact | undefined;
}

const kindNames = Object.keys(pageOfKind) as EntryKind[];

/** The facts of an article, from its source. */
function factsOf(article: Article): Fact[] {
  return kindNames.flatMap((kind) =>
    article[listOfKind[kind]].map((entry) => ({
      ...{ kind, id: entry.id, name: entryName({ kind, entry } as NamedEntry) },
      ...('date' in entry && { edtf: entry.date.edtf, earliest: entry.date.earliest, latest: entry.date.latest }),
      ...('stage' in entry && { amount: amountOf(entry.amount) }),
    })),
  );
}

function amountOf(amount: Pledge['amount']): string | undefined {
  if (typeof amount !== 'object') return amount;
  const { value, min, max, currency } = amount;
  return sum(value, min, max, currency);
}

const sum = (...[value, min, max, currency]: (string | number | undefined)[]) =>
  `${value ?? [min, max].map((end) => end ?? '').join(' to ')} ${currency ?? ''}`;

const inFile = (folder: string, file: string) => readFileSync(join(folder, 'data', file), 'utf8');
const nameIn = ({ name, title, subject, question }: Partial<Record<string, string>>) => name ?? title ?? subject ?? question ?? '';

function fromCsv(folder: string): Fact[] {
  return kindNames.flatMap((kind) => {
    const { data } = Papa.parse<Record<string, string>>(inFile(folder, `${listOfKind[kind]}.csv`), { header: true, skipEmptyLines: true });
    return data.map((cells) => {
      const row: Partial<Record<string, string>> = Object.fromEntries(
        Object.entries(cells).flatMap(([name, cell]) => (cell === '' ? [] : [[name, unguarded(cell)]])),
      );
      return {
        ...{ kind, id: row.id ?? '', name: nameIn(row), edtf: row.date, earliest: row.earliest, latest: row.latest },
        amount: row.amount === 'stated' ? sum(row.amountValue, row.amountMin, row.amountMax, row.amountCurrency) : row.amount,
      };
    });
  });
}

function fromExplainer(folder: string): Fact[] {
  const whole = JSON.parse(inFile(folder, 'explainer.json')) as Article;
  return factsOf(whole);
}

function fromGeoJson(folder: string): Fact[] {
  const { features } = JSON.parse(inFile(folder, 'places.geojson')) as { features: { id: string; properties: { name: string } }[] };
  return features.map(({ id, properties }) => ({ kind: 'place', id, name: properties.name }));
}

/** What a calendar says of a date behind its title. */
const notes = / \((?:planned|cancelled|postponed|not known|sources differ|(?:in|on|from|since|until|about|perhaps|roughly) ).*\)$/u;

function fromCalendar(folder: string): Fact[] {
  if (!existsSync(join(folder, 'data', 'timeline.ics'))) return [];
  const calendar = new ICAL.Component(ICAL.parse(inFile(folder, 'timeline.ics')) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const [first, after] = [startDate, endDate].map((day) => day.toString().padStart(10, '0'));
    const latest = dayAt(dayIndex(after ?? '') - 1);
    return {
      kind: 'date',
      id: uid.split('@')[0] ?? '',
      name: summary.replace(notes, '').replaceAll(/[\u2068\u2069]/gu, ''),
      earliest: first,
      latest,
    };
  });
}

const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim();
const within = (element: Element): Element[] =>
  element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []));
const isOf = (name: string) => (element: Element) => attribute(element, 'class')?.split(' ').includes(name) ?? false;

/** The kind of an entry on its view; who’s who has two. */
function kindOn(view: View, isPerson: boolean): EntryKind | undefined {
  if (view === 'article') return undefined;
  return view === 'actors' ? (isPerson ? 'person' : 'org') : viewDefinitions[view].kinds[0];
}

function factsIn(view: View, elements: Element[], heading = 'h3'): Fact[] {
  return elements.flatMap((element) => {
    const kind = kindOn(view, isOf('person')(element));
    return (kind && factIn(kind, element, heading)) ?? [];
  });
}

function fromPages(_: string, pages: BuiltPage[]): Fact[] {
  const pageOf = (view: View) => pages.find(({ file }) => file.split('/')[1] === viewFile[view]);
  return views.flatMap((view) => factsIn(view, pageOf(view)?.elements ?? []));
}

/** In one file, each view is a part whose headings stand a level lower. */
function fromOneFile(folder: string, pages: BuiltPage[]): Fact[] {
  const page = pages.find(({ file }) => file.endsWith(`/${editionFile(basename(folder), 'html')}`));
  const partOf = (view: View) => page?.elements.find((element) => attribute(element, 'id') === viewAnchor(view));
  return views.flatMap((view) => {
    const part = partOf(view);
    return part ? factsIn(view, within(part), 'h4') : [];
  });
}

function fromBook(folder: string): Fact[] {
  const files = unzipSync(readFileSync(join(folder, editionFile(basename(folder), 'epub'))));
  return views.flatMap((view) => {
    const chapter = new TextDecoder().decode(files[`OEBPS/${view}.xhtml`]);
    // HTML knows no element that closes itself; the text is the same.
    const html = chapter.replaceAll(/<([a-z]+)([^<>]*)\/>/gu, '<$1$2></$1>');
    return factsIn(view, [...elementsOf(parse(html))]);
  });
}

/** A thing in a JSON-LD graph. */
interface Thing {
  '@id'?: string;
  '@type': string;
  name: string;
  amount?: { value?: number; minValue?: number; maxValue?: number; currency: string };
}

function fromJsonLd(_: string, pages: BuiltPage[]): Fact[] {
  return views.flatMap((view) => {
    const page = pages.find(({ file }) => file.split('/')[1] === viewFile[view]);
    const block = page?.elements.find((element) => attribute(element, 'type') === 'application/ld+json');
    const graph = block ? (JSON.parse(textOf(block)) as { '@graph'?: Thing[] })['@graph'] : undefined;
    return (graph ?? []).flatMap((thing) => thingOn(view, thing) ?? []);
  });
}

function thingOn(view: View, { '@id': address = '', '@type': type, name, amount }: Thing): Fact | undefined {
  const [, id] = address.split('#');
  const kind = kindOn(view, type === 'Person');
  if (id === undefined || kind === undefined) return undefined;
  return {
    ...{ kind, id, name: squeezed(name) },
    ...(amount && { amount: sum(amount.value, amount.minValue, amount.maxValue, amount.currency) }),
  };
}

/** The fact of an element with an id and a heading of its level, the mark of an entry. */
function factIn(kind: EntryKind, element: Element, headingTag: string): Fact | undefined {
  const id = attribute(element, 'id');
  const parts = within(element);
  const heading = parts.find(({ tagName }) => tagName === headingTag);
  if (id === undefined || !heading || !['li', 'article'].includes(element.tagName)) return undefined;
  const name = heading.childNodes
    .filter((child) => !('tagName' in child && isOf('handle')(child)))
    .map(textOf)
    .join('');
  const time = parts.find((part) => part.tagName === 'time');
  const amount = parts.find((part) => part.tagName === 'p' && isOf('amount')(part));
  return {
    ...{ kind, id, name: squeezed(name) },
    ...(kind === 'date' && { earliest: time && `${attribute(time, 'datetime') ?? ''}-01-01`.slice(0, 10) }),
    ...(kind === 'pledge' && { amount: squeezed(amount ? textOf(amount) : '') }),
  };
}

const formats: Format[] = [
  { format: 'tables', read: fromCsv, tells: (fact) => fact },
  { format: 'the whole explainer', read: fromExplainer, tells: (fact) => fact },
  {
    format: 'map',
    read: fromGeoJson,
    tells: ({ kind, id, name }) => (kind === 'place' ? { kind, id, name } : undefined),
  },
  {
    format: 'calendar',
    read: fromCalendar,
    tells: ({ kind, id, name }, article) => {
      const entry = kind === 'date' && article.dates.find((date) => date.id === id);
      const days = entry && calendarDays(entry, article);
      return days ? { kind, id, name, ...days } : undefined;
    },
  },
  { format: 'pages', read: fromPages, tells: asShown },
  { format: 'one file', read: fromOneFile, tells: asShown },
  { format: 'book', read: fromBook, tells: asShown },
  {
    format: 'JSON-LD',
    read: fromJsonLd,
    // Sums of money alone are there, and only of pledges: schema.org has no field for things, and no grant is a penalty.
    tells: ({ kind, id, name, amount }, { list }) => {
      const isSum = amount !== undefined && list === undefined && /[A-Z]{3}$/u.test(amount);
      return isShown(kind) ? { ...{ kind, id, name: squeezed(name) }, ...(isSum && { amount }) } : undefined;
    },
  },
];

function isShown(kind: EntryKind): boolean {
  return kind !== 'agenda' && kind !== 'unknown';
}

/** The first day of the first moment of a date that HTML has a form for. */
function firstForMachines(entry: DateEntry | undefined): string | undefined {
  const moments = entry ? (eachOf(entry.date) ?? [entry.date.from, entry.date.to]) : [];
  return moments.find((at) => at && machineForm(at).iso)?.earliest;
}

/** A fact in the words of a page. */
function asShown({ kind, id, name }: Fact, article: Article): Fact | undefined {
  if (!isShown(kind)) return undefined;
  const pledge = article.pledges.find((one) => one.id === id);
  return {
    ...{ kind, id, name: squeezed(name) },
    ...(kind === 'date' && { earliest: firstForMachines(article.dates.find((date) => date.id === id)) }),
    ...(pledge && { amount: squeezed(formatAmount(pledge, wordsFor(article.language))) }),
  };
}

const byId = (facts: Fact[]) => facts.toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));

for (const site of ['content', 'fixtures'] as const) {
  const { articles } = compileAll(await readArticleFiles(sites[site].content));
  const pages = builtPages().filter((page) => page.site === site);
  describe.each(articles)(`${site}/$slug tells the same facts`, (article) => {
    const expected = factsOf(article);
    const own = pages.filter(({ file }) => file.startsWith(`${article.slug}/`));

    test.each(formats)('in $format', ({ format, read, tells }) => {
      const told = byId(read(join(sites[site].out, article.slug), own));
      // Calendars have no days before the year 1.
      if (format !== 'calendar') expect(told).not.toEqual([]);
      expect(told).toEqual(byId(expected.flatMap((fact) => tells(fact, article) ?? [])));
    });
  });
}
