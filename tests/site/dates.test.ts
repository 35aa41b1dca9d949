import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { DateEntry } from '../../src/article/article.ts';
import { isImprecise } from '../../src/article/date.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { becameOf, styleOf } from '../../src/languages/day-label.ts';
import { wordsFor } from '../../src/languages/words.ts';
import { editionFile, entryHref, viewFile } from '../../src/routes.ts';
import { edtfExamples, newsroomDates } from '../fixtures/edtf.ts';
import { builtSites, sites } from '../built-sites.ts';
import { unguarded } from '../outputs/unguarded.ts';
import { calendarDays } from './calendar-days.ts';
import { attribute, builtPages, type Element, elementsOf, textOf } from './built-page.ts';

// The log has dates of all kinds; each is said in the same words in every output.

const slug = 'lighthouse-log';
const folder = join(sites.fixtures.out, slug);
const t = wordsFor('en');
const plain = (text: string) => text.replace(/[\s\u2068\u2069]+/gu, ' ').trim();
const phraseOf = (entry: DateEntry) => plain(t.date.phrase(entry.date, styleOf(entry)));
const labelOf = (entry: DateEntry) => plain(t.date.label(entry.date, styleOf(entry)));

const { articles } = compileAll(await readArticleFiles(sites.fixtures.content));
const article = articles.find((one) => one.slug === slug);
if (!article) throw new Error('The log was not compiled');

const hasClass = (element: Element, name: string) => attribute(element, 'class')?.split(' ').includes(name) ?? false;

/**
 * When each row of a timeline says it is: its words, with the month of its number, and with the year of its heading where the row has none;
 * without commas and weekdays, in small letters.
 */
function rowsOf(elements: Element[]): Map<string, string> {
  const rows = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'li' || !hasClass(element, 'item') || !hasClass(element, 'date')) continue;
    const when = [...elementsOf(element)].find((one) => hasClass(one, 'when'));
    const parts = when ? [...elementsOf(when)].filter((one) => hasClass(one, 'numeral') || hasClass(one, 'month-of')).map(textOf) : [];
    const month = parts.at(-1) ?? '';
    const words = parts.length === 2 && !/\d/u.test(month) ? [...parts, yearOver(element)] : when?.childNodes.map(textOf);
    rows.set(attribute(element, 'id') ?? '', bare(words?.join(' ') ?? ''));
  }
  return rows;
}

/** The year at the end of the heading over a row. */
function yearOver(row: Element): string {
  for (let around = row.parentNode; around; around = 'parentNode' in around ? around.parentNode : null) {
    const heading = around.childNodes.find(({ nodeName }) => nodeName === 'h2' || nodeName === 'h3');
    if (heading) return /\d\S*(?: BC| AD)?$/u.exec(plain(textOf(heading)))?.[0] ?? '';
  }
  return '';
}

const bare = (text: string) => plain(text.replaceAll(/,|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu, ' ')).toLowerCase();

describe.skipIf(!builtSites.includes('fixtures'))('dates of all kinds', () => {
  const pages = builtPages().filter(({ site, file }) => site === 'fixtures' && file.startsWith(`${slug}/`));
  const pageOf = (file: string) => pages.find((page) => page.file === `${slug}/${file}`)?.elements ?? [];
  const inFile = (file: string) => readFileSync(join(folder, 'data', file), 'utf8');

  test('are all that newsrooms write', () => {
    const written = article.dates.map(({ date }) => date.edtf);
    expect(written).toEqual(expect.arrayContaining(newsroomDates.map(({ text }) => text)));
    const examples = [...Object.values(edtfExamples).flat(), ...newsroomDates];
    for (const { date } of article.dates) {
      const example = examples.find(({ text }) => text === date.edtf);
      if (example) expect([date.earliest, date.latest]).toEqual([example.earliest, example.latest]);
    }
  });

  test.each(['timeline.html', editionFile(slug, 'html')])('are said in the words of their labels in %s', (file) => {
    const rows = rowsOf(pageOf(file));
    expect(rows.size).toBe(article.dates.length);
    for (const entry of article.dates)
      expect([entry.date.edtf, rows.get(entry.id)]).toEqual([entry.date.edtf, expect.stringContaining(bare(labelOf(entry)))]);
  });

  test('are said with their phrases in the table, and with what became of them in what programs read', () => {
    const { data } = Papa.parse<Record<string, string>>(inFile('dates.csv'), { header: true, skipEmptyLines: true });
    const cells = data.map((row) =>
      Object.fromEntries(['id', 'when', 'date', 'earliest', 'latest'].map((name) => [name, unguarded(row[name] ?? '')])),
    );
    expect(cells).toEqual(
      article.dates.map((entry) => ({
        ...{ id: entry.id, when: phraseOf(entry), date: entry.date.edtf },
        ...{ earliest: entry.date.earliest ?? '', latest: entry.date.latest ?? '' },
      })),
    );
    const block = pageOf(viewFile.timeline).find((element) => attribute(element, 'type') === 'application/ld+json');
    const { '@graph': graph } = JSON.parse(block ? textOf(block) : '{}') as { '@graph': Record<string, string>[] };
    for (const entry of article.dates) {
      const event = graph.find(({ '@id': id }) => id?.endsWith(entryHref('date', entry.id)));
      expect(plain(event?.disambiguatingDescription ?? '')).toContain(phraseOf(entry));
    }
  });

  /** In a title they stand in brackets themselves. */
  const withoutBrackets = (phrase: string) => phrase.replace(/ \((.*)\)$/u, ', $1');

  test('are said with their phrases in the calendar, or shown there to the day; years that it has no form for are left out', () => {
    const events = new ICAL.Component(ICAL.parse(inFile('timeline.ics')) as unknown[]).getAllSubcomponents('vevent');
    const shown = article.dates.filter((entry) => calendarDays(entry, article));
    expect(events.map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0]).toSorted()).toEqual(
      shown.map(({ id }) => id).toSorted(),
    );
    for (const event of events) {
      const entry = article.dates.find(({ id }) => String(event.getFirstPropertyValue('uid')).startsWith(`${id}@`));
      if (!entry) throw new Error('An event of no date');
      const { summary, startDate, endDate } = new ICAL.Event(event);
      const { shape, from, to } = entry.date;
      const isOfDays = [from, to].every((at) => at?.precision === 'day' && !at.approximate && !at.uncertain);
      if (isOfDays && (shape === 'single' || shape === 'span')) {
        const [start, end] = [startDate.toJSDate(), endDate.toJSDate()].map((day) => Math.round(day.getTime() / 86_400_000));
        const days = (Date.parse(entry.date.latest ?? '') - Date.parse(entry.date.earliest ?? '')) / 86_400_000 + 1;
        expect((end ?? 0) - (start ?? 0)).toBe(days);
      } else if (shape !== 'all-of') expect(plain(summary)).toContain(withoutBrackets(phraseOf(entry)));
      const became = ['cancelled', 'postponed', 'unknown'].includes(entry.status) ? becameOf(article, entry, t, true) : '';
      expect(plain(summary).toLowerCase()).toContain(plain(became).toLowerCase());
    }
  });

  test('are said in the popovers and on the pages for sharing, too', () => {
    const popovers = readFileSync(join(folder, 'cards.js'), 'utf8').replaceAll('\u00a0', ' ');
    for (const entry of article.dates) expect(popovers.toLowerCase()).toContain(labelOf(entry).toLowerCase());
  });

  test('that did not take place say so in every list', () => {
    const lists = ['index.html', 'actors.html', 'places.html', 'timeline.html', 'embed/timeline.html', editionFile(slug, 'html')];
    const texts = new Map(lists.map((file) => [file, plain(textOf(pageOf(file)[0] ?? ({ childNodes: [] } as unknown as Element)))]));
    const says = (file: string, text: string) => expect([file, texts.get(file)]).toEqual([file, expect.stringContaining(text)]);
    for (const file of ['index.html', 'actors.html', 'embed/timeline.html', editionFile(slug, 'html')])
      says(file, '20 June 2026, cancelled');
    for (const file of ['index.html', 'places.html', 'embed/timeline.html']) says(file, '1 May 2026, postponed to July 2026');
    for (const file of ['index.html', 'actors.html', 'embed/timeline.html']) says(file, '20 May 2026, not known whether it took place');
    for (const file of ['timeline.html', editionFile(slug, 'html')])
      for (const text of ['Cancelled', 'Postponed to July 2026', 'Postponed, new day not stated', 'Not known whether it took place'])
        says(file, text);
    says('index.html', '1 cancelled');
    says('index.html', '2 postponed');
    const rows = Papa.parse<Record<string, string>>(inFile('dates.csv'), { header: true, skipEmptyLines: true }).data;
    expect(rows.find(({ id }) => id === 'visit')).toMatchObject({ status: 'postponed', postponedTo: 'second-visit' });
  });
});

describe.skipIf(!builtSites.includes('fixtures'))('the strip of dates that a story opens with', () => {
  const strips = builtPages()
    .filter(({ site, file }) => site === 'fixtures' && file.endsWith(`/${viewFile.article}`))
    .flatMap(({ file, elements }) => {
      const figure = elements.find((element) => hasClass(element, 'moments'));
      return figure ? [{ story: articles.find((one) => file.startsWith(`${one.slug}/`)), figure }] : [];
    });

  test('fills what has happened, nothing that is planned, and strikes through what did not take place', () => {
    const marks = strips.flatMap(({ story, figure }) =>
      [...elementsOf(figure)].flatMap((row) => {
        const links = [...elementsOf(row)].flatMap((element) => attribute(element, 'href') ?? []);
        const entry = row.tagName === 'li' ? story?.dates.find(({ id }) => links.includes(entryHref('date', id))) : undefined;
        const looks = [...elementsOf(row)].filter(({ tagName }) => tagName === 'rect').map((rect) => attribute(rect, 'class'));
        return entry ? [{ entry, looks }] : [];
      }),
    );
    expect(marks.length).toBeGreaterThan(20);
    for (const { entry, looks } of marks) {
      const isFilled = entry.status === 'happened' && !isImprecise(entry.date);
      expect([entry.id, looks.includes('f')]).toEqual([entry.id, isFilled || entry.status === 'under-way']);
      expect([entry.id, looks.includes('s')]).toEqual([entry.id, entry.status === 'cancelled' || entry.status === 'postponed']);
    }
  });
});
