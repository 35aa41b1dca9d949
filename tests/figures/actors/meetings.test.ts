import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { meetingsForms } from '../../../src/figures/actors/meeting-forms.ts';
import { meetingOrder, namesOf } from '../../../src/figures/actors/meeting-lines.ts';
import { meetingsDrawing, type MeetingsDrawing, type TextBlock } from '../../../src/figures/actors/meetings.ts';
import { textWidthPx } from '../../../src/figures/text-width.ts';
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

const names = [
  'Ana',
  'Bartholomew Featherstonehaugh',
  'Carlos Alvarado',
  'Maria de la Concepción',
  'Xi',
  'Secretary-general Ban',
  'Olof Palme',
];
const crowd = Array.from({ length: 20 }, (_, at) => `p${at}`);
const groups = Array.from({ length: 6 }, (_, at) => `g${at}`);
const someDate = fc.record({
  people: fc.subarray(crowd, { minLength: 1, maxLength: 2 }),
  with: fc.subarray([...crowd, ...groups], { minLength: 1, maxLength: 4 }),
  label: fc.constantFrom('talks', 'a joint news conference on the state of the negotiations', 'private meeting'),
  status: fc.constantFrom('happened' as const, 'under-way' as const, 'planned' as const),
});
const articles = fc.array(someDate, { minLength: 1, maxLength: 15 }).map((dates): Article =>
  anArticle({
    people: crowd.map((id, at) => aPerson(id, { name: names[at % names.length] ?? id })),
    organisations: groups.map((id) => anOrganisation(id, { name: `Members of the ${id} committee on foreign relations` })),
    dates: dates.map((given, at) => aDate(String(at), `2021-0${(at % 9) + 1}`, given)),
  }),
);

const everyDrawing = (check: (drawing: MeetingsDrawing) => void) => {
  fc.assert(
    fc.property(articles, fc.constantFrom(...meetingsForms), (article, form) => {
      const drawing = meetingsDrawing(article, form, en);
      if (drawing) check(drawing);
    }),
    { endOnFailure: true, numRuns: runs(60) },
  );
};

const sizeOf = ({ style }: TextBlock, { form }: MeetingsDrawing) =>
  ({ acts: form.actorSizePx, person: form.personSizePx, org: form.groupSizePx, what: form.labelSizePx })[style];
const box = (block: TextBlock, drawing: MeetingsDrawing) => {
  const size = sizeOf(block, drawing);
  const width = Math.max(
    ...block.lines.map(({ text }) => textWidthPx(text, size, block.style === 'acts' || block.style === 'person' ? 800 : 600)),
  );
  const left = block.toEnd ? block.x - width : block.x;
  const ys = block.lines.map(({ y }) => y);
  return { left, right: left + width, top: Math.min(...ys) - size * 0.75, bottom: Math.max(...ys) + size * 0.2 };
};

describe('whoever meets whom', () => {
  it('no words stand on others', () => {
    everyDrawing((drawing) => {
      const boxes = drawing.texts.map((block) => box(block, drawing));
      boxes.forEach((a, at) => {
        for (const b of boxes.slice(at + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          expect(apart).toBe(true);
        }
      });
    });
  });

  it('all is inside the drawing, and no line goes up past the one before', () => {
    everyDrawing((drawing) => {
      for (const block of drawing.texts) {
        const { top, bottom } = box(block, drawing);
        expect(top).toBeGreaterThanOrEqual(-1);
        expect(bottom).toBeLessThanOrEqual(drawing.heightPx);
      }
      const ends = drawing.dots.filter(({ x }) => x === Math.max(...drawing.dots.map((dot) => dot.x))).map(({ y }) => y);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    });
  });
});
