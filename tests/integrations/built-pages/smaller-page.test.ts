import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { smallerPage } from '../../../src/integrations/built-pages/smaller-page.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title>${head}</head><body>${body}</body></html>`;
const minified = (head: string, body: string, scripts: Record<string, string> = {}) => {
  const chain = unified()
    .use(rehypeParse)
    .use(smallerPage((address) => scripts[address] ?? ''))
    .use(rehypeStringify);
  return String(chain.processSync({ path: 'a.html', value: page(head, body) }));
};

test('modules become one at the end, each by itself, and the same only once', () => {
  const html = minified(
    '',
    '<script type="module">var e=1;</script><p>A</p><script type="module">var e=2;</script><script type="module">var e=1;</script>',
  );
  expect(html).toContain('<p>A</p><script type="module">(async()=>{var e=1;})();(async()=>{var e=2;})();</script>');
  expect(html.match(/<script/gu)).toHaveLength(1);
});

test('scripts that run at once, and JSON, stay where they are', () => {
  const body = '<script>1</script><p>A</p><script type="application/ld+json">{"a":"  b"}</script>';
  expect(minified('', body)).toContain(`<body>${body}</body>`);
});

test('a module that needs another file stops the build', () => {
  expect(() => minified('', '<script type="module">import "./b.js"</script>')).toThrow(
    'a.html: a script of the page imports from another file',
  );
});

test('styles keep what a script that comes later may add', () => {
  const body = '<script type="module">ask("../menu.js")</script>';
  const html = minified('<style>.menu{top:0}.gone{top:0}</style>', body, { '../menu.js': 'box.className="menu"' });
  expect(html).toContain('<style>.menu{top:0}</style>');
});

test('styles become one, in which every colour is still its own', () => {
  const head =
    '<style>:root{--red:hsl(0 9% 9%);--blue:hsl(9 9% 9%)}a,b,i{color:var(--blue)}i{top:var(--blue)}</style><style>a{color:var(--red)}</style>';
  const html = minified(head, '<a>A</a><b>B</b><i>C</i>');
  expect(html).toContain('<style>:root{--b:hsl(0 9% 9%);--a:hsl(9 9% 9%)}a,b,i{color:var(--a)}i{top:var(--a)}a{color:var(--b)}</style>');
  expect(html.match(/<style/gu)).toHaveLength(1);
});

test('a style for some media only stops the build', () => {
  expect(() => minified('<style media="print">a{top:0}</style>', '<a>A</a>')).toThrow('a.html: a style has attributes');
});

test('white space shrinks to what is seen of it', () => {
  const html = minified('', '<p> A \n  <b>B</b>\n<i>C</i></p><svg> <g> <text> D </text> </g> </svg><pre>E\n  F</pre>');
  expect(html).toContain('<p> A <b>B</b> <i>C</i></p><svg><g><text> D </text></g></svg><pre>E\n  F</pre>');
});
