import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { dayAt, dayIndex } from '../../../src/article/calendar.ts';
import { textRoomPx } from '../../../src/figures/text-width.ts';
import { barsOf, timeDrawing, type TimeDrawing } from '../../../src/figures/timeline/drawing.ts';
import { lensForms } from '../../../src/figures/timeline/lens/lens.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle } from '../../factories.ts';
import { runs } from '../../runs.ts';

type Form = keyof typeof lensForms;
const forms: Form[] = ['narrow', 'middle', 'wide'];
const day = (offset: number) => dayAt(dayIndex('2021-06-02') - offset);

interface Text {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf(
  text: string,
  x: number,
  y: number,
  sizePx: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  weight: 600 | 800 = 600,
): Text {
  const width = textRoomPx(text, sizePx, weight);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { text, left, right: left + width, top: y - sizePx * 0.74, bottom: y + sizePx * 0.05 };
}

/** Every text that a drawing shows before a reader points at anything. */
function textsOf(drawing: TimeDrawing, form: Form): Text[] {
  const { sizePx } = lensForms[form];
  const { width } = drawing;
  if (drawing.kind === 'lens') {
    const above = form === 'narrow' ? 1 : 6;
    return [
      ...(drawing.months?.ticks ?? []).map(({ x, label }) => boxOf(label, x + above, (drawing.months?.axisY ?? 0) - 7, sizePx)),
      ...[drawing.months, drawing.days].flatMap((panel) =>
        (panel?.bars ?? []).flatMap(({ label }) =>
          label ? boxOf(label.text, label.x, label.y, sizePx, label.toEnd ? 'end' : 'start') : [],
        ),
      ),
    ];
  }
  if (drawing.kind === 'rows') {
    const { asOf } = drawing;
    return [
      ...drawing.ticks.map(({ x, label }) => boxOf(label, x + 5, drawing.axisY - 7, sizePx)),
      ...drawing.rows.flatMap(({ name, nameY, gap, bars, lenses }) => [
        boxOf(name, 0, nameY, sizePx, 'start', 800),
        ...(gap ? [boxOf(gap.text, width / 2, gap.y, sizePx, 'middle')] : []),
        ...[bars, ...lenses.map((panel) => panel.bars)]
          .flat()
          .flatMap(({ label }) => (label ? boxOf(label.text, label.x, label.y, sizePx, label.toEnd ? 'end' : 'start') : [])),
        ...lenses.flatMap(({ columns, top, numberPx }) => columns.map(({ x, day: at }) => boxOf(en.date.day(at), x + 9, top + lensForms[form].numberPx + 6, numberPx, 'start', 800))), // prettier-ignore
      ]),
      ...(asOf ? [boxOf(asOf.label.text, asOf.label.x, asOf.label.y, sizePx - 1, asOf.label.before ? 'end' : 'start')] : []),
    ];
  }
  return [
    ...drawing.blocks.flatMap(({ name, nameY, gap, bars }) => [
      boxOf(name, 0, nameY, sizePx, 'start', 800),
      ...(gap ? [boxOf(gap.text, width / 2, gap.y, sizePx, 'middle')] : []),
      ...bars.flatMap(({ label }) =>
        (label?.lines ?? []).map((line, at) => boxOf(line, label?.x ?? 0, (label?.y ?? 0) + at * drawing.leadingPx, sizePx)),
      ),
    ]),
    ...(drawing.asOf ? [boxOf(drawing.asOf.text, drawing.asOf.x, drawing.asOf.y, sizePx)] : []),
  ];
}

/** The ids of the dates that have a label. */
function labelledIn(drawing: TimeDrawing): Set<string> {
  const bars: { id: string; label: unknown }[] =
    drawing.kind === 'lens'
      ? [...(drawing.months?.bars ?? []), ...(drawing.days?.bars ?? [])]
      : (drawing.kind === 'rows' ? drawing.rows.flatMap((row) => [row, ...row.lenses]) : drawing.blocks).flatMap(
          (row): { id: string; label: unknown }[] => row.bars,
        );
  return new Set(bars.filter(({ label }) => label).map(({ id }) => id));
}

const overlap = (a: Text, b: Text) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

function faultsOf(drawing: TimeDrawing, form: Form): string[] {
  const texts = textsOf(drawing, form).sort((a, b) => a.top - b.top);
  const out = texts.filter(
    ({ left, right, top, bottom }) => left < -1 || right > drawing.width + 1 || top < -1 || bottom > drawing.height + 1,
  );
  const over = texts.flatMap((text, index) => texts.slice(index + 1).filter((other) => overlap(text, other)).map((other) => `“${text.text}” lies over “${other.text}”`)); // prettier-ignore
  return [...over, ...out.map(({ text }) => `“${text}” leaves the drawing`)];
}

const scripts = [
  ['Somebody', 'does', 'something', 'about', 'a', 'Wolfeschlegelsteinhausenbergerdorff'],
  ['Анна', 'Щербаковская', 'Министерство', 'и', 'Достопримечательность'],
  ['Ελένη', 'Παπαδοπούλου', 'και', 'Θεσσαλονίκη'],
  ['محمد', 'الجمهورية', 'وزارة', 'القاهرة'],
  ['דוד', 'ירושלים', 'הממשלה'],
  ['山田太郎', '国際協力機構', 'カリフォルニア'],
];
const title = fc
  .constantFrom(...scripts)
  .chain((words) =>
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((chosen) => chosen.join(words[0] === '山田太郎' ? '' : ' ')),
  );

/** Stories from three days to six thousand years, of two to 300 dates, evenly, in crowds or all in one. */
const stories = fc
  .record({
    days: fc.constantFrom(3, 20, 90, 400, 4000, 40_000, 700_000, 2_190_000),
    count: fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 41, max: 300 })),
    crowding: fc.constantFrom(1, 2, 6),
    seed: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), title, form: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 300,
      maxLength: 300,
    }),
  })
  .map(({ days, count, crowding, seed }) =>
    anArticle({
      dates: seed.slice(0, count).map(({ at, title: words, form }, index) => {
        const offset = Math.floor(at ** crowding * days);
        const iso = day(offset);
        const edtf =
          form === 0
            ? iso.replace(/-\d\d$/u, '')
            : form === 1
              ? iso.replace(/-\d\d-\d\d$/u, '')
              : form === 2
                ? `${iso}/${day(Math.floor(offset / 2))}`
                : iso;
        const isPlanned = form === 3;
        return aDate(`d${String(index)}`, isPlanned ? day(-Math.floor(offset / 4)) : edtf, {
          title: words,
          status: isPlanned ? 'planned' : 'happened',
        });
      }),
    }),
  );

describe('the timeline of any story', () => {
  test('has no text over another or out of its drawing', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...forms), (article, form) => {
        const drawing = timeDrawing(article, form, en);
        if (drawing) expect(faultsOf(drawing, form)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test('labels every date of forty, of more the first, the last and as many', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...forms), (article, form) => {
        const drawing = timeDrawing(article, form, en);
        if (!drawing) return;
        expect(new Set(barsOf(drawing).map(({ id }) => id)).size).toBe(article.dates.length);
        const labelled = labelledIn(drawing);
        expect(labelled.size).toBe(Math.min(40, article.dates.length));
      }),
      { numRuns: runs(60) },
    );
  });

  test('has its rows in order, and a break where some are left out', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...forms), (article, form) => {
        const drawing = timeDrawing(article, form, en);
        if (!drawing || drawing.kind === 'lens') return;
        const rows: { name: string; top: number; bottom: number; gap: { y: number } | undefined }[] =
          drawing.kind === 'rows' ? drawing.rows : drawing.blocks;
        expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          const before = rows[index - 1];
          if (before) expect(row.top).toBeGreaterThanOrEqual(before.bottom - 1);
          if (before && row.gap) expect([row.gap.y > before.bottom, row.gap.y < row.top]).toEqual([true, true]);
        }
      }),
      { numRuns: runs(30) },
    );
  });

  test('is laid out in bands without a gap, each of which holds all that its row shows', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...forms), (article, form) => {
        const drawing = timeDrawing(article, form, en);
        if (!drawing || drawing.kind === 'lens') return;
        const rows = drawing.kind === 'rows' ? drawing.rows : drawing.blocks;
        const nowY = drawing.kind === 'rows' ? drawing.asOf?.label.y : drawing.asOf?.y;
        expect(rows.map(({ band }) => band.top)).toEqual([0, ...rows.map(({ band }) => band.bottom).slice(0, -1)]);
        expect(rows.at(-1)?.band.bottom).toBeLessThanOrEqual(drawing.height);
        if (nowY !== undefined) expect(rows.some(({ band }) => nowY > band.top && nowY < band.bottom)).toBe(true);
        for (const row of rows) {
          const bars: { label: { y: number } | undefined; hidden: { y: number } | undefined }[] =
            'lenses' in row ? [row, ...row.lenses].flatMap((panel) => panel.bars) : row.bars;
          const ends = 'lenses' in row ? [row, ...row.lenses].flatMap((panel) => panel.bars.map(({ box }) => box)) : [];
          const ys = [
            row.nameY,
            ...(row.gap ? [row.gap.y] : []),
            ...bars.flatMap(({ label, hidden }) => [label?.y ?? [], hidden?.y ?? []].flat()),
          ];
          expect(Math.min(...ys, ...ends.map(({ top }) => top))).toBeGreaterThan(row.band.top);
          expect(Math.max(...ys, ...ends.map(({ bottom }) => bottom))).toBeLessThanOrEqual(row.band.bottom);
        }
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('what goes on for years in a column', () => {
  test('keeps its lane from one block to the next', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((at) => String(at).padStart(2, '0'));
    const span = fc
      .record({ year: fc.integer({ min: 2001, max: 2012 }), years: fc.integer({ min: 0, max: 6 }), from: month, to: month })
      .map(({ year, years, from, to }) => `${year}-${from}-01/${year + years}-${years === 0 ? '12' : to}-28`);
    fc.assert(
      fc.property(fc.array(span, { minLength: 6, maxLength: 25 }), (spans) => {
        const drawing = timeDrawing(anArticle({ dates: spans.map((edtf, at) => aDate(`d${at}`, edtf)) }), 'narrow', en);
        const bars = drawing?.kind === 'column' ? drawing.blocks.flatMap((block) => block.bars) : [];
        const lanes = Map.groupBy(bars, ({ id }) => id);
        for (const [id, parts] of lanes)
          expect([id, new Set(parts.flatMap((bar) => bar.parts.map(({ d }) => /^M\d+ (\d+)/u.exec(d)?.[1]))).size]).toEqual([id, 1]);
      }),
      { numRuns: runs(40) },
    );
  });
});

const drawn = (article: Article, form: Form) => timeDrawing(article, form, en);
const dated = (...list: string[]) => anArticle({ dates: list.map((date, index) => aDate(`d${String(index)}`, date)) });

describe('the form of a timeline', () => {
  test('is one axis where all labels have room on it, rows where marks would be too near, a column on a phone', () => {
    const thirty = dated(...Array.from({ length: 30 }, (_, index) => `${String(1980 + index)}-05-0${String((index % 9) + 1)}`));
    expect(forms.map((form) => drawn(thirty, form)?.kind)).toEqual(['column', 'lens', 'lens']);
    const sixty = dated(
      ...Array.from({ length: 60 }, (_, index) => `${String(2010 + (index % 6))}-${String((index % 12) + 1).padStart(2, '0')}-03`),
    );
    expect(forms.map((form) => drawn(sixty, form)?.kind)).toEqual(['column', 'rows', 'rows']);
  });

  test('has a row for each used year, and breaks between them', () => {
    const drawing = drawn(
      dated(
        ...Array.from(
          { length: 60 },
          (_, index) => `${[2001, 2002, 2010][index % 3] ?? 2001}-${String((index % 12) + 1).padStart(2, '0')}-03`,
        ),
      ),
      'wide',
    );
    const rows = drawing?.kind === 'rows' ? drawing.rows : [];
    expect(rows.map(({ name, gap }) => [name, gap?.text])).toEqual([
      ['2001', undefined],
      ['2002', undefined],
      ['2010', '2003 to 2009'],
    ]);
  });

  test('enlarges the crowded days of a year under its row, each crowd apart', () => {
    const crowd = (month: string) => Array.from({ length: 20 }, (_, index) => `2011-${month}-${String((index % 9) + 10)}`);
    const drawing = drawn(
      dated(...crowd('02'), ...crowd('10'), ...Array.from({ length: 20 }, (_, index) => `2010-0${String((index % 9) + 1)}-03`), '2009'),
      'wide',
    );
    const rows = drawing?.kind === 'rows' ? drawing.rows : [];
    expect(rows.map(({ name, lenses }) => [name, lenses.map(({ columns }) => columns[0]?.day)])).toEqual([
      ['2009', []],
      ['2010', []],
      ['2011', ['2011-02-10', '2011-10-10']],
    ]);
  });

  test('puts an old date beside a story of some years at its edge', () => {
    const drawing = drawn(dated('1885', '2018-02-03', '2019-05-06', '2020', '2021-04'), 'wide');
    expect(drawing?.kind === 'lens' && drawing.months?.ticks[0]?.label).toBe('2018');
  });
});
