import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { meetingsForms } from '../../../src/figures/actors/meeting-forms.ts';
import { meetingOrder, namesOf } from '../../../src/figures/actors/meeting-lines.ts';
import { meetingsDrawing, type MeetingsDrawing, meetingsFigure, type TextBlock } from '../../../src/figures/actors/meetings.ts';
import { textRoomPx, textWidthPx } from '../../../src/figures/text-width.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle, anOrganisation, aPerson } from '../../factories.ts';
import { runs } from '../../runs.ts';

const people = ['Joe Biden', 'Kamala Harris', 'Antony Blinken', 'Marcelo Ebrard'].map((name) =>
  aPerson(name.toLowerCase().replace(' ', '-'), { name }),
);
const organisations = [anOrganisation('experts', { name: 'Policy experts' }), anOrganisation('congress', { name: 'Members of Congress' })];
const order = (...dates: ReturnType<typeof aDate>[]) => meetingOrder(anArticle({ people, organisations, dates }), en);
const across = (...dates: ReturnType<typeof aDate>[]) =>
  order(...dates).across.map(({ from, to, label, status }) => [from, to, label, status]);

describe('meetingOrder', () => {
  it('says what and when, without the actor’s own name', () => {
    const date = aDate('d', '2021-06-02', {
      people: ['antony-blinken'],
      with: ['marcelo-ebrard'],
      title: 'Blinken meets Ebrard',
      status: 'under-way',
    });
    expect(across(date)).toEqual([['antony-blinken', 'marcelo-ebrard', 'meets Ebrard, 2\u00a0June', 'under-way']]);
  });

  it('merges dates, and counts them where they are many', () => {
    const dates = ['2020-06-01', '2021-06-02', '2021-06-03', '2021-06-04'].map((day, at) =>
      aDate(String(at), day, {
        people: ['antony-blinken'],
        with: ['experts', 'congress'],
        label: 'talks',
        status: at > 1 ? 'planned' : 'happened',
      }),
    );
    expect(across(...dates.slice(0, 2))).toEqual([
      ['antony-blinken', 'experts congress', 'talks, 1\u00a0June\u00a02020; talks, 2\u00a0June\u00a02021', 'happened'],
    ]);
    expect(across(...dates)).toEqual([
      ['antony-blinken', 'experts congress', 'four dates, 1\u00a0June\u00a02020 to 4\u00a0June\u00a02021', 'mixed'],
    ]);
  });

  it('explains the marks that are drawn, and no others', () => {
    const note = (...states: Parameters<typeof en.actors.meetingsNote>[0] extends ReadonlySet<infer State> ? State[] : never) =>
      en.actors.meetingsNote(new Set(states));
    expect([note('happened'), note('happened', 'planned'), note('under-way', 'mixed')]).toEqual([
      '',
      'Filled: happened. Outline and dashes: planned.',
      'Filled: happened. Half filled: under way or partly happened and partly planned.',
    ]);
  });

  it('stands two who both act one above the other', () => {
    const {
      actors,
      down,
      across: lines,
    } = order(
      aDate('a', '2021-03', { people: ['joe-biden'], with: ['kamala-harris'] }),
      aDate('b', '2021-04', { people: ['antony-blinken'], with: ['experts'] }),
      aDate('c', '2021-05', { people: ['kamala-harris'], with: ['congress'] }),
    );
    expect(actors).toEqual(['joe-biden', 'kamala-harris', 'antony-blinken']);
    expect(down.map(({ from, to }) => [from, to])).toEqual([['joe-biden', 'kamala-harris']]);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      ['kamala-harris', 'congress'],
      ['antony-blinken', 'experts'],
    ]);
  });
});

describe('namesOf', () => {
  it('lists groups as a sentence would', () => {
    expect(namesOf(anArticle({ people, organisations }), 'experts congress', false, en)).toEqual({
      text: 'Policy experts and members of Congress',
      isPerson: false,
    });
  });
});

describe('meetingsDrawing', () => {
  it('is left out where nobody met anybody', () => {
    expect(meetingsForms.map((form) => meetingsDrawing(anArticle({ people, dates: [aDate('a', '2021')] }), form, en))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('breaks no word that a line has room for, and shows that it is a group that acts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{2,12}$/u), (word) => {
        const organisations = [anOrganisation('board', { name: `${word} of Spain` }), anOrganisation('other')];
        const article = anArticle({ organisations, dates: [aDate('a', '2021', { organisations: ['board'], with: ['other'] })] });
        for (const form of meetingsForms.filter(({ widthPx, actorSizePx }) => textRoomPx(word, actorSizePx, 800) <= widthPx * 0.36)) {
          const acts = meetingsDrawing(article, form, en)?.texts.find(({ style }) => style === 'acts group');
          expect(acts?.lines[0]?.text).toMatch(new RegExp(`^${word}`, 'u'));
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('keeps the words between two who both act clear of their line, however long a day is', () => {
    const dates = [
      aDate('a', '-0043-02-15', { people: ['ab'], with: ['cd'], title: 'Crown' }),
      aDate('b', '-0043-03-15', { people: ['cd'], with: ['ef'], title: 'Murder' }),
      aDate('c', '-0043-03-16', { people: ['ef'], with: ['gh'], title: 'Speech' }),
    ];
    const article = anArticle({ people: ['ab', 'cd', 'ef', 'gh'].map((id) => aPerson(id)), dates });
    expect(meetingOrder(article, en).down.length).toBeGreaterThan(0);
    for (const form of meetingsForms) {
      const drawing = meetingsDrawing(article, form, en);
      const [line] = drawing?.dots ?? [];
      const between = drawing?.texts.filter(({ style, x, toEnd }) => style === 'what' && x === 0 && !toEnd) ?? [];
      expect(between.length).toBeGreaterThan(0);
      for (const { text } of between.flatMap(({ lines }) => lines))
        expect(textWidthPx(text, form.labelSizePx, 600)).toBeLessThan((line?.x ?? 0) - form.dotPx);
    }
  });

  it('dashes what is planned, and shows the state at the end of the line', () => {
    const [form] = meetingsForms;
    const dates = [aDate('a', '2021', { people: ['joe-biden'], with: ['experts'], status: 'planned' })];
    const drawing = form && meetingsDrawing(anArticle({ people, organisations, dates }), form, en);
    expect(drawing?.lines.map(({ planned }) => planned)).toEqual([true]);
    expect(drawing?.dots.map(({ status }) => status)).toEqual(['happened', 'planned']);
  });
});

const scripts = ['abcdefgh -W', 'äöéñ', 'Щербаковн ', '東京都庁会談、', 'محمد علي ', 'Κωνστα-'];
const someName = fc
  .constantFrom(...scripts)
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 80, size: 'max' }))
  .map((name) => name.trim().replaceAll(/ +/gu, ' ') || 'X');
const crowd = Array.from({ length: 40 }, (_, at) => `p${at}`);
const groups = Array.from({ length: 6 }, (_, at) => `g${at}`);
const someDate = fc.record({
  people: fc.subarray(crowd, { minLength: 1, maxLength: 2 }),
  with: fc.subarray([...crowd, ...groups], { minLength: 1, maxLength: 4 }),
  label: fc.oneof(fc.constantFrom('talks', 'a joint news conference on the state of the negotiations', 'private meeting'), someName),
  status: fc.constantFrom('happened' as const, 'under-way' as const, 'planned' as const),
});
const articles = fc
  .tuple(
    fc.array(fc.oneof(someName, fc.constantFrom('Ana', 'Xi', 'Maria de la Concepción')), { minLength: 40, maxLength: 40 }),
    fc.oneof(fc.array(someDate, { minLength: 1, maxLength: 15 }), fc.array(someDate, { minLength: 15, maxLength: 60 })),
  )
  .map(([names, dates]): Article =>
    anArticle({
      people: crowd.map((id, at) => aPerson(id, { name: names[at] ?? id })),
      organisations: groups.map((id) => anOrganisation(id, { name: `Members of the ${id} committee on foreign relations` })),
      dates: dates.map((given, at) => aDate(String(at), `2021-0${(at % 9) + 1}`, given)),
    }),
  );

/** Each meets the next, so their names stand one under the other, with words between. */
const chains = fc
  .array(
    fc.record({
      name: fc.oneof(someName, fc.string({ unit: fc.constantFrom('東', '京', '都', '庁'), minLength: 1, maxLength: 40, size: 'max' })),
      label: someDate.map(({ label }) => label),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((chain): Article =>
    anArticle({
      people: chain.map(({ name }, at) => aPerson(`p${at}`, { name })),
      dates: chain
        .slice(1)
        .map(({ label }, at) => aDate(String(at), `2021-0${at + 1}`, { label, people: [`p${at}`], with: [`p${at + 1}`] })),
    }),
  );

const sizeOf = ({ style }: TextBlock, { form }: MeetingsDrawing) =>
  ({ acts: form.actorSizePx, 'acts group': form.actorSizePx, person: form.personSizePx, org: form.groupSizePx, what: form.labelSizePx })[
    style
  ];
const box = (block: TextBlock, drawing: MeetingsDrawing) => {
  const size = sizeOf(block, drawing);
  const width = Math.max(
    ...block.lines.map(({ text }) => textWidthPx(text, size, block.style === 'org' || block.style === 'what' ? 600 : 800)),
  );
  const left = block.toEnd ? block.x - width : block.x;
  const ys = block.lines.map(({ y }) => y);
  return { left, right: left + width, top: Math.min(...ys) - size * 0.75, bottom: Math.max(...ys) + size * 0.2 };
};

/** Points along a path of `M`, `H`, `V` and `C`, a few pixels apart. */
const pointsOf = (path: string): [number, number][] => {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest = ''] of path.matchAll(/([MHVC])([^MHVC]*)/gu)) {
    const n = rest.trim().split(' ').map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const end: [number, number] = letter === 'H' ? [a, y] : letter === 'V' ? [x, a] : letter === 'C' ? [e, f] : [a, b];
    const [x0, y0] = [x, y];
    if (letter !== 'M')
      for (let at = 0; at <= 1; at += 0.02) {
        const left = 1 - at;
        found.push(
          letter === 'C'
            ? [
                left ** 3 * x0 + 3 * left ** 2 * at * a + 3 * left * at ** 2 * c + at ** 3 * e,
                left ** 3 * y0 + 3 * left ** 2 * at * b + 3 * left * at ** 2 * d + at ** 3 * f,
              ]
            : [x0 + (end[0] - x0) * at, y0 + (end[1] - y0) * at],
        );
      }
    [x, y] = end;
  }
  return found;
};

describe('whoever meets whom', () => {
  it('words stand in the drawing, apart from each other and from the lines, and no line goes up past the one before', () => {
    fc.assert(
      fc.property(fc.oneof(articles, chains), (article) => {
        for (const drawing of meetingsFigure(article, meetingsForms, en)?.drawings ?? []) {
          const boxes = drawing.texts.map((block) => box(block, drawing));
          const points = drawing.lines.flatMap(({ path }) => pointsOf(path));
          boxes.forEach((a, at) => {
            expect(a.left).toBeGreaterThanOrEqual(0);
            expect(a.right).toBeLessThanOrEqual(drawing.form.widthPx);
            expect(a.top).toBeGreaterThanOrEqual(-1);
            expect(a.bottom).toBeLessThanOrEqual(drawing.heightPx);
            const isApart = (b: typeof a) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
            expect(boxes.slice(at + 1).every(isApart)).toBe(true);
            expect(points.some(([x, y]) => x > a.left && x < a.right && y > a.top + 1 && y < a.bottom - 1)).toBe(false);
          });
          const right = Math.max(...drawing.dots.map((dot) => dot.x));
          const ends = drawing.dots.filter(({ x }) => x === right).map(({ y }) => y);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
        }
      }),
      { endOnFailure: true, numRuns: runs(60) },
    );
  });

  it('is drawn, or a list where the drawing would be too high or names stood there again and again', () => {
    const figure = (...pairs: [string, string][]) => {
      const dates = pairs.map(([one, other], at) => aDate(String(at), '2021', { people: [one], with: [other] }));
      const ids = [...new Set(pairs.flat())];
      return meetingsFigure(anArticle({ people: ids.map((id) => aPerson(id)), dates }), meetingsForms, en);
    };
    const pairs = (all: number, of: number) =>
      Array.from({ length: all }, (_, at): [string, string] => [`a${Math.floor(at / of)}`, `b${at % of}`]);
    expect(figure()).toBeUndefined();
    expect(figure(...pairs(2, 2))?.drawings.length).toBe(3);
    expect(figure(...pairs(9, 3))?.drawings.length).toBe(3);
    expect(figure(...pairs(16, 4))?.drawings.length).toBe(0);
    expect(figure(...pairs(12, 12))?.drawings.length).toBe(3);
    expect(figure(...pairs(60, 60))?.drawings.length).toBe(0);
    expect(figure(...pairs(60, 60))?.order.across.length).toBe(60);
  });
});
