import { describe, expect, it } from 'vitest';
import { parseBoundedDate, parseDate } from '../../../src/article/date.ts';
import { dataFiles } from '../../../src/outputs/data/files.ts';
import { toLifeRecords } from '../../../src/outputs/data/life-records.ts';
import { anArticle, anOrganisation, aPledge, aSource, aStep } from '../../factories.ts';
import { aSite } from '../../publication.ts';

const usd = (value: number) => ({ value, currency: 'USD' });
const money = aPledge('money', {
  donor: 'fund',
  amount: usd(90),
  due: { date: parseDate('2021-12'), words: 'by the end of the year' },
  conditions: [{ text: 'a plan', on: ['fund'], state: 'met' }],
  steps: [
    aStep('promise', '2021-01-02', { sources: [aSource('daily')], passages: [{ id: 'p1', section: 'S', excerpt: 'E' }] }),
    aStep('plan', '2021-02', { step: 'condition-met', condition: 'a plan' }),
    aStep('first', '2021-03-04', { step: 'disbursed', amount: usd(20) }),
    aStep('less', '2021-04', { step: 'revised', amount: { min: 40, max: 60, currency: 'USD' }, note: 'Less.' }),
    aStep('next', '2023', { step: 'disbursed', amount: usd(20), planned: true }),
  ],
});
const article = anArticle({
  pledges: [money, aPledge('other')],
  organisations: [anOrganisation('fund', { name: 'The fund' })],
  asOf: parseBoundedDate('2022-06-02'),
});

describe('the lives of pledges as records', () => {
  const { records } = JSON.parse(JSON.stringify(toLifeRecords(article, aSite))) as { records: Record<string, unknown>[] };

  it('are of pledges with steps only, and are no file without any', () => {
    expect(records.map(({ id }) => id)).toEqual(['money']);
    const names = (given: typeof article) => dataFiles(given).map(({ name }) => name);
    expect(names(article)).toContain('pledges.json');
    expect(names({ ...article, pledges: [aPledge('other')] })).not.toContain('pledges.json');
  });

  it('have a release for each step, with its day as stated, its sum, its sources and its passages', () => {
    expect(records[0]).toMatchObject({
      donors: [{ id: 'fund', name: 'The fund' }],
      releases: [
        {
          id: 'promise',
          step: 'pledged',
          date: { edtf: '2021-01-02', earliest: '2021-01-02', latest: '2021-01-02' },
          sources: ['daily'],
          passages: ['https://news.example/story/index.html#p1'],
          address: 'https://news.example/story/timeline.html#promise',
          planned: false,
        },
        { id: 'plan', condition: 'a plan', date: { edtf: '2021-02', earliest: '2021-02-01', latest: '2021-02-28' } },
        { id: 'first', amount: { value: 20, currency: 'USD' } },
        { id: 'less', amount: { min: 40, max: 60, currency: 'USD' }, note: 'Less.' },
        { id: 'next', planned: true },
      ],
    });
  });

  it('have what these come to by the day of the article', () => {
    expect(records[0]?.compiled).toMatchObject({
      stage: 'disbursed',
      promised: { amount: { value: 90, currency: 'USD' }, date: { edtf: '2021-01-02' }, due: { words: 'by the end of the year' } },
      revised: { min: 40, max: 60 },
      paid: { value: 20 },
      due: { latest: '2021-12-31' },
      overdue: true,
      conditions: [{ text: 'a plan', state: 'met', shownBy: 'plan' }],
      lookedUntil: { edtf: '2022-06-02' },
    });
  });
});
