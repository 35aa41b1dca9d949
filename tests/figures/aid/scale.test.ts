import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, measureKey } from '../../../src/article/amount.ts';
import type { Article, Pledge } from '../../../src/article/article.ts';
import { barFigures } from '../../../src/figures/aid/bars.ts';
import { pledgeStrip } from '../../../src/figures/aid/strip.ts';
import { ribbonsForms } from '../../../src/figures/aid/ribbons/forms.ts';
import { ribbons } from '../../../src/figures/aid/ribbons/ribbons.ts';
import { en } from '../../../src/languages/en/en.ts';
import { anArticle, anOrganisation, aPlace, aPledge } from '../../factories.ts';
import { runs } from '../../runs.ts';
import { somePledges } from '../../some-pledges.ts';

const story = (pledges: Pledge[]): Article =>
  anArticle({ pledges, places: [aPlace('norland'), aPlace('sudland')], organisations: [anOrganisation('union')] });

/** Few pledges, all of one currency and many of one size, so that ribbons are often drawn; else anything. */
const someOfOneCurrency = fc
  .array(
    fc.record({
      value: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 900_000_000 })),
      to: fc.constantFrom('union', 'norland'),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map(({ value, to }, at) => aPledge(`p${String(at)}`, { donor: 'sudland', recipients: [to], amount: { value, currency: 'USD' } })),
  );

const pledges = fc.oneof(somePledges, someOfOneCurrency);
const check = (property: (article: Article) => void) => {
  fc.assert(
    fc.property(pledges, (all) => {
      property(story(all));
    }),
    { numRuns: runs(2000) },
  );
};

describe('whatever the pledges, the scale is true', () => {
  it('each ribbon’s width by its amount is one number, or it is marked as not to scale; no two overlap, and all are of one measure', () => {
    check((article) => {
      for (const form of ribbonsForms) {
        const drawing = ribbons(article, form, en);
        if (!drawing) continue;
        const stated = article.pledges.filter((pledge) => amountOf(pledge));
        expect(article.pledges.length).toBeLessThanOrEqual(6);
        expect(new Set(stated.map((pledge) => measureKey(amountOf(pledge)?.measure ?? { currency: '' }))).size).toBeLessThan(2);
        const largest = Math.max(...stated.map((pledge) => amountOf(pledge)?.min ?? 0));
        for (const { id, solid, isWider, ends } of drawing.ribbons) {
          const amount = stated.find((pledge) => pledge.id === id);
          expect(solid).toBe(amount !== undefined);
          if (!amount || isWider) continue;
          const { min, max } = amountOf(amount) ?? {};
          expect(min).toBe(max);
          // Half a pixel is what rounding may do.
          expect(Math.abs((ends[0]?.heightPx ?? 0) - ((min ?? 0) / largest) * form.solidPx)).toBeLessThanOrEqual(0.5);
        }
      }
    });
  });

  it('each bar’s length by its amount is one number in its figure, or it is marked as not to scale', () => {
    check((article) => {
      for (const { full, rows } of barFigures(article, en)) {
        for (const { pledge, bar } of rows.flatMap((row) => [row, ...row.parts])) {
          const { min, max } = amountOf(pledge) ?? {};
          if (!bar || bar.isTooSmall) continue;
          expect(bar.most * (full / 100)).toBeCloseTo(max ?? min ?? 0, -Math.log10(full) + 6);
          expect(bar.sure * (full / 100)).toBeCloseTo(min ?? 0, -Math.log10(full) + 6);
        }
      }
    });
  });

  it('each figure with bars is of one measure and says what its longest bar stands for; one list has what stands alone; each pledge is there once', () => {
    check((article) => {
      const figures = barFigures(article, en);
      const shown = figures.flatMap(({ rows }) => rows.flatMap((row) => [row.pledge, ...row.parts.map(({ pledge }) => pledge)]));
      const stated = article.pledges.filter((pledge) => amountOf(pledge));
      expect(shown.map(({ id }) => id).toSorted()).toEqual(stated.map(({ id }) => id).toSorted());
      for (const { rows, scale, shown: has } of figures) {
        const all = rows.flatMap((row) => [row, ...row.parts]);
        expect(all.some(({ bar }) => bar)).toBe(scale !== undefined);
        if (scale === undefined) continue;
        expect(new Set(all.map(({ pledge }) => measureKey(amountOf(pledge)?.measure ?? { currency: '' }))).size).toBe(1);
        const note = en.aid.barsNote(scale, has, true);
        expect(note).toContain('The longest bar stands for');
        expect(note.includes('not to scale')).toBe(all.some(({ bar }) => bar?.isTooSmall));
      }
      expect(figures.filter(({ scale }) => scale === undefined).length).toBeLessThan(2);
    });
  });

  it('the strip in the text has bars only where its amounts are of one measure; each by its amount is one number, or marked as not to scale', () => {
    check((article) => {
      const { rows, note, all } = pledgeStrip(article, en);
      expect([all, new Set(rows.map(({ pledge }) => pledge.id)).size]).toEqual([article.pledges.length, article.pledges.length]);
      const bars = rows.flatMap(({ pledge, bar, whole }) => (bar ? [{ amount: amountOf(pledge), bar, whole }] : []));
      expect(note.includes('The longest bar stands for')).toBe(bars.length > 0);
      if (bars.length === 0) return;
      const stated = rows.flatMap(({ pledge }) => amountOf(pledge) ?? []);
      expect(new Set(stated.map(({ measure }) => measureKey(measure))).size).toBe(1);
      expect(note.includes('not to scale')).toBe(bars.some(({ bar }) => bar.isTooSmall));
      const full = Math.max(...stated.map(({ min, max }) => max ?? min ?? 0));
      for (const { amount, bar, whole } of bars) {
        const around = rows.find(({ pledge }) => pledge === whole)?.bar;
        if (around) expect(bar.start + bar.most).toBeLessThanOrEqual(around.start + around.most + 1e-9);
        if (bar.isTooSmall) continue;
        expect((bar.most * full) / 100).toBeCloseTo(amount?.max ?? amount?.min ?? 0, -Math.log10(full) + 6);
        expect((bar.sure * full) / 100).toBeCloseTo(amount?.min ?? 0, -Math.log10(full) + 6);
      }
    });
  });

  it('parts lie inside their whole, and those in one row do not overlap', () => {
    check((article) => {
      for (const { bar, parts } of barFigures(article, en).flatMap(({ rows }) => rows)) {
        const drawn = parts.flatMap(({ bar: part }) => part ?? []);
        for (const part of drawn) expect(part.start + part.most).toBeLessThanOrEqual((bar?.most ?? 0) + 1e-9);
        for (const part of drawn)
          for (const other of drawn)
            if (part !== other && part.lane === other.lane)
              expect(part.start + part.most <= other.start + 1e-9 || other.start + other.most <= part.start + 1e-9).toBe(true);
      }
    });
  });
});
