import { expect, test } from 'vitest';
import { shortName } from '../../src/article/short-name.ts';
import { aDate, anArticle, aPerson } from '../factories.ts';

const nameIn = (text: string, name: string, ...others: string[]) => {
  const person = aPerson('p', { name });
  const people = [person, ...others.map((other, index) => aPerson(`o${String(index)}`, { name: other }))];
  return shortName(anArticle({ people, dates: [aDate('d', '2021-06-01', { summary: text })] }), person);
};

test.each([
  ['the last word, where the text uses it alone', 'Kamala Harris travels. Harris lands.', 'Kamala Harris', 'Harris'],
  ['the first word, where the text uses that alone', 'Xi Jinping speaks. Xi waits.', 'Xi Jinping', 'Xi'],
  ['the full name, where the text uses no other', 'Mazin Alfaqih said so.', 'Mazin Alfaqih', 'Mazin Alfaqih'],
  ['the full name, where a word only holds the short one', 'The Harrisons. Un-Harris.', 'Kamala Harris', 'Kamala Harris'],
])('%s', (_, text, name, expected) => {
  expect(nameIn(text, name)).toBe(expected);
});

test('the full name, where two share the short one', () => {
  expect(nameIn('Hillary Clinton and Bill Clinton. Clinton said.', 'Hillary Clinton', 'Bill Clinton')).toBe('Hillary Clinton');
});
