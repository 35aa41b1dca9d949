import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../src/article/article.ts';
import { compiled, storyAnd, storyWith } from '../story-file.ts';

/** The blocks that the Markdown becomes at the end of the story. */
function blocksOf(markdown: string) {
  const { article, problems } = compiled(storyAnd(`### Here {#here}\n\n${markdown}`));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const blocks = article?.sections.at(-1)?.blocks ?? [];
  return blocks.slice(blocks.findIndex((block) => block.kind === 'heading') + 1);
}

it('knows the pieces of a block that have an id of their own, with their words', () => {
  const [block] = blocksOf('- one ^one\n  - inner ^inner\n- two');
  expect(block).toMatchObject({
    parts: [
      { id: 'one', text: 'one inner' },
      { id: 'inner', text: 'inner' },
    ],
  });
  expect(blocksOf('A paragraph. ^alone')[0]).not.toHaveProperty('parts');
});

const htmlOf = (markdown: string) => blocksOf(markdown).map((block) => (block as TextBlock).html);

describe('Markdown as HTML', () => {
  it.each([
    ['a mention', '[Ana](person:ana-ruiz) ^a', '<a href="actors.html#ana-ruiz" class="person">Ana</a>'],
    ['a reference', '[Ana][a] ^a\n\n[a]: person:ana-ruiz', '<a href="actors.html#ana-ruiz" class="person">Ana</a>'],
    ['a short reference', '[Ana] ^a\n\n[ana]: https://example.org "Who"', '<a href="https://example.org" title="Who">Ana</a>'],
    ['an address in capitals', '[a](HTTPS://example.org/A) ^a', '<a href="https://example.org/A">a</a>'],
    ['a word struck out', '~~a~~ ^a', '<del>a</del>'],
    [
      'a table with sides',
      '| a |\n|--:|\n| b |',
      '<div class="cells"><table>\n<thead>\n<tr>\n<th class="ends">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="ends">b</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    ['a list that begins at four', '4. a ^b', '<ol start="4">\n<li id="b">a</li>\n</ol>'],
    ['a line', '***', '<hr>'],
    ['times and ratios', 'At 10:30am, 3:1, a:b and :word[x]{y}. ^a', 'At 10:30am, 3:1, a:b and :word[x]{y}.'],
    ['a hard break', 'One\\\ntwo ^a', 'One<br>\ntwo'],
    ['code', 'The `<b>` tag ^a', 'The <code>&#x3C;b></code> tag'],
    ['items with ids', '- one ^one\n- two', '<ul>\n<li id="one">one</li>\n<li>two</li>\n</ul>'],
    [
      'items of several paragraphs',
      '1. one ^one\n\n   more ^more\n2. two ^two',
      '<ol>\n<li id="one">\n<p>one</p>\n<p id="more">more</p>\n</li>\n<li id="two">\n<p>two</p>\n</li>\n</ol>',
    ],
    ['items within items', '- one ^one\n  - inner ^inner', '<ul>\n<li id="one">one\n<ul>\n<li id="inner">inner</li>\n</ul>\n</li>\n</ul>'],
    ['an id for a whole list', '- one ^one\n\n^all', '<ul id="all">\n<li id="one">one</li>\n</ul>'],
    [
      'a table with an id',
      '| a |\n|---|\n| b |\n\n^tab',
      '<div class="cells"><table id="tab">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    ['a block of code', '```js\na < b\n```', '<pre><code class="language-js">a &#x3C; b\n</code></pre>'],
    ['characters like HTML', 'a < b & c > d ^a', 'a &#x3C; b &#x26; c > d'],
  ])('%s', (_, markdown, html) => {
    expect(htmlOf(markdown)).toEqual([html]);
  });
});

describe('blocks', () => {
  it('have the id that their author gave, without it in their words', () => {
    expect(blocksOf('Some words. ^its-id')).toMatchObject([{ kind: 'paragraph', id: 'its-id', html: 'Some words.', text: 'Some words.' }]);
    expect(blocksOf('After a [link](person:ana-ruiz) ^its-id')).toMatchObject([{ id: 'its-id', text: 'After a link' }]);
  });

  it('keep the words of items, cells and lines apart', () => {
    expect(blocksOf('- one ^a\n- two ^b')).toMatchObject([{ text: 'one two' }]);
    expect(blocksOf('| a | b |\n|---|---|\n| c | d |')).toMatchObject([{ text: 'a b c d' }]);
    expect(blocksOf('one\\\ntwo ^a')).toMatchObject([{ text: 'one two' }]);
  });

  it('of a quote of two paragraphs stay two', () => {
    const [quote] = blocksOf('> “One.\n>\n> “*Two*.”\n>\n> — Ana ^q');
    expect(quote).toMatchObject({ paragraphs: ['“One.', '“<em>Two</em>.”'], text: '“One. “Two.”', attribution: 'Ana' });
    expect(blocksOf('> One. ^q')[0]).not.toHaveProperty('paragraphs');
  });

  it.each([
    ['a few short words', '| Year | Sum |\n|---|--:|\n| 2021 | 5 |', ''],
    [
      'many columns',
      '| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |',
      ' tabindex="0" role="group" aria-label="a, b, c, d, e"',
    ],
    ['a long word', '| a *b* | |\n|---|---|\n| Donaudampfschifffahrtsgesellschaft | 2 |', ' tabindex="0" role="group" aria-label="a b"'],
    ['no head', '| | |\n|---|---|\n| Donaudampfschifffahrtsgesellschaft | 2 |', ' tabindex="0"'],
  ])('of a table of %s say whether it is scrolled', (_, markdown, attributes) => {
    expect(htmlOf(markdown)[0]?.split('>')[0]).toBe(`<div class="cells"${attributes}`);
  });

  it('of a quote tell words and attribution', () => {
    expect(blocksOf('> “Words”\n>\n> — [Ana](person:ana-ruiz), to the press ^said')).toMatchObject([
      {
        kind: 'quote',
        id: 'said',
        html: '“Words”',
        text: '“Words”',
        attribution: '<a href="actors.html#ana-ruiz" class="person">Ana</a>, to the press',
        mentions: [{ kind: 'person', id: 'ana-ruiz', first: false }],
      },
    ]);
    expect(blocksOf('> — a dash alone\n\n^said')).toMatchObject([{ id: 'said', html: '— a dash alone' }]);
  });

  it('of a view have its options', () => {
    expect(blocksOf('::timeline{from="2021-06-01" to=2021-06-02}\n\n::map')).toEqual([
      { kind: 'view', view: 'timeline', options: { from: '2021-06-01', to: '2021-06-02' } },
      { kind: 'view', view: 'map', options: {} },
    ]);
  });

  it('before the first heading are a section without a title', () => {
    const { article } = compiled(storyWith(['## The promise', 'First. ^first\n\n## The promise']));
    expect(article?.sections[0]).toMatchObject({ id: 'lead', title: '', blocks: [{ id: 'first', text: 'First.' }] });
  });
});

describe('passages', () => {
  it('are the innermost block with an id', () => {
    const { article } = compiled(
      storyAnd('- one [Ana](person:ana-ruiz) ^item\n- two [Ana](person:ana-ruiz)\n\n> [Ana](person:ana-ruiz) said so ^said'),
    );
    expect(article?.people[0]?.passages).toMatchObject([
      { id: 'what-was-promised', section: 'The promise' },
      { id: 'item', section: 'What is open', excerpt: 'one Ana' },
      { id: 'open' },
      { id: 'said', excerpt: 'Ana said so' },
    ]);
  });

  it('are cut at a word', () => {
    const { article } = compiled(storyAnd(`[Ana](person:ana-ruiz) ${'has said very much '.repeat(9)} ^long`));
    expect(article?.people[0]?.passages[1]?.excerpt).toMatch(/^Ana has said .{60,80} (?:has|said|very|much) …$/u);
  });
});

describe('in brief', () => {
  const briefOf = (sentence: string) =>
    compiled(storyWith(['"A minister promised a bridge. [1 June](#promise)"', sentence])).article?.inBrief[0];

  it('takes the section link that ends a sentence', () => {
    expect(briefOf('"A *fine* bridge. [1 June](#promise)"')).toEqual({
      html: 'A <em>fine</em> bridge.',
      text: 'A fine bridge.',
      link: { href: '#promise', label: '1 June' },
    });
  });

  it('leaves other links where they are', () => {
    expect(briefOf('"A [bridge](https://example.org) is [promised](#promise)."')).toEqual({
      html: 'A <a href="https://example.org">bridge</a> is <a href="#promise">promised</a>.',
      text: 'A bridge is promised.',
      link: undefined,
    });
  });
});

it('keeps an article as it is through JSON but for what is undefined', () => {
  const { article } = compiled(storyWith());
  expect(JSON.parse(JSON.stringify(article))).toEqual(article);
});
