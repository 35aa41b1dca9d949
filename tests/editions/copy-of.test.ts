import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { copyOf } from '../../src/editions/copy-of.ts';

const html =
  '<!doctype html><html><head><title>A</title></head><body class="a b"><template><i>t</i></template><p id="c">d<!--e--></p></body></html>';
const chain = unified().use(rehypeParse).use(rehypeStringify).freeze();

it('copies a page whole, and no change of the copy is one of the page', () => {
  const page = chain.parse(html);
  const copy = copyOf(page);
  expect(chain.stringify(copy)).toBe(html);
  visit(copy, (node) => {
    expect(node.position).toBeUndefined();
    if (node.type === 'text') node.value = '';
    if (node.type !== 'element') return;
    if (Array.isArray(node.properties.className)) node.properties.className.push('more');
    node.properties.id = 'other';
    if (node.tagName === 'template' && node.content) node.content.children.length = 0;
    node.tagName = 'b';
  });
  expect(chain.stringify(page)).toBe(html);
});
