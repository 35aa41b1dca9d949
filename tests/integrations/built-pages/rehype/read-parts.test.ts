import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeReadParts } from '../../../../src/integrations/built-pages/rehype/read-parts.ts';

const marked = (html: string) =>
  String(unified().use(rehypeParse, { fragment: true }).use(rehypeReadParts).use(rehypeStringify).processSync(html));

it.each([
  ['<article><p id="community-plans-park">Text</p></article>', '<article><p id="community-plans-park" class="body">Text</p></article>'],
  [
    '<article><ul><li id="extra-bladet" class="x">Text</li></ul></article>',
    '<article><ul><li id="extra-bladet" class="x body">Text</li></ul></article>',
  ],
  ['<article><p id="park">Text</p><a id="menu">Text</a></article>', '<article><p id="park">Text</p><a id="menu">Text</a></article>'],
  ['<p id="menu">Text</p>', '<p id="menu">Text</p>'],
])('%s', (before, after) => {
  expect(marked(before)).toBe(after);
});
