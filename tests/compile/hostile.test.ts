import { readFileSync } from 'node:fs';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { flawsOf } from './plain-message.ts';
import { compiled, problemsIn } from './story-file.ts';

const read = (name: string) => readFileSync(`tests/fixtures/hostile/${name}.md`);

describe('hostile articles', () => {
  it.each<[string, Record<string, number>]>([
    ['markup', { 'raw-html': 9 }],
    ['addresses', { address: 16, image: 2 }],
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

const elements = new Set('a em strong code pre ul li table thead tbody tr th td'.split(' '));
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
