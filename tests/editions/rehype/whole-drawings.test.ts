import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeWholeDrawings } from '../../../src/editions/book/rehype/whole-drawings.ts';

const whole = (html: string) =>
  String(unified().use(rehypeParse, { fragment: true }).use(rehypeWholeDrawings).use(rehypeStringify).processSync(html));

test('a drawing in bands becomes one, with its name and all it shows in the same order', () => {
  const common = '<svg viewBox="0 0 9 8" aria-hidden="true"><defs></defs><path d="M0 0"></path></svg>';
  const bands =
    '<svg viewBox="0 0 9 4" height="50%" font-size="3"><text>A</text></svg> <svg viewBox="0 4 9 4" height="50%"><text>B</text></svg>';
  expect(
    whole(`<figure><div class="middle rows" role="group" aria-label="Two">${common}<div class="bands">${bands}</div></div></figure>`),
  ).toBe(
    '<figure><svg viewBox="0 0 9 8" class="middle rows" role="group" aria-label="Two">' +
      '<g aria-hidden="true"><defs></defs><path d="M0 0"></path></g><g font-size="3"><text>A</text></g><g><text>B</text></g></svg></figure>',
  );
});
