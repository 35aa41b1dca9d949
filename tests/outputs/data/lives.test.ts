import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, statedAs, sureAmount } from '../../../src/article/amount.ts';
import type { Article, Pledge, Step } from '../../../src/article/article.ts';
import { dayAt, dayIndex, monthOf, yearOf } from '../../../src/article/calendar.ts';
import { compareDates, parseBoundedDate, parseDate } from '../../../src/article/date.ts';
import { hasHappened, lifeOf, stageBy } from '../../../src/article/life.ts';
import { type LifeStep, lifeSteps, stages } from '../../../src/article/schema.ts';
import { pledgesFromIati } from '../../../src/compile/read/iati.ts';
import { childrenOf, readXml } from '../../../src/compile/read/xml.ts';
import { toIati } from '../../../src/outputs/data/iati.ts';
import { toLifeRecords } from '../../../src/outputs/data/life-records.ts';
import { type TableName, tables } from '../../../src/outputs/data/tables.ts';
import { lifeFeed } from '../../../src/outputs/feeds/life.ts';
import { partId } from '../../../src/outputs/lasting-id.ts';
import { parse } from 'yaml';
import { anArticle, anOrganisation, aPledge, aStep } from '../../factories.ts';
import { aSite } from '../../publication.ts';
import { runs } from '../../runs.ts';

const start = dayIndex('2020-01-01');
const dayIn = (days: number) => dayAt(start + days);
const usd = (value: number) => ({ value, currency: 'USD' });

/** As exact as a source has it. */
const forms = {
  day: dayIn,
  month: (days: number) => monthOf(dayIn(days)),
  year: (days: number) => yearOf(dayIn(days)),
  about: (days: number) => `${dayIn(days)}~`,
};
const withSum: LifeStep[] = ['revised', 'committed', 'disbursed', 'delivered'];

/** Promises of money with whole numbers and cents, exact and inexact days, sums and ranges, as of any day. */
const stories = fc
  .record({
    promised: fc.integer({ min: 1, max: 100_000 }),
    first: fc.constantFrom(...stages),
    steps: fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 2000 }),
        form: fc.constantFrom('day', 'day', 'day', 'month', 'year', 'about'),
        step: fc.constantFrom(...lifeSteps, 'disbursed', 'revised'),
        cents: fc.integer({ min: 1, max: 4_000_000 }),
        shape: fc.constantFrom('sum', 'sum', 'sum', 'range', 'none'),
      }),
      { maxLength: 10 },
    ),
    due: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
    asOf: fc.integer({ min: 0, max: 2400 }),
  })
  .map(({ promised, first, steps, due, asOf }): { article: Article; pledge: Pledge } => {
    const today = parseBoundedDate(dayIn(asOf));
    const later = steps
      .map(({ days, form, step, cents, shape }, index) => {
        const sum = cents / 100;
        const amount = shape === 'sum' ? usd(sum) : { min: sum, max: sum + 1, currency: 'USD' };
        return aStep(`step-${index}`, forms[form](days), {
          step,
          ...(withSum.includes(step) && shape !== 'none' && { amount }),
        });
      })
      .toSorted((a, b) => compareDates(a.date, b.date));
    const all = [aStep('first', dayIn(0), { step: first }), ...later].map((step): Step => ({
      ...step,
      planned: !hasHappened(step, today),
    }));
    const pledge = aPledge('money', {
      donor: 'fund',
      amount: usd(promised),
      ...(due !== undefined && { due: { date: parseDate(dayIn(due)) } }),
      stage: stageBy(all, today),
      steps: all,
    });
    return { article: anArticle({ asOf: today, pledges: [pledge], organisations: [anOrganisation('fund')] }), pledge };
  });

interface Sum {
  value?: number;
  min?: number;
  max?: number;
}
interface Release {
  id: string;
  step: LifeStep;
  date: { edtf: string; earliest: string; latest: string };
  planned: boolean;
  amount?: Sum;
}
interface LifeRecord {
  releases: Release[];
  compiled: {
    stage: string;
    promised: { amount: Sum; date: Release['date'] };
    revised?: Sum;
    paid?: Sum;
    delivered?: Sum;
    overdue: boolean;
  };
}

function recordOf(article: Article): LifeRecord {
  const { records } = JSON.parse(JSON.stringify(toLifeRecords(article, aSite))) as { records: [LifeRecord] };
  return records[0];
}

/** The rows of a table, each by the names of its columns. */
function rowsOf(article: Article, name: TableName): Record<string, unknown>[] {
  const { fields, rows } = tables(article, aSite)[name];
  return rows.map((row) => Object.fromEntries(fields.map((field, index) => [field.name, row[index]])));
}

function transactionsOf(article: Article): { ref: string; type: string; day: string; value: number }[] {
  return childrenOf(readXml(toIati(article, aSite)), 'iati-activity')
    .flatMap((activity) => childrenOf(activity, 'transaction'))
    .map(({ attributes, children: [type, date, value] }) => ({
      ref: attributes.ref ?? '',
      type: type?.attributes.code ?? '',
      day: date?.attributes['iso-date'] ?? '',
      value: Number(value?.text),
    }));
}

const sumOf = (values: number[]) =>
  values.length === 0 ? 0 : sureAmount(addAmounts(values.map((value) => ({ measure: { currency: 'USD' }, min: value, max: value }))));
const ends = (sum: Sum | undefined) => sum && [sum.min ?? sum.value, sum.max ?? sum.value];
const exact = (sum: { min: number | undefined; max: number | undefined } | undefined) => (sum && sum.min === sum.max ? sum.min : undefined);

describe('the life of a pledge, in all forms', () => {
  it('has the same sums and days as records, tables and feeds', () => {
    fc.assert(
      fc.property(stories, ({ article, pledge }) => {
        const life = lifeOf(article, pledge);
        const { releases, compiled } = recordOf(article);
        expect(releases.map(({ id, planned }) => [id, planned])).toEqual(life.steps.map(({ step, isPlanned }) => [step.id, isPlanned]));
        expect(compiled).toMatchObject({ stage: life.stage, overdue: life.isOverdue });
        for (const part of ['revised', 'paid', 'delivered'] as const) {
          const amount = life[part];
          expect(ends(compiled[part]), part).toEqual(amount && [amount.min, amount.max]);
        }
        const [row] = rowsOf(article, 'pledges');
        expect(row).toMatchObject({
          amountValue: compiled.promised.amount.value,
          overdue: life.isOverdue ? 'yes' : 'no',
          stage: life.stage,
        });
        expect([row?.revisedValue, row?.paidValue, row?.deliveredValue]).toEqual([
          exact(life.revised),
          exact(life.paid),
          exact(life.delivered),
        ]);
        const rows = rowsOf(article, 'steps');
        expect(
          rows.map(({ id, date, earliest, latest, dateEarliest, dateLatest }) => [
            id,
            date,
            earliest ?? dateEarliest,
            latest ?? dateLatest,
          ]),
        ).toEqual(releases.map(({ id, date }) => [id, date.edtf, date.earliest, date.latest]));
        expect(rows.map(({ planned }) => planned === 'yes')).toEqual(releases.map(({ planned }) => planned));
        expect(rows.map(({ amountValue, amountMin, amountMax }) => [amountMin ?? amountValue, amountMax ?? amountValue])).toEqual(
          releases.map(({ amount }) => ends(amount) ?? [undefined, undefined]),
        );
        const happened = releases.filter(({ planned }) => !planned);
        expect(lifeFeed(article, pledge, aSite).entries.map(({ id, published }) => [id, published])).toEqual(
          happened.map(({ id, date }) => [partId(article, `step ${id}`), date.earliest]).toReversed(),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps its first promise, shows no step before its day, and counts each payment once', () => {
    fc.assert(
      fc.property(stories, ({ article, pledge }) => {
        const { promised, stage, paid } = lifeOf(article, pledge);
        expect(promised.amount).toEqual(statedAs(pledge.amount as object));
        expect(promised.date).toBe(pledge.steps[0]?.date);
        const past = pledge.steps.filter(({ date }) => (date.earliest ?? '') <= article.asOf.latest);
        const reached = stages.filter((one) => past.some(({ step }) => step === one));
        expect(stage).toBe(reached.at(-1) ?? 'stated');
        const payments = past.flatMap(({ step, amount }) => (step === 'disbursed' && amount ? (statedAs(amount) ?? []) : []));
        expect(paid).toEqual(payments.length > 0 ? addAmounts(payments) : undefined);
      }),
      { numRuns: runs(200) },
    );
  });

  it('has in a file of IATI each exact sum of an exact day once, and no other', () => {
    fc.assert(
      fc.property(stories, ({ article, pledge }) => {
        const found = transactionsOf(article);
        fc.pre(found.length > 0);
        const { releases, compiled } = recordOf(article);
        const byId = new Map(releases.map((release) => [release.id, release]));
        for (const { ref, day } of found) {
          expect(byId.get(ref)).toMatchObject({ planned: false, date: { edtf: day } });
        }
        expect(new Set(found.map(({ ref }) => ref)).size).toBe(found.length);
        const paid = releases.filter(
          ({ step, planned, amount, date }) =>
            step === 'disbursed' && !planned && amount?.value !== undefined && /^\d{4}-\d\d-\d\d$/u.test(date.edtf),
        );
        expect(found.filter(({ type }) => type === '3').map(({ ref, value }) => [ref, value])).toEqual(
          paid.map(({ id, amount }) => [id, amount?.value]),
        );
        // Where the first step is a pledge, and all revisions are exact, pledges add up to what is promised now.
        const revisions = releases.filter(({ step, planned, amount }) => step === 'revised' && !planned && amount);
        const isAllExact = revisions.every(({ amount, date }) => amount?.value !== undefined && date.edtf.length === 10);
        if (pledge.steps[0]?.step === 'pledged' && isAllExact) {
          const now = compiled.revised ?? compiled.promised.amount;
          expect(sumOf(found.filter(({ type }) => type === '12').map(({ value }) => value))).toBe(now.value);
        }
        // Commitments never add up to more than was promised at some time, unless the first alone is more.
        const [firstSetAside] = releases.filter(({ step, amount }) => step === 'committed' && amount);
        const promises = [
          compiled.promised.amount,
          ...releases.filter(({ step }) => step === 'revised').map(({ amount }) => amount),
          firstSetAside?.amount,
        ];
        const most = Math.max(...promises.map((amount) => amount?.max ?? amount?.value ?? 0));
        expect(sumOf(found.filter(({ type }) => type === '2').map(({ value }) => value))).toBeLessThanOrEqual(most);
      }),
      { numRuns: runs(200) },
    );
  });

  it('comes back from a file of IATI with the same sums and days', () => {
    fc.assert(
      fc.property(stories, ({ article }) => {
        const found = transactionsOf(article);
        fc.pre(found.length > 0);
        const { pledges } = parse(pledgesFromIati(toIati(article, aSite)).yaml) as {
          pledges: { money: { steps: Record<string, { date: string; step: LifeStep; amount?: Sum }> } };
        };
        const { releases } = recordOf(article);
        const read = Object.entries(pledges.money.steps).filter(([, { amount }]) => amount);
        expect(read.map(([id]) => id).toSorted()).toEqual(found.map(({ ref }) => ref).toSorted());
        for (const [id, { date, step, amount }] of read) {
          const release = releases.find((one) => one.id === id);
          expect(date).toBe(release?.date.edtf);
          if (release?.step === step && release.amount) expect(amount?.value).toBe(release.amount.value);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
