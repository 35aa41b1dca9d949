import { describe, expect, it } from 'vitest';
import { type CertaintyLine, certaintyLine } from '../../src/figures/certainty-line.ts';
import { en } from '../../src/languages/en/en.ts';
import { aDate, anArticle } from '../factories.ts';

const unknowns = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `q${String(index)}`, question: 'What', about: [], passages: [] }));
const dates = (count: number) => Array.from({ length: count }, (_, index) => aDate(`d${String(index)}`, '2021-06-01'));

/** The left ends of the marks of some paths. */
const starts = (paths: string | undefined) => [...(paths ?? '').matchAll(/M(\d+) 2h/gu)].map(([, x]) => Number(x));
const questions = (line: CertaintyLine | undefined) => [...(line?.questions ?? '').matchAll(/M(\d+) 7/gu)].map(([, x]) => Number(x));

const story = anArticle({
  dates: [
    aDate('trip', '2021-06-08', { status: 'planned' }),
    aDate('talks', '2021-06-01/2021-06-02', { status: 'under-way' }),
    aDate('appeal', '2021-06-01'),
    aDate('pressure', '2021-01/..', { status: 'under-way' }),
    aDate('task', '2021-03'),
  ],
  unknowns: unknowns(2),
});

describe('certaintyLine', () => {
  it('has a mark for each date in the order of the timeline, then one for each open question', () => {
    const line = certaintyLine(story);
    // Under way, happened, happened, under way; planned after a gap; two questions after another.
    expect(starts(line?.rings)).toEqual([11, 101, 147]);
    expect(starts(line?.solids)).toEqual([41, 71, 11, 101]);
    expect(questions(line)).toEqual([188, 218]);
    expect(line?.width).toBe(234);
  });

  it('counts each kind, and leads to the part that lists it', () => {
    expect(certaintyLine(story)?.kinds).toEqual([
      { kind: 'happened', count: 2, href: 'timeline.html#task' },
      { kind: 'under-way', count: 2, href: 'timeline.html#pressure' },
      { kind: 'planned', count: 1, href: 'timeline.html#view-planned' },
      { kind: 'not-known', count: 2, href: 'index.html#not-known' },
    ]);
  });

  it('marks what did not take place with a bar, and asks about what nobody knows', () => {
    const statuses = ['happened', 'cancelled', 'postponed', 'unknown', 'planned'] as const;
    const line = certaintyLine(anArticle({ dates: statuses.map((status, index) => aDate(status, `2021-06-0${index + 1}`, { status })) }));
    expect(line?.kinds.map(({ kind, count, href }) => [kind, count, href])).toEqual([
      ['happened', 1, 'timeline.html#happened'],
      ['planned', 1, 'timeline.html#view-planned'],
      ['cancelled', 1, 'timeline.html#cancelled'],
      ['postponed', 1, 'timeline.html#postponed'],
      ['not-known', 1, 'index.html#not-known'],
    ]);
    expect(line?.rings.match(/M\d+ 11h10/gu)).toHaveLength(2);
    expect(questions(line)).toHaveLength(1);
    expect(en.certainty.finding(line?.kinds ?? [])).toBe(
      'One happened, one is planned, one was cancelled, one was postponed, one is not known.',
    );
  });

  it('has no word for what the story lacks', () => {
    expect(certaintyLine(anArticle({ dates: dates(3) }))?.kinds.map(({ kind }) => kind)).toEqual(['happened']);
    const asked = certaintyLine(anArticle({ unknowns: unknowns(2) }));
    expect(asked?.kinds).toEqual([{ kind: 'not-known', count: 2, href: 'index.html#known' }]);
    expect([asked?.rings, asked?.solids]).toEqual(['', '']);
  });

  it('is not there for fewer than two marks, which would say nothing', () => {
    expect(certaintyLine(anArticle())).toBeUndefined();
    expect(certaintyLine(anArticle({ dates: dates(1) }))).toBeUndefined();
    expect(certaintyLine(anArticle({ dates: dates(1), unknowns: unknowns(1) }))).toBeDefined();
  });

  it('groups past thirty: one mark for each kind, as long as its share', () => {
    expect(starts(certaintyLine(anArticle({ dates: dates(30) }))?.solids).length).toBe(30);
    const many = certaintyLine(
      anArticle({ dates: [...dates(150), aDate('next', '2021-07', { status: 'planned' })], unknowns: unknowns(50) }),
    );
    expect(starts(many?.solids).length).toBe(1);
    expect(starts(many?.rings).length).toBe(1);
    expect(questions(many).length).toBe(1);
    expect(many?.solids).toContain('M11 2h279a');
    expect(many?.width).toBe(464);
  });

  it('puts no lone dot beside the question mark of a group', () => {
    const dots = (asked: number) =>
      (certaintyLine(anArticle({ dates: dates(60), unknowns: unknowns(asked) }))?.questions ?? '').split('M').length;
    const bare = certaintyLine(anArticle({ unknowns: unknowns(2) }))?.questions.split('M').length ?? 0;
    expect(dots(1) - 1).toBe((bare - 1) / 2);
    expect(dots(20)).toBeGreaterThan(dots(1) + 1);
  });

  it('runs from right to left where the article does, and turns no mark round', () => {
    const mirrored = certaintyLine({ ...story, language: 'ar' });
    expect(starts(mirrored?.rings)).toEqual([223, 133, 87]);
    expect(mirrored?.solids).toContain('M223 2h0v18h0a9 9 0 0 1 0-18z');
    expect(questions(mirrored)).toEqual([36, 6]);
  });

  it('says its finding in words', () => {
    expect(en.certainty.finding(certaintyLine(story)?.kinds ?? [])).toBe(
      'Two happened, two are under way, one is planned, two are not known.',
    );
    expect(en.certainty.finding([{ kind: 'not-known', count: 1 }])).toBe('One is not known.');
  });
});
