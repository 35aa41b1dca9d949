import { describe, expect, it } from 'vitest';
import { namesIn, spelling } from '../../src/commands/spelling.ts';
import { anArticle, aPerson, aPlace } from '../factories.ts';

const check = async (text: string, known: string[] = []) => (await spelling(known)([{ where: 'a', text }])).map(({ word }) => word);

describe('spelling', () => {
  it.each([
    ['The colour of the centre', []],
    ['The color of the center', ['color', 'center']],
    ['Migrants are wellcome.', ['wellcome']],
    ['The bridge’s cost isn’t stated.', []],
    ['Code is no text: `colr`', []],
    ['Nor is [a link](https://example.org/colr).', []],
    ['JSON, UTF-8, saidBy and README.md are no words.', []],
  ])('%s', async (text, expected) => {
    expect(await check(text)).toEqual(expected);
  });

  it('takes words that are given, with the endings of another where one is given', async () => {
    expect(await check('A foobar and two foobars', ['foobar'])).toEqual(['foobars']);
    expect(await check('A foobar and two foobars', ['foobar/printer'])).toEqual([]);
  });

  it('says the line in a text of several', async () => {
    expect(await spelling([])([{ where: 'a.md', text: 'One.\n\nThe color.' }])).toEqual([{ where: 'a.md:3', word: 'color' }]);
  });
});

it('knows the names that an article lists', () => {
  const article = anArticle({ people: [aPerson('a', { name: 'Đặng Thị-Hoa' })], places: [aPlace('b', { name: 'Elmwood' })] });
  expect(namesIn(article)).toEqual(['Đặng', 'Thị', 'Hoa', 'Elmwood']);
});
