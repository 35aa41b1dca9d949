import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Pledge } from '../../../../src/article/article.ts';
import { flows } from '../../../../src/figures/aid/flows.ts';
import { ribbonsForms } from '../../../../src/figures/aid/ribbons/forms.ts';
import { bend } from '../../../../src/figures/aid/ribbons/lanes.ts';
import { ribbons, type RibbonsDrawing } from '../../../../src/figures/aid/ribbons/ribbons.ts';
import { textWidthPx } from '../../../../src/figures/text-width.ts';
import { en } from '../../../../src/languages/en/en.ts';
import { anArticle, anOrganisation, aPlace, aPledge } from '../../../factories.ts';
import { runs } from '../../../runs.ts';

const usd = (value: number) => ({ value, currency: 'USD' });
const order = (article: Article, merged = true) =>
  flows(article, en, merged).map(({ pledge, recipient }) => `${pledge.id} ${recipient ?? '?'}`);

describe('flows', () => {
  it('puts sums first, the larger before the smaller, and brings together what goes to one recipient', () => {
    const article = anArticle({
      pledges: [
        aPledge('small', { donor: 'us', recipients: ['x'], amount: usd(1) }),
        aPledge('help', { donor: 'us', recipients: ['h', 'g', 's'] }),
        aPledge('large', { donor: 'us', recipients: ['x', 'y'], amount: usd(4) }),
        aPledge('border', { donor: 'us', recipients: ['g'] }),
      ],
    });
    expect(order(article)).toEqual(['large x and y', 'small x', 'help h', 'help s', 'help g', 'border g']);
    expect(order(article, false)).toEqual(['large x and y', 'small x', 'help h', 'help s', 'help g', 'border g']);
    expect(
      flows(article, en, true)
        .map(({ share, shared }) => [share, shared])
        .slice(0, 3),
    ).toEqual([
      [1, true],
      [0.25, false],
      [undefined, false],
    ]);
  });

  it('measures sums against the largest of their currency only', () => {
    const pledges = [aPledge('a', { amount: usd(9) }), aPledge('b', { amount: { value: 5, currency: 'EUR' } })];
    expect(flows(anArticle({ pledges }), en, true).map(({ share }) => share)).toEqual([1, 1]);
  });

  it('takes several donors together as one, and names the first of many', () => {
    const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => aPlace(id));
    const all = places.map(({ id }) => id);
    const pledges = [aPledge('one', { donors: ['a', 'b'], recipients: ['c'] }), aPledge('two', { donors: all, recipients: all })];
    expect(
      flows(anArticle({ pledges, places }), en, true)
        .slice(0, 2)
        .map(({ donor }) => donor),
    ).toEqual(['a and b', 'a, b, c, d and three others']);
  });

  it('keeps a pledge without donor and recipient', () => {
    expect(order(anArticle({ pledges: [aPledge('a')] }))).toEqual(['a ?']);
  });
});

describe('ribbons', () => {
  it('is left out where nothing is promised', () => {
    expect(ribbonsForms.map((form) => ribbons(anArticle(), form, en))).toEqual([undefined, undefined, undefined]);
  });

  it('knows when an amount is drawn wider than to scale', () => {
    const of = (...values: number[]) =>
      anArticle({
        pledges: values.map((value, index) => aPledge(`p${String(index)}`, { donor: 'us', recipients: ['x'], amount: usd(value) })),
      });
    for (const form of ribbonsForms) {
      expect(ribbons(of(5, 4), form, en)?.ribbons.map(({ isWider }) => isWider)).toEqual([false, false]);
      expect(ribbons(of(5000, 4), form, en)?.ribbons.map(({ isWider }) => isWider)).toEqual([false, true]);
    }
  });

  it.each<[string, Partial<Pledge>[]]>([
    ['two currencies', [{ amount: usd(5) }, { amount: { value: 5, currency: 'EUR' } }]],
    ['what may overlap', [{ amount: usd(5) }, { amount: usd(4), mayOverlap: ['p0'] }]],
    ['a whole and its part', [{ amount: usd(5) }, { amount: usd(4), partOf: 'p0' }]],
    ['a range', [{ amount: usd(5) }, { amount: { min: 1, max: 4, currency: 'USD' } }]],
    ['a cut', [{ amount: usd(5) }, { amount: usd(-4) }]],
    ['shares', [{ amount: { value: 5, unit: { other: '%' } } }, { amount: { value: 4, unit: { other: '%' } } }]],
    ['more than six', Array.from({ length: 7 }, () => ({ amount: usd(5) }))],
  ])('is left out, for bars, with %s', (_, given) => {
    const pledges = given.map((one, at) => aPledge(`p${String(at)}`, { donor: 'us', recipients: ['x'], ...one }));
    expect(ribbonsForms.map((form) => ribbons(anArticle({ pledges }), form, en))).toEqual([undefined, undefined, undefined]);
  });

  it('draws a recipient once where one donor’s promises allow it, and again on the narrow form', () => {
    const pledges = ['a', 'b', 'c'].map((id) => aPledge(id, { donor: 'us', recipients: ['g'] }));
    const article = anArticle({ pledges, places: [aPlace('us'), aPlace('g')] });
    expect(ribbonsForms.map((form) => ribbons(article, form, en)?.recipients.length)).toEqual([1, 3, 3]);
  });

  it('makes room for a label rather than draw recipients apart', () => {
    const long = { title: 'Aid in return for better local governance' };
    const pledges = [
      aPledge('a', { donor: 'us', recipients: ['h', 'e', 'g'], ...long }),
      ...['b', 'c', 'd'].map((id) => aPledge(id, { donor: 'us', recipients: ['g'], ...long })),
    ];
    const [form] = ribbonsForms;
    expect(form && ribbons(anArticle({ pledges }), form, en)?.recipients.map(({ name }) => name)).toEqual(['h', 'e', 'g']);
  });

  it('is high enough for the name of its last donor, however long', () => {
    const name = 'Harbour Reconstruction Office of the Municipality of Sorvik and all its Islands';
    const pledges = [aPledge('a', { donor: 'office', recipients: ['g'] })];
    const article = anArticle({ pledges, places: [aPlace('g')], organisations: [anOrganisation('office', { name })] });
    for (const form of ribbonsForms) {
      const drawing = ribbons(article, form, en);
      const lowest = Math.max(...(drawing?.donors ?? []).flatMap(({ lines }) => lines.map(({ y }) => y)));
      expect(drawing?.heightPx).toBeGreaterThanOrEqual(lowest + 5);
    }
  });

  it('keeps labels clear of recipients’ names that are higher than their bars', () => {
    const [, , form] = ribbonsForms;
    const places = [aPlace('us'), aPlace('office', { name: 'Harbour Reconstruction Office of the Municipality of Sorvik' })];
    const pledges = ['a', 'b', 'c'].map((id) =>
      aPledge(id, { title: `Lights on the whole of quay ${id}`, donor: 'us', recipients: ['office'] }),
    );
    const drawing = form && ribbons(anArticle({ pledges, places }), form, en);
    const names = drawing?.recipients.map(({ lines }) => ({ top: (lines[0]?.y ?? 0) - 12, bottom: lines.at(-1)?.y ?? 0 })) ?? [];
    names.slice(1).forEach(({ top }, at) => expect(top).toBeGreaterThan(names[at]?.bottom ?? 0));
    for (const { label } of drawing?.ribbons ?? []) {
      expect(label.lines).toHaveLength(2);
      expect(label.x + label.widthPx).toBeLessThanOrEqual(form?.toPx ?? 0);
    }
  });

  it('sets a donor’s long name above its ribbons in lines that fit', () => {
    const [, , form] = ribbonsForms;
    const name = 'Harbour Reconstruction Office of the Municipality of Sorvik';
    const pledges = [aPledge('a', { donor: 'office', recipients: ['g'] })];
    const drawing =
      form && ribbons(anArticle({ pledges, places: [aPlace('g')], organisations: [anOrganisation('office', { name })] }), form, en);
    const lines = drawing?.donors[0]?.lines ?? [];
    expect(lines.map(({ text }) => text).join(' ')).toBe(name);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(({ text }) => textWidthPx(text, 12, 800) <= 300)).toBe(true);
    expect((lines[0]?.y ?? 0) - 12).toBeGreaterThanOrEqual(0);
    expect(lines.at(-1)?.y).toBeLessThan((drawing?.ribbons[0]?.label.lines[0]?.y ?? 0) - 10);
  });

  it('says “not stated” where donor or recipient is not', () => {
    const [form] = ribbonsForms;
    const drawing = form && ribbons(anArticle({ pledges: [aPledge('a')] }), form, en);
    expect([...(drawing?.donors ?? []), ...(drawing?.recipients ?? [])].map(({ name, lines }) => [name, lines[0]?.text])).toEqual([
      [undefined, 'not stated'],
      [undefined, 'not stated'],
    ]);
  });
});

const donors = ['us', 'eu'];
const recipients = ['guatemala', 'the-republic-of-el-salvador', 'honduras', 'mexico', 'belize'];
const pledge = fc.record({
  donor: fc.option(fc.constantFrom(...donors), { nil: undefined, freq: 8 }),
  recipients: fc.subarray(recipients),
  amount: fc.option(fc.record({ value: fc.integer({ min: 1, max: 900_000_000 }), currency: fc.constant('USD') }), {
    nil: undefined,
  }),
  title: fc.constantFrom(
    'Aid',
    'Aid in return for better local governance',
    'A very long title of a pledge that nobody would ever read to its end at all',
  ),
});
const articles = fc
  .array(pledge, { minLength: 1, maxLength: 6 })
  .map((all) =>
    anArticle({ pledges: all.map((given, at) => aPledge(String(at), given)), places: [...donors, ...recipients].map((id) => aPlace(id)) }),
  );

// Shrinking a crowded article takes longer than reading it.
const everyDrawing = (check: (drawing: RibbonsDrawing) => void) => {
  fc.assert(
    fc.property(articles, fc.constantFrom(...ribbonsForms), (article, form) => {
      const drawing = ribbons(article, form, en);
      expect(drawing).toBeDefined();
      if (drawing) check(drawing);
    }),
    { endOnFailure: true, numRuns: runs(60) },
  );
};

describe('whatever is promised', () => {
  it('no two ribbons cross or touch each other’s ground', () => {
    everyDrawing(({ ribbons: all }) => {
      const ends = all.flatMap((ribbon) => ribbon.ends);
      ends.slice(1).forEach((end, at) => {
        const before = ends[at];
        expect(end.left).toBeGreaterThanOrEqual((before?.left ?? 0) + (before?.heightPx ?? 0));
        expect(end.right).toBeGreaterThanOrEqual((before?.right ?? 0) + (before?.heightPx ?? 0));
      });
    });
  });

  it('no ribbon reaches into a label', () => {
    everyDrawing(({ ribbons: all, form }) => {
      all.forEach(({ label }, at) => {
        const top = Math.min(...label.lines.map(({ y }) => y)) - form.labelSizePx * 0.8;
        const part = Math.min(1, (label.x + label.widthPx - form.fromPx) / (form.toPx - form.fromPx));
        for (const { left, right, heightPx } of all.slice(0, at).flatMap(({ ends }) => ends)) {
          expect(left + (right - left) * bend(part) + heightPx).toBeLessThanOrEqual(top + 1);
        }
      });
    });
  });

  it('no name of a recipient stands on another, and all is inside the drawing', () => {
    everyDrawing(({ recipients: all, form, heightPx, ribbons: drawn }) => {
      const lines = all.flatMap(({ lines: names, note }) => [...names, ...(note ? [note] : [])]);
      lines.slice(1).forEach(({ y }, at) => {
        expect(y - (lines[at]?.y ?? 0)).toBeGreaterThanOrEqual(form.labelSizePx);
      });
      for (const { y } of [...lines, ...drawn.flatMap(({ label }) => label.lines)]) {
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(heightPx);
      }
    });
  });
});
