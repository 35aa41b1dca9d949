import { expect, it } from 'vitest';
import { desk } from '../../src/compile/desk.ts';
import { fileOf, storyWith } from './story-file.ts';

const text = storyWith(
  ['"2021-06-01", title: Ruiz promises a bridge, status: happened', '"2021-06-05", title: Ruiz opens a bridge, status: planned'],
  ['On [1 June](date:announcement)', 'Soon'],
  ['unknowns:', 'retired: [{ id: gone, to: open }, { id: cut, on: "2021-06-03", note: Wrong. }]\nunknowns:'],
);
const line = (words: string) => text.split('\n').findIndex((one) => one.includes(words)) + 1;

it('has each entry with its line and passages', () => {
  const { entries, headline, file } = desk(fileOf(text), '2021-06-02');
  expect([headline, file]).toEqual(['A bridge for Norland', 'content/story/article.md']);
  expect(entries.find(({ id }) => id === 'ana-ruiz')).toEqual({
    id: 'ana-ruiz',
    kind: 'person',
    text: 'Ana Ruiz',
    line: line('ana-ruiz: {'),
    passages: [{ id: 'what-was-promised', line: line('^what-was-promised') }],
  });
});

it('names what no passage supports, what is retired, and every problem', () => {
  const { entries, retired, problems } = desk(fileOf(text), '2021-06-02');
  expect(entries.filter(({ passages }) => passages.length === 0).map(({ id }) => id)).toEqual(['announcement']);
  expect(retired).toEqual([
    { id: 'gone', line: line('retired:'), became: 'now open' },
    { id: 'cut', line: line('retired:'), became: 'cut on 2021-06-03: Wrong.' },
  ]);
  expect(problems.map(({ rule, line: at }) => [rule, at])).toEqual([['unused-entry', line('announcement: {')]]);
});

it('names the planned dates that are over', () => {
  const overdue = (today: string) => desk(fileOf(text), today).overdue.map(({ id }) => id);
  expect(overdue('2021-06-05')).toEqual([]);
  expect(overdue('2021-06-06')).toEqual(['announcement']);
});

it('stands for a file that cannot be read, too', () => {
  expect(desk(fileOf('---\nheadline: [\n---\n'), '2021-06-02').problems.map(({ rule }) => rule)).toContain('yaml');
});
