import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/article/article.ts';
import { lens, type Lens, lensForms } from '../../../../src/figures/timeline/lens/lens.ts';
import type { Box, LensBar } from '../../../../src/figures/timeline/lens/bars.ts';
import { en } from '../../../../src/languages/en/en.ts';
import { dayIndex } from '../../../../src/article/calendar.ts';
import { aDate, anArticle } from '../../../factories.ts';
import { runs } from '../../../runs.ts';

const crowded = anArticle({
  dates: [
    aDate('pressure', '2021-01/..', { status: 'under-way' }),
    aDate('task', '2021-03'),
    aDate('aid', '[2021-03-01..2021-06-02]'),
    aDate('appeal', '2021-06-01'),
    aDate('press', '2021-06-01'),
    aDate('talks', '2021-06-01/2021-06-02', { status: 'under-way' }),
    aDate('guatemala', '2021-06-06/2021-06-07', { status: 'planned' }),
    aDate('mexico', '2021-06-08', { status: 'planned' }),
  ],
});

const draw = (article: Article, form: keyof typeof lensForms = 'wide') => lens(article, lensForms[form], en);
const barsOf = (drawing: Lens | undefined): LensBar[] => [...(drawing?.months?.bars ?? []), ...(drawing?.days?.bars ?? [])];
const partsOf = (drawing: Lens | undefined, id: string) =>
  barsOf(drawing)
    .find((bar) => bar.id === id)
    ?.parts.map(({ kind }) => kind);

describe('lens', () => {
  test('enlarges the crowded days of a story under its months', () => {
    const drawing = draw(crowded);
    expect(drawing?.months?.ticks.map(({ label }) => label)).toEqual(['January', 'February', 'March', 'April', 'May', 'June']);
    expect(drawing?.months?.bars.map(({ id }) => id)).toEqual(['pressure', 'task', 'aid']);
    expect(drawing?.days?.columns.map(({ day, weekday }) => `${day.slice(8)} ${weekday ?? ''}`)).toEqual([
      '01 Tue',
      '02 Wed',
      '03 Thu',
      '04 Fri',
      '05 Sat',
      '06 Sun',
      '07 Mon',
      '08 Tue',
    ]);
    expect(drawing?.days?.bars.map(({ id }) => id)).toEqual(['appeal', 'press', 'talks', 'guatemala', 'mexico']);
  });

  test.each([
    ['pressure', ['filled-in', 'filled']],
    ['task', ['dashed']],
    ['aid', ['dashed']],
    ['appeal', ['filled']],
    ['talks', ['filled', 'outlined']],
    ['mexico', ['outlined']],
  ])('draws %s in the code of its status', (id, kinds) => {
    expect(partsOf(draw(crowded), id)).toEqual(kinds);
  });

  test.each(['2021-10/2021-11', '2021-10/2022-09', '2021/2024'])(
    'draws the months or years %s as one outline, or as two ends and what is sure',
    (edtf) => {
      const drawing = draw(anArticle({ dates: [aDate('talks', '2021-02-01'), aDate('training', edtf, { status: 'planned' })] }));
      const kinds = partsOf(drawing, 'training');
      expect([['dashed'], ['outlined-in', 'outlined', 'outlined-out']]).toContainEqual(kinds);
    },
  );

  test('lets what goes on stop at the article’s day, and a label before its bar end there', () => {
    const { width } = lensForms.wide;
    const open = anArticle({
      dates: [aDate('on', '2021-05-28/..', { status: 'under-way' }), aDate('far', '2021-06-12', { status: 'planned' })],
    });
    const drawing = draw(open);
    const days = drawing?.days?.bars ?? [];
    expect(days.find(({ id }) => id === 'on')?.barBox.to).toBeCloseTo(drawing?.days?.x(dayIndex('2021-06-02') + 0.5) ?? 0);
    const last = days.find(({ id }) => id === 'far');
    expect(last?.barBox.to).toBeCloseTo(width);
    expect(last?.label).toMatchObject({ toEnd: true, x: Math.round((last?.barBox.from ?? 0) - 8) });
  });

  test('draws the as-of line through both, in the middle of its day', () => {
    const drawing = draw(crowded);
    expect(drawing?.asOf?.lines.at(-1)?.x).toBe(Math.round((1.5 * 1240) / 8));
    expect(drawing?.asOf?.lines).toHaveLength(2);
  });

  test('puts what lies far off at its edge, with its day', () => {
    const dates = [aDate('new', '2021-06-01'), aDate('plan', '9998', { status: 'planned' }), aDate('old', '-0043-03-15')];
    const drawing = draw(anArticle({ dates: [...dates, aDate('spring', '2021-03-02')] }));
    expect(drawing?.months?.ticks.map(({ label }) => label)).toEqual(['March 2021', 'April', 'May', 'June']);
    const [old, plan] = ['old', 'plan'].map((id) => drawing?.months?.bars.find((bar) => bar.id === id));
    expect([old?.barBox.from, plan?.barBox.to]).toEqual([0, 1240]);
    expect([old?.label?.text, plan?.label?.text]).toEqual(['15\u00a0March\u00a044\u00a0BC: old', '9998: plan']);
    expect([partsOf(drawing, 'old'), partsOf(drawing, 'plan')]).toEqual([['arrow'], ['hollow']]);
    expect(draw(anArticle({ dates: dates.slice(0, 2) }))?.months?.ticks.map(({ label }) => label)).toEqual(['June 2021']);
  });

  test.each([
    ['cancelled', '2021-05-03', ['struck']],
    ['postponed', '2021-05', ['struck']],
    ['unknown', '2021-05-03', ['dotted']],
    ['happened', '{2021-03-02,2021-04-02..2021-04-09}', ['filled', 'filled']],
    ['planned', '{2021-07-02,2021-08-02}', ['outlined', 'outlined']],
    ['happened', '2021-03/', ['filled-in', 'filled', 'filled-out']],
    ['happened', '2021-03-02/', ['filled-out']],
    ['happened', '/2021-03-02', ['filled-in']],
    ['happened', '2021-03-02?/2021-04-02', ['filled-in', 'filled']],
    ['cancelled', '2021-05/..', ['struck']],
  ] as const)('draws what is %s, %s, as %o', (status, date, kinds) => {
    const dates = [aDate('a', date, { status }), aDate('b', '2021-01-03'), aDate('c', '2021-10-01', { status: 'planned' })];
    expect(partsOf(draw(anArticle({ dates })), 'a')).toEqual(kinds);
  });

  test('leaves out what a thin story does not need', () => {
    expect(draw(anArticle({ dates: [aDate('only', '2021-06-01')] }))).toBeUndefined();
    const week = draw(anArticle({ dates: [aDate('a', '2021-05-30'), aDate('b', '2021-06-05', { status: 'planned' })] }));
    expect(week?.months).toBeUndefined();
    expect(week?.days?.columns.map(({ weekday }) => weekday)).toEqual(['May', 'Mon', 'Jun', 'Wed', 'Thu', 'Fri', 'Sat']);
    const scattered = draw(anArticle({ dates: [aDate('a', '2021-01-30'), aDate('b', '2021-06-01')] }));
    expect([scattered?.days, scattered?.strip]).toEqual([undefined, undefined]);
  });

  test('counts a long story in years, with bare marks for many dates', () => {
    const dates = Array.from({ length: 30 }, (_, index) =>
      aDate(
        `a date with a long name, number ${String(index)}`,
        `${String(2015 + (index % 6))}-${String(10 + (index % 3))}-${String(index + 1).padStart(2, '0')}`,
      ),
    );
    const drawing = draw(anArticle({ dates }), 'narrow');
    expect(drawing?.months?.ticks.map(({ label }) => label)).toEqual(['2015', '2016', '2017', '2018', '2019', '2020', '2021']);
    expect(drawing?.months?.labelled).toBe(false);
    expect(drawing?.height).toBeLessThan(200);
  });

  test('keeps what happened before the as-of line and what is planned after it', () => {
    const drawing = draw(
      anArticle({
        dates: [
          aDate('start', '2021-01-01'),
          aDate('past', '2021-06'),
          aDate('plan', '2021-06', { status: 'planned' }),
          aDate('end', '2021-12-01', { status: 'planned' }),
        ],
      }),
    );
    const [past, plan] = ['past', 'plan'].map((id) => xs(barsOf(drawing).find((bar) => bar.id === id)?.parts[0]?.d));
    expect(past?.to).toBeLessThanOrEqual((plan?.from ?? 0) + 5);
  });
});

const xs = (d = '') => {
  const [, from = '0', width = '0'] = /^M(-?\d+) -?\d+h(\d+)/u.exec(d) ?? [];
  return { from: Number(from), to: Number(from) + Number(width) };
};

const day = fc.integer({ min: 0, max: 900 }).map((offset) => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10));
const edtf = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => `${text}/..`),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `[${a}..${b}]` : `[${b}..${a}]`)),
  fc.integer({ min: 1, max: 9 }).map((number) => `2021-06-0${String(number)}`),
  day.map((text) => `${text}/`),
  day.map((text) => `/${text}`),
  fc.tuple(day, day).map(([a, b]) => (a === b ? a : `{${a},${b}}`)),
  fc.constantFrom('1885', '-0043-03-15', '9998', 'Y-17E7', '198X', '2021-21', '[..2021-05-01]', '2020-02-01?/2020-03'),
);
const words = fc
  .integer({ min: 1, max: 9 })
  .map((count) => 'Somebody does something about a long question there'.split(' ').slice(0, count).join(' '));
const entry = fc.record({
  date: edtf,
  title: words,
  status: fc.constantFrom('happened', 'happened', 'under-way', 'planned', 'planned', 'cancelled', 'postponed', 'unknown'),
});
const stories = fc
  .array(entry, { minLength: 2, maxLength: 30 })
  .map((given) => anArticle({ dates: given.map(({ date, ...rest }, index) => aDate(`d${String(index)}`, date, rest)) }));
const forms = fc.constantFrom('narrow' as const, 'middle' as const, 'wide' as const);

const overlap = (a: Box, b: Box) => a.from < b.to - 0.01 && b.from < a.to - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

describe('the drawing of any story', () => {
  test('stays in its box, and no bar or label touches another', () => {
    fc.assert(
      fc.property(stories, forms, (article, form) => {
        const drawing = draw(article, form);
        const bars = barsOf(drawing);
        expect(bars).toHaveLength(article.dates.length);
        for (const [index, { box, labelBox }] of bars.entries()) {
          expect(box.from).toBeGreaterThanOrEqual(0);
          expect(box.to).toBeLessThanOrEqual((drawing?.width ?? 0) + 0.01);
          expect(box.bottom).toBeLessThanOrEqual(drawing?.height ?? 0);
          for (const other of bars.slice(index + 1)) {
            expect(overlap(box, other.box)).toBe(false);
            if (labelBox && other.labelBox) expect(overlap(labelBox, other.labelBox)).toBe(false);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('never draws the as-of line through a label', () => {
    fc.assert(
      fc.property(stories, forms, (article, form) => {
        const drawing = draw(article, form);
        for (const { x, top, bottom } of drawing?.asOf?.lines ?? []) {
          for (const { labelBox } of barsOf(drawing)) {
            if (labelBox) expect(overlap(labelBox, { from: x - 1, to: x + 1, top: top + 0.5, bottom: bottom - 0.5 })).toBe(false);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('never draws a line of the months or days through a label or a bar', () => {
    fc.assert(
      fc.property(stories, forms, (article, form) => {
        const drawing = draw(article, form);
        const { months, days } = drawing ?? {};
        const lines = [
          ...(months?.ticks.map((tick) => ({ bars: months.bars, tick })) ?? []),
          ...(days?.columns.map((tick) => ({ bars: days.bars, tick })) ?? []),
        ];
        for (const { bars, tick } of lines) {
          for (const { labelBox, barBox } of bars) {
            for (const { x, top, bottom } of tick.lines) {
              const line = { from: x - 1, to: x + 1, top: top + 0.5, bottom: bottom - 0.5 };
              expect(overlap(barBox, line)).toBe(false);
              if (labelBox) expect(overlap(labelBox, line)).toBe(false);
            }
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('does not depend on the order in which the author lists the dates of different days', () => {
    const reversed = anArticle({ dates: crowded.dates.filter(({ id }) => id !== 'press').toReversed() });
    const straight = anArticle({ dates: crowded.dates.filter(({ id }) => id !== 'press') });
    expect(JSON.stringify(draw(reversed))).toBe(JSON.stringify(draw(straight)));
  });
});
