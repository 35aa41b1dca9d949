import { parse } from 'css-tree';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeScriptlessStyle } from '../../../src/editions/rehype/scriptless-style.ts';

const chain = unified().use(rehypeParse).use(rehypeScriptlessStyle).use(rehypeStringify);
const page = (style: string) => String(chain.processSync(`<!doctype html><html><head><style>${style}</style></head><body></body></html>`));

const rule = (index: number) =>
  `.filters:has([value="person-${index}"]:checked)~.listed .item:not([data-person~="person-${index}"]){display:none}`;
const many = Array.from({ length: 40 }, (_, index) => rule(index));

test('many rules for readers without scripts stand in a style that no other browser parses', () => {
  const html = page(
    `a{top:0}@media (scripting:none){${many.slice(0, 20).join('')}}@media (width>9px){a{top:1px}}@media (scripting: none){${many.slice(20).join('')}}`,
  );
  expect(html).toContain(`<noscript><style>${many.join('')}</style></noscript></head>`);
  expect(html).toContain('<style>a{top:0}@media (width>9px){a{top:1px}}</style>');
  expect(() => parse(many.join(''), { onParseError: (error) => expect.unreachable(error.message) })).not.toThrow();
});

test.each([
  ['few rules', `a{top:0}@media (scripting:none){${rule(1)}}`],
  ['rules that ask for more', `@media (scripting:none) and (width>9px){${many.join('')}}`],
  ['rules for all', many.join('')],
])('%s stay where they are', (_, style) => {
  expect(page(style)).toContain(`<head><style>${style}</style></head>`);
});
