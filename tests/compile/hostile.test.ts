import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { innerHtml, outerHtml } from '../../src/compile/markdown/html.ts';
import { flawsOf } from './plain-message.ts';
import { compiled, problemsIn } from './story-file.ts';

const read = (name: string) => readFileSync(`tests/fixtures/hostile/${name}.md`);

describe('hostile articles', () => {
  it.each<[string, Record<string, number>]>([
    ['markup', { 'raw-html': 9 }],
    ['addresses', { address: 16, picture: 2, 'picture-file': 2 }],
    ['directives', { directive: 5 }],
    ['frontmatter', { schema: 4, 'raw-html': 2, address: 1 }],
  ])('%s are refused', (name, expected) => {
    const { article, problems } = compiled(read(name));
    expect(article).toBeUndefined();
    const counts = Object.groupBy(
      problems.filter(({ severity }) => severity === 'error'),
      ({ rule }) => rule,
    );
    expect(Object.fromEntries(Object.entries(counts).map(([rule, found]) => [rule, found?.length]))).toEqual(expected);
  });

  it('are quoted on one line of the report, without control characters', () => {
    for (const name of ['markup', 'addresses', 'directives', 'frontmatter'])
      for (const { message } of compiled(read(name)).problems) {
        expect(message).not.toMatch(/\p{Cc}/u);
        expect(flawsOf(message), message).toEqual([]);
      }
  });
});

const elements = new Set('div a em strong code pre ul li table thead tbody tr th td'.split(' '));
const attributes = new Set(['href', 'title', 'class', 'id']);

describe('a hostile article that keeps to the rules', () => {
  const { article, problems } = compiled(readFileSync('tests/fixtures/explainers/hostile/article.md'), 'hostile');
  const html = article
    ? [
        ...article.inBrief.map((item) => item.html),
        ...article.sections.flatMap(({ titleHtml, blocks }) => [
          titleHtml,
          ...blocks.flatMap((block) => (block.kind === 'view' ? [] : [block.html, block.attribution ?? ''])),
        ]),
      ]
    : [];

  it('is compiled', () => {
    expect(problems).toEqual([]);
    expect(html.length).toBeGreaterThan(10);
  });

  it('has no element, attribute or address in its HTML but those that Markdown makes', () => {
    for (const { tagName, attrs } of html.flatMap((text) => elementsIn(parseFragment(text)))) {
      expect(elements).toContain(tagName);
      for (const { name, value } of attrs) {
        expect(attributes).toContain(name);
        if (name === 'href') expect(value).toMatch(/^(?:https:\/\/|#|[a-z]+\.html#)/u);
      }
    }
  });

  it('keeps its words', () => {
    expect(article?.headline).toContain(
      '<img src=x onerror=alert(1)> "><script>alert(2)</script> </script></style></title> {{7*7}} ${7*7}',
    );
    expect(article?.sections[0]?.title).toContain('<img src=x onerror=alert(8)>');
    expect(article?.sections[0]?.short).toBe('<img src=x onerror=alert(9)>');
  });
});

function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

it('finds nothing wrong with what merely looks hostile', () => {
  expect(problemsIn(readFileSync('tests/fixtures/story.md'))).toEqual([]);
});

describe('what gets past the rules', () => {
  const paragraph = (data: Paragraph['data'], ...children: Paragraph['children']): Paragraph => ({
    type: 'paragraph',
    data,
    children: [...children, { type: 'text', value: 'Words' }],
  });
  const link = (url: string): Paragraph => paragraph({}, { type: 'link', url, children: [{ type: 'text', value: 'A link' }] });
  const planted: Element = { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'alert(1)' }] };

  it.each<[string, RootContent, string]>([
    ['a script', paragraph({ hName: 'script' }), ''],
    ['a style', paragraph({ hName: 'style' }), ''],
    ['a script in a block', paragraph({ hChildren: [planted] }), '<p></p>'],
    ['a frame', paragraph({ hName: 'iframe', hProperties: { src: 'https://evil.example' } }), 'Words'],
    ['a handler', paragraph({ hProperties: { onClick: 'alert(1)', id: 'its-id' } }), '<p id="its-id">Words</p>'],
    ['a style of its own', paragraph({ hProperties: { style: 'position:fixed', className: ['masthead'] } }), '<p>Words</p>'],
    ['an address that runs', link('javascript:alert(1)'), '<p><a>A link</a>Words</p>'],
    ['an address that runs, spelled otherwise', link(' JaVaScript:alert(1)'), '<p><a>A link</a>Words</p>'],
    ['a page as data', link('data:text/html,<script>alert(1)</script>'), '<p><a>A link</a>Words</p>'],
    ['an image', paragraph({}, { type: 'image', url: 'https://evil.example/a.png', alt: 'x' }), '<p>Words</p>'],
    ['a form', paragraph({ hName: 'form', hProperties: { action: 'https://evil.example' } }), 'Words'],
    ['a drawing that runs', paragraph({ hName: 'svg', hProperties: { onLoad: 'alert(1)' } }), 'Words'],
    ['markup as it stands', { type: 'html', value: '<img src=x onerror=alert(1)>' }, ''],
  ])('leaves at the second wall %s', (_, block, html) => {
    expect(outerHtml(block)).toBe(html);
  });

  it('leaves it there within a paragraph, too', () => {
    expect(innerHtml(paragraph({ hChildren: [planted, { type: 'text', value: 'Words' }] }))).toBe('Words');
  });
});
