import { describe, expect, it } from 'vitest';
import type { Article, Pledge, Step } from '../../../src/article/article.ts';
import { parseBoundedDate, parseDate } from '../../../src/article/date.ts';
import { childrenOf, readXml, type XmlElement } from '../../../src/compile/read/xml.ts';
import { dataFiles } from '../../../src/outputs/data/files.ts';
import { toIati } from '../../../src/outputs/data/iati.ts';
import { anArticle, anOrganisation, aPlace, aPledge, aStep } from '../../factories.ts';
import { aSite } from '../../publication.ts';

/** The elements of an activity in the order of the standard, and how often each may stand there: IATI 2.03, `iati-activities-schema`. */
const order = {
  'iati-identifier': [1, 1],
  'reporting-org': [1, 1],
  title: [1, 1],
  description: [1, Infinity],
  'participating-org': [1, Infinity],
  'activity-status': [1, 1],
  'activity-date': [1, Infinity],
  'recipient-country': [0, Infinity],
  transaction: [0, Infinity],
  'document-link': [0, Infinity],
  conditions: [0, 1],
};
const orderWithin: Record<string, string[]> = {
  'reporting-org': ['narrative'],
  title: ['narrative'],
  description: ['narrative'],
  'participating-org': ['narrative'],
  'provider-org': ['narrative'],
  'receiver-org': ['narrative'],
  conditions: ['condition'],
  condition: ['narrative'],
  transaction: ['transaction-type', 'transaction-date', 'value', 'description', 'provider-org', 'receiver-org'],
  'document-link': ['title', 'category'],
};

const usd = (value: number) => ({ value, currency: 'USD' });
const paid = (id: string, edtf: string, value: number, given: Partial<Step> = {}) =>
  aStep(id, edtf, { step: 'disbursed', amount: usd(value), ...given });
const promise = aStep('promise', '2020-01-02', { passages: [{ id: 'p1', section: 'The money', excerpt: 'On' }] });

/** An article with one pledge of 100 dollars from a fund. */
function story(steps: Step[], given: Partial<Pledge> = {}, more: Partial<Article> = {}): Article {
  return anArticle({
    pledges: [aPledge('money', { donor: 'fund', amount: usd(100), recipients: ['council'], steps, ...given })],
    organisations: [anOrganisation('fund', { name: 'The fund' }), anOrganisation('council', { kind: 'government' })],
    places: [aPlace('norway', { code: 'NO' }), aPlace('town', { kind: 'city', country: 'norway' }), aPlace('chad', { code: 'TD' })],
    ...more,
  });
}

function activityOf(article: Article, site = aSite): XmlElement {
  const [activity, ...others] = readXml(toIati(article, site)).children;
  if (!activity || others.length > 0) throw new Error('Expected one activity');
  return activity;
}

const transactionsOf = (article: Article) =>
  childrenOf(activityOf(article), 'transaction').map(({ children: [type, date, value] }) => [
    type?.attributes.code,
    date?.attributes['iso-date'],
    `${value?.attributes.currency ?? ''} ${value?.text ?? ''}`,
  ]);
const statusOf = (article: Article) => childrenOf(activityOf(article), 'activity-status')[0]?.attributes.code;
const hasFile = (article: Article) => dataFiles(article).some(({ name }) => name === 'iati.xml');

const lives: Record<string, Article> = {
  'paid in full': story([promise, paid('all', '2021-02-03', 100)]),
  'with conditions': story([promise, paid('a', '2021', 5), paid('b', '2021-03-04', 5)], {
    due: { date: parseDate('2021-05-06') },
    conditions: [{ text: 'a <plan> & more', on: ['council'], state: 'met' }],
  }),
  'for a country': story([promise, paid('a', '2021-03-04', 5)], { recipients: ['town', 'norway'] }),
  withdrawn: story([promise, aStep('end', '2021-02-03', { step: 'withdrawn' })]),
};

describe('pledges as activities of IATI', () => {
  it.each(Object.entries(lives))('have the elements of the standard in its order: %s', (_, article) => {
    const inOrder = (element: XmlElement, names: string[]) => {
      const at = element.children.map(({ name }) => names.indexOf(name));
      expect(at, element.name).not.toContain(-1);
      expect(at, element.name).toEqual(at.toSorted((a, b) => a - b));
    };
    const within = (element: XmlElement) => {
      const names = orderWithin[element.name];
      if (names) inOrder(element, names);
      else expect(element.children, element.name).toEqual([]);
      element.children.forEach(within);
    };
    const activity = activityOf(article);
    inOrder(activity, Object.keys(order));
    activity.children.forEach(within);
    for (const [name, [least = 0, most = 0]] of Object.entries(order)) {
      const { length } = childrenOf(activity, name);
      expect(length, name).toBeGreaterThanOrEqual(least);
      expect(length, name).toBeLessThanOrEqual(most);
    }
    for (const { attributes } of childrenOf(activity, 'activity-date')) expect(attributes['iso-date']).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  it('state a promise, its revisions as what they add or take away, and its payments, each on its day', () => {
    const steps = [
      promise,
      aStep('set-aside', '2020-02-03', { step: 'committed', amount: usd(60) }),
      paid('a', '2020-03-04', 20.25),
      aStep('less', '2020-04-05', { step: 'revised', amount: usd(70) }),
      aStep('more', '2020-05-06', { step: 'revised', amount: usd(80.5) }),
      paid('b', '2020-06-07', 0.5),
      paid('c', '2022-06-07', 10, { planned: true }),
    ];
    expect(transactionsOf(story(steps))).toEqual([
      ['12', '2020-01-02', 'USD 100'],
      ['2', '2020-02-03', 'USD 60'],
      ['3', '2020-03-04', 'USD 20.25'],
      ['12', '2020-04-05', 'USD -30'],
      ['12', '2020-05-06', 'USD 10.5'],
      ['3', '2020-06-07', 'USD 0.5'],
    ]);
  });

  it('state no day and no sum that is not stated, but tell of it in words', () => {
    const steps = [
      aStep('promise', '2020-01'),
      aStep('less', '2020-04-05', { step: 'revised', amount: usd(70) }),
      paid('month', '2020-05', 10),
      paid('about', '2020-06-07~', 10),
      aStep('range', '2020-07-08', { step: 'disbursed', amount: { min: 1, max: 2, currency: 'USD' } }),
      aStep('none', '2020-08-09', { step: 'disbursed' }),
      paid('sure', '2020-09-10', 10),
    ];
    const article = story(steps, { due: { date: parseDate('2021-02-03') } });
    expect(transactionsOf(article)).toEqual([['3', '2020-09-10', 'USD 10']]);
    expect(childrenOf(activityOf(article), 'description')[1]?.children[0]?.text).toContain('May 2020: $10 paid out');
    // Of the first payment no day is stated, so none is when it began.
    expect(childrenOf(activityOf(article), 'activity-date').map(({ attributes }) => attributes)).toEqual([
      { type: '3', 'iso-date': '2021-02-03' },
    ]);
  });

  it('count no commitment twice', () => {
    const committed = (id: string, edtf: string, value: number) => aStep(id, edtf, { step: 'committed', amount: usd(value) });
    const steps = [committed('a', '2020-01-02', 100), committed('b', '2020-02-03', 100), paid('c', '2020-03-04', 1)];
    expect(transactionsOf(story(steps))).toEqual([
      ['2', '2020-01-02', 'USD 100'],
      ['3', '2020-03-04', 'USD 1'],
    ]);
  });

  it('have the status that their life shows', () => {
    const first = paid('first', '2020-03-04', 1);
    expect(statusOf(story([promise], { due: { date: parseDate('2025-01-02') } }))).toBe('1');
    expect(statusOf(story([promise, first]))).toBe('2');
    expect(statusOf(story([promise, paid('all', '2021-01-02', 100)]))).toBe('4');
    expect(statusOf(story([promise, first, aStep('end', '2021-01-02', { step: 'withdrawn' })]))).toBe('5');
    expect(statusOf(story([promise, first, aStep('stop', '2021-01-02', { step: 'suspended' })]))).toBe('6');
  });

  it('name a country only where all is for one', () => {
    const codes = (recipients: string[]) =>
      childrenOf(activityOf(story([promise, paid('a', '2020-03-04', 1)], { recipients })), 'recipient-country').map(
        ({ attributes }) => attributes.code,
      );
    expect(codes(['town', 'norway'])).toEqual(['NO']);
    expect(codes(['norway', 'chad'])).toEqual([]);
    expect(codes(['norway', 'council'])).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it('are reported by the publisher, who is not part of it, as of the last change', () => {
    const { attributes, children } = activityOf(
      story([promise, paid('a', '2020-03-04', 1)], {}, { updated: parseBoundedDate('2021-07-08') }),
    );
    expect(attributes).toEqual({ 'xml:lang': 'en', 'last-updated-datetime': '2021-07-08T00:00:00Z' });
    expect(children[1]?.attributes).toEqual({ ref: 'news.example', type: '90', 'secondary-reporter': '1' });
  });

  it('are no penalties, no cuts, nothing that nobody gives, and nothing without a day; without any there is no file', () => {
    const steps = [promise, paid('a', '2020-03-04', 1)];
    expect(hasFile(story(steps))).toBe(true);
    const list = { name: { one: 'penalty', other: 'penalties' }, view: 'Penalties', steps: { pledged: 'imposed' }, outcomes: {} };
    expect(hasFile(story(steps, {}, { list }))).toBe(false);
    expect(hasFile(story(steps, { amount: usd(-100) }))).toBe(false);
    expect(hasFile(story(steps, { donors: [] }))).toBe(false);
    expect(hasFile(story([promise]))).toBe(false);
    expect(hasFile(story([aStep('promise', '-0043-03-15'), paid('a', '-0043-03-20', 1)]))).toBe(false);
    expect(hasFile(story(steps, { kind: 'facility', amount: { value: 3, unit: 'homes' } }))).toBe(false);
  });
});
