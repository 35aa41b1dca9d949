import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aidSummary } from '../../src/article/aid.ts';
import { addAmounts, type Amount, amountOf, isComparable } from '../../src/article/amount.ts';
import type { Article, Pledge } from '../../src/article/article.ts';
import { compareDays, partsOf } from '../../src/article/calendar.ts';
import { oneOf, rangeOf } from '../../src/article/claims.ts';
import { type EdtfDate, momentsOf, parseDate } from '../../src/article/date.ts';
import type { Moment } from '../../src/article/moment.ts';
import type { outcomes, StatedAmount, statuses } from '../../src/article/schema.ts';
import { stages } from '../../src/article/schema.ts';
import { views } from '../../src/article/views.ts';
import { compile } from '../../src/compile/compile.ts';
import { ladder } from '../../src/figures/aid/ladder.ts';
import { outcomes as outcomesFigure } from '../../src/figures/aid/outcomes.ts';
import { certaintyLine } from '../../src/figures/certainty-line.ts';
import { shortAmount } from '../../src/languages/amount.ts';
import type { Language } from '../../src/languages/language.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { tables } from '../../src/outputs/data/tables.ts';
import { toICalendar } from '../../src/outputs/data/icalendar.ts';
import { embedList } from '../../src/outputs/embeds/list.ts';
import { popovers } from '../../src/outputs/mentions/popovers.ts';
import { shareCards } from '../../src/outputs/share-cards/share-cards.ts';
import { sharePages } from '../../src/outputs/share-pages.ts';
import { viewTitle } from '../../src/outputs/views.ts';
import { crowdedArticle } from '../bench/crowded.ts';
import { edtfExamples, newsroomDates } from '../fixtures/edtf.ts';
import { aSite } from '../publication.ts';
import { runs } from '../runs.ts';
import { disputedIn, loneClaims } from '../site/lone-claims.ts';
import { someAmount, someNumber } from '../some-pledges.ts';

/** Dates of every kind, and days of few years, so that some stories are of one year and others of several. */
const someDate = fc.oneof(
  fc
    .constantFrom(...Object.values(edtfExamples).flat(), ...newsroomDates)
    .filter(({ accepted }) => accepted)
    .map(({ text }) => text),
  fc
    .record({ year: fc.integer({ min: 2019, max: 2022 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .chain(({ year, month, day }) => {
      const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'));
      return fc.constantFrom(`${year}-${m}-${d}`, `${year}-${m}`, `${year}`, `${year}-${m}-${d}/${year + 1}-${m}`, `${year}-${m}~`);
    }),
);

/** What can have become of a date by a day. */
function statusesOf(date: string, day: string): (typeof statuses)[number][] {
  const { earliest, latest, shape, to } = parseDate(date);
  if (latest !== undefined && compareDays(latest, day) < 0) return ['happened', 'cancelled', 'postponed', 'unknown'];
  if (earliest !== undefined && compareDays(earliest, day) > 0) return ['planned', 'cancelled', 'postponed'];
  return shape === 'span' && to && compareDays(to.earliest, day) > 0
    ? ['under-way', 'planned', 'cancelled']
    : ['happened', 'planned', 'under-way'];
}
const ids = ['norland', 'sudland', 'union', 'ada'];

/** Fields as an author may write them. Names have no digit, no month and no word of size: whatever else is said is the site’s. */
const someFields = fc
  .record({
    published: fc.constantFrom('2020-05-06', '2021-02-03', '2022-11-30'),
    dates: fc.array(
      fc.record({
        date: someDate,
        other: fc.option(someDate),
        choice: fc.nat(11),
        isDisputed: fc.boolean(),
        people: fc.subarray(['ada', 'ben']),
      }),
      { maxLength: 6 },
    ),
    pledges: fc.array(
      fc.record({
        amount: fc.oneof(someAmount, fc.constant('not-stated' as const)),
        other: fc.option(someAmount),
        stage: fc.constantFrom(...stages),
        state: fc.option(fc.constantFrom<(typeof outcomes)[number]>('kept', 'partly-kept', 'broken', 'open')),
        reached: fc.option(someNumber),
        donors: fc.subarray(ids, { minLength: 1 }),
        recipients: fc.subarray(ids, { minLength: 1 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ published, dates, pledges }) => ({
    headline: 'What they said',
    standfirst: 'Who, and with whom.',
    kicker: 'Talks',
    published,
    inBrief: ['One.', 'Two.', 'Three.'],
    sources: {
      daily: { publisher: 'Daily', headline: 'Talks', published, url: 'https://example.org/' },
      weekly: { publisher: 'Weekly', headline: 'Talks', published, url: 'https://example.org/weekly' },
    },
    organisations: { union: { name: 'Union', kind: 'ngo', country: 'sudland' } },
    people: {
      ada: { name: 'Ada Ruiz', role: 'minister', country: 'norland' },
      ben: { name: 'Ben Lind', role: 'clerk', organisation: 'union' },
    },
    places: { norland: { name: 'Norland', kind: 'country', code: 'NO' }, sudland: { name: 'Sudland', kind: 'country', code: 'SE' } },
    dates: Object.fromEntries(
      dates.map(({ date, other, choice, isDisputed, people }, at) => {
        const both = other === null || other === date ? undefined : oneOf([date, other]);
        const statuses = statusesOf(both ?? date, published);
        const said = statuses.filter((status) => status !== 'unknown');
        const states = isDisputed && said.length > 1 ? [said[choice % said.length], said[(choice + 1) % said.length]] : [];
        const claims = [...sayEach('date', both === undefined ? [] : [date, other]), ...sayEach('status', states)];
        const agreed = { ...(both === undefined && { date }), ...(states.length === 0 && { status: statuses[choice % statuses.length] }) };
        return [`date-${letter(at)}`, { ...agreed, claims, people, title: `Round ${letter(at)}` }];
      }),
    ),
    pledges: Object.fromEntries(
      pledges.map(({ state, reached, amount, other, ...pledge }, at) => [
        `pledge-${letter(at)}`,
        withClaims({ state, reached, amount, other, pledge, at }),
      ]),
    ),
  }));

interface SomePledge {
  state: (typeof outcomes)[number] | null;
  reached: number | null;
  amount: StatedAmount | 'not-stated';
  other: StatedAmount | null;
  pledge: object;
  at: number;
}

/** A pledge with its amount, or with two between which sources differ. */
function withClaims({ state, reached, amount, other, pledge, at }: SomePledge): object {
  const both = amount === 'not-stated' || other === null ? [] : [amount, other];
  const [one, two] = both.map((each) => amountOf({ amount: each, claims: [] }));
  const isDisputed = one && two && isComparable(one, two) && JSON.stringify(one) !== JSON.stringify(two) && rangeOf(both) !== undefined;
  return {
    ...pledge,
    ...(isDisputed ? { claims: sayEach('amount', both) } : { amount }),
    title: `Entry ${letter(at)}`,
    kind: amount === 'not-stated' || amount.currency !== undefined ? 'money' : 'facility',
    ...(state && {
      outcome: {
        state,
        ...(state !== 'open' && { passage: 'all' }),
        ...(reached !== null && amount !== 'not-stated' && { reached }),
      },
    }),
  };
}

/** What each of two sources says. */
function sayEach(field: string, said: unknown[]): object[] {
  return said.map((one, index) => ({ [field]: one, sources: [index === 0 ? 'daily' : 'weekly'], passage: 'all' }));
}

const letter = (at: number) => 'abcdefgh'.charAt(at);

/** The article that the fields make; undefined where a rule refuses them. */
function articleOf(fields: object & { dates: object; pledges: object }): Article | undefined {
  const mention = (kind: string, all: object) => Object.keys(all).map((id) => `[it](${kind}:${id})`);
  const parties = '[it](org:union), [it](person:ada), [it](person:ben), [it](place:norland), [it](place:sudland)';
  const text = `---\n${JSON.stringify(fields, undefined, 2)}\n---\n\n## Part {#part}\n\n${[parties, ...mention('date', fields.dates), ...mention('pledge', fields.pledges)].join(', ')}. ^all\n`;
  const file = { path: 'content/story/article.md', slug: 'story', bytes: new TextEncoder().encode(text), isDraft: true };
  return compile(file).article;
}

/** A story of a hundred people, 150 dates and 84 pledges. */
function crowdedStory(seed: number): Article | undefined {
  const bytes = new TextEncoder().encode(crowdedArticle(seed));
  return compile({ path: 'content/sea/article.md', slug: 'sea', bytes, isDraft: true }).article;
}

/** What is said of a story away from its pages: each text must say the year of its days. */
function textsApart(article: Article, t: Language): string[] {
  return [
    ...views.flatMap((view) => Object.values(viewTitle(article, view, t)) as string[]),
    ...shareCards(article).flatMap(({ giant, alt, foot }) => [giant?.text ?? '', alt, foot]),
    ...sharePages(article).flatMap(({ title, description }) => [title, description]),
    ...popoverTexts(article, t),
    ...toICalendar(article, aSite)
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .flatMap((line) => /^SUMMARY:(.*)/u.exec(line)?.[1] ?? []),
  ];
}

/** A popover’s own line has the day, its other lines stand below it. */
const popoverTexts = (article: Article, t: Language) => [...popovers(article, t).values()].map(({ title, state }) => `${title}. ${state}`);

/** What is said in lists, where the year may be that of the article. */
function textsInLists(article: Article, t: Language): string[] {
  const embeds = (['timeline', 'actors', 'aid', 'places'] as const).flatMap((view) => embedList(article, view, t));
  return [
    ...embeds.flatMap(({ heading, note, rows }) => [heading ?? '', note ?? '', ...rows.flatMap((row) => [row.text, row.note ?? ''])]),
    certaintyLine(article) ? t.certainty.finding(certaintyLine(article)?.kinds ?? []) : '',
    ladder(article, t)?.heading ?? '',
    ...(outcomesFigure(article, t)?.rows ?? []).map(({ text }) => text),
  ];
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const spaced = (text: string) => text.replaceAll(/\s/gu, ' ');

/** A day or month that a text names: `12 March 2021`, `March`, and the year that its clause says with it. */
interface NamedDay {
  day: number | undefined;
  month: number;
  year: string | undefined;
  saysYear: boolean;
}

function daysIn(text: string): NamedDay[] {
  const sure = spaced(text).replaceAll(/ \([^)]*(?:approximate|uncertain)\)/gu, '');
  const clauses = sure.split(/[.;:|()“”]/u);
  return clauses.flatMap((clause) =>
    [...clause.matchAll(new RegExp(`(?:(\\d{1,2}) )?\\b(${months.join('|')})\\b(?: (\\d{1,4}(?: BC)?)(?![\\d,]))?`, 'gu'))].map(
      ({ 1: day, 2: month = '', 3: year, index }) => ({
        day: day === undefined ? undefined : Number(day),
        month: months.indexOf(month) + 1,
        year,
        // `1 March to 2 June 2021`: the year may follow later.
        saysYear: /\d{3,}|\d BC|\d AD/u.test(clause.slice(index)),
      }),
    ),
  );
}

/** Every moment that the fields state. */
function momentsIn({ dates, published, asOf, sources }: Article): Moment[] {
  return [
    ...dates.flatMap(({ date }) => [date, ...(date.claims ?? [])]),
    published,
    asOf,
    ...sources.map((source) => source.publishedOn),
  ].flatMap((date: EdtfDate) => momentsOf(date));
}

const yearText = (year: number) => (year > 0 ? String(year) : `${1 - year} BC`);

/** Whether the fields state a day or month as exactly as a text names it. */
function isStated({ day, month, year }: NamedDay, moments: Moment[]): boolean {
  return moments.some(({ precision, iso, earliest, latest }) => {
    const hasMonth = precision !== 'year' && precision !== 'season' && (precision !== 'years' || iso.includes('-', 1));
    const hasDay = hasMonth && precision !== 'month';
    const ends = [earliest, latest].map(partsOf);
    // “30 or 31 May” are the ends of what is known of one day.
    const isNear = (end: { day: number }) => day === undefined || ((hasDay || iso.includes('X')) && end.day === day);
    return hasMonth && ends.some((end) => end.month === month && isNear(end) && (year === undefined || yearText(end.year) === year));
  });
}

/** A text that names a day of another year than the article’s says so. */
function lacksYear(named: NamedDay, article: Article): boolean {
  if (named.saysYear) return false;
  const ownYear = yearText(partsOf(article.asOf.earliest).year);
  return !isStated({ ...named, year: ownYear }, momentsIn(article));
}

/** Words that no text has, and numbers that do not fit their word. */
const slips =
  /undefined|NaN|Infinity|\[object|\bone (?:are|have|were|dates|people|pledges|amounts)\b|\b(?:two|three|four|five|six) (?:is|has|was|date|person|pledge|amount)\b|\.\.(?!\.)|,,| ,| \./iu;

/** What is wrong with the texts of a story, with each text. */
function faultsOf(article: Article): string[] {
  const t = wordsOf(article);
  const apart = textsApart(article, t);
  const all = [...apart, ...textsInLists(article, t)];
  const moments = momentsIn(article);
  const measures = aidSummary(article).measures.length;
  const found = (texts: string[], name: string, isFault: (text: string) => boolean) =>
    texts.filter(isFault).map((text) => `${name}: ${text}`);
  return [
    ...found(all, 'a day or month that is not stated', (text) => daysIn(text).some((named) => !isStated(named, moments))),
    ...found(apart, 'no year', (text) => daysIn(text).some(({ saysYear }) => !saysYear)),
    ...found(all, 'another year than the article’s left out', (text) => daysIn(text).some((named) => lacksYear(named, article))),
    ...found(measures > 1 ? all : [], 'amounts of two measures compared', (text) => /largest|smallest|total of|most of/iu.test(text)),
    ...found(all, 'a slip', (text) => slips.test(spaced(text))),
  ];
}

/** The story as it is if one of the claims of each pledge is true, for every choice of them. */
function storiesByClaim(article: Article): Article[] {
  return article.pledges.reduce(
    (stories, { id, claims }) =>
      claims.length === 0
        ? stories
        : stories.flatMap((story) =>
            claims.map(({ amount }) => ({
              ...story,
              pledges: story.pledges.map((pledge) => (pledge.id === id ? { ...pledge, amount, claims: [] } : pledge)),
            })),
          ),
    [article],
  );
}

/** What is said of the amounts of a story that is false of one of the claims. */
function falseOfAClaim(article: Article): string[] {
  const { lead, totals } = aidSummary(article);
  return storiesByClaim(article).flatMap((story) => {
    const amountsOf = (pledges: Pledge[]) =>
      pledges.flatMap(({ id }) => story.pledges.flatMap((pledge) => (pledge.id === id ? (amountOf(pledge) ?? []) : [])));
    const sums = [...totals.map(({ sum, added }) => ({ sum, added })), ...(lead ? [{ sum: lead.sum, added: lead.pledges }] : [])];
    const outside = sums
      .filter(({ sum, added }) => !isWithin(addAmounts(amountsOf(added)), sum))
      .map(({ sum }) => shortAmount(sum, wordsOf(article)));
    const largest = lead?.kind === 'largest' ? amountsOf(lead.pledges)[0] : undefined;
    const others = amountsOf(article.pledges.filter((pledge) => !lead?.pledges.includes(pledge) && pledge.partOf === undefined));
    const isLargest = !largest || others.every((other) => (largest.min ?? 0) > (other.max ?? Infinity));
    return [...outside.map((sum) => `not within ${sum}`), ...(isLargest ? [] : ['not the largest'])];
  });
}

function isWithin({ min = -Infinity, max = Infinity }: Amount, sum: Amount): boolean {
  return min >= (sum.min ?? -Infinity) && max <= (sum.max ?? Infinity);
}

/** Texts that say one claim of an entry without the other. */
function loneTexts(article: Article): string[] {
  const t = wordsOf(article);
  const rows = Object.entries(tables(article, aSite)).flatMap(([where, table]) =>
    table.rows.map((row) => ({ id: String(row[0]), where, text: row.map((cell) => cell ?? '').join(' | ') })),
  );
  const texts = [
    ...[...popovers(article, t).values()].map(({ id, title, line, summary, state }) => ({
      id,
      where: 'popover',
      text: [title, line, summary, state].join(' | '),
    })),
    ...sharePages(article).map(({ id, title, description }) => ({ id, where: 'share page', text: `${title} | ${description}` })),
    ...shareCards(article).map((card) => ({
      id: card.file.replace(/^.*\/|\.png$/gu, ''),
      where: 'share card',
      text: JSON.stringify(card),
    })),
    ...(['timeline', 'aid'] as const).flatMap((view) =>
      embedList(article, view, t).flatMap((group) =>
        group.rows.map(({ href, name, text, note = '' }) => ({
          id: href.replace(/^.*#/u, ''),
          where: 'embed',
          text: `${name} | ${text} | ${note}`,
        })),
      ),
    ),
    ...rows,
  ];
  const disputed = disputedIn(article);
  return texts.flatMap(({ id, where, text }) =>
    loneClaims(
      { where, text },
      disputed.filter(({ about }) => about.endsWith(` of ${id}`)),
      [],
    ),
  );
}

describe('whatever the story', () => {
  it('no text is more exact than the data, lacks a year, or compares what cannot be compared', () => {
    fc.assert(
      fc.property(someFields, (fields) => {
        const article = articleOf(fields);
        expect(article).toBeDefined();
        expect(article && faultsOf(article)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('where sources differ, no text says a sum or a largest amount that is false of one claim, or one claim alone', () => {
    let disputes = 0;
    fc.assert(
      fc.property(someFields, (fields) => {
        const article = articleOf(fields);
        if (!article) throw new Error('The rules refuse the story');
        disputes += disputedIn(article).length;
        expect(falseOfAClaim(article)).toEqual([]);
        expect(loneTexts(article)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
    expect(disputes).toBeGreaterThan(50);
  });

  it.each([1, 2])('nor is any with a hundred people, 150 dates and 84 pledges: %i', (seed) => {
    const article = crowdedStory(seed);
    expect([article?.people.length, article?.dates.length, article?.pledges.length]).toEqual([100, 150, 84]);
    expect(article && faultsOf(article)).toEqual([]);
  });
});
