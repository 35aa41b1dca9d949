import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeHeldNumbers } from '../../../../src/integrations/built-pages/rehype/held-numbers.ts';

const chain = unified().use(rehypeParse).use(rehypeHeldNumbers).use(rehypeStringify);

function held(body: string): string {
  return String(chain.processSync(`<!doctype html><html lang="en"><head><title>8 June</title></head><body>${body}</body></html>`));
}

test.each([
  ['due on 8 June', 'due on 8\u00a0June'],
  ['<b>$2.5 billion</b> and 1,000 euros', '<b>$2.5\u00a0billion</b> and 1,000\u00a0euros'],
  ['في 6 يونيو', 'في 6\u00a0يونيو'],
  ['2 June 2021 was', '2\u00a0June 2021 was'],
  ['12 internationalists', '12 internationalists'],
  ['<code>8 June</code>', '<code>8 June</code>'],
  ['<svg><text>8 June</text></svg>', '<svg><text>8 June</text></svg>'],
])('%s', (body, right) => {
  expect(held(body)).toContain(`<body>${right}</body>`);
  expect(held(body)).toContain('<title>8 June</title>');
});
