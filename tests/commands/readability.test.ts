import { describe, expect, it } from 'vitest';
import { interfaceTexts, isPlain, limits, ownArticles, readability } from '../../src/commands/readability.ts';
import { articleTexts } from '../../src/commands/texts.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';

const measure = (...texts: string[]) =>
  readability(
    texts.map((text, index) => ({ where: String(index), text })),
    'en',
  );
const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;

describe('readability', () => {
  it('counts the words of whole sentences; a label is none, but may be too long', () => {
    expect(measure('One two three. Four five six seven eight.', 'A label of many more words than that')).toEqual({
      sentences: 2,
      mean: 4,
      longest: { words: 8, where: '1', text: 'A label of many more words than that' },
    });
  });

  it.each([
    ['It rose. “It did.” Did it? Yes!', 4],
    ['It gave $310 million to the US. It did.', 2],
    ['これは文です。これも。', 2],
    ['', 0],
  ])('%s has %d sentences', (text, sentences) => {
    expect(measure(text).sentences).toBe(sentences);
  });

  it.each([
    [[18, 18], true],
    [[18, 19], false],
    [[32, 4], true],
    [[33, 1, 1], false],
  ])('sentences of %j words are plain: %s', (lengths, expected) => {
    expect(isPlain(measure(lengths.map(sentence).join(' ').replaceAll('. w', '. W')))).toBe(expected);
  });
});

const { articles } = compileAll(await readArticleFiles('content'));

it.each(articles.filter(({ slug }) => ownArticles.has(slug)))('$slug keeps within the limits', (article) => {
  const { mean, longest } = readability(articleTexts(article), article.language);
  expect(mean).toBeLessThanOrEqual(limits.mean);
  expect(longest.words, longest.text).toBeLessThanOrEqual(limits.longest);
});

it('the interface keeps within the limits', async () => {
  const { sentences, mean, longest } = readability(await interfaceTexts(), 'en');
  expect(sentences).toBeGreaterThan(50);
  expect(mean).toBeLessThanOrEqual(limits.mean);
  expect(longest.words, longest.text).toBeLessThanOrEqual(limits.longest);
});
