import { describe, expect, it } from 'vitest';
import { recordAnchors } from '../../../src/commands/anchors.ts';
import { formatExplainers, type ExplainerLine } from '../../../src/compile/addresses/explainers.ts';
import { recordedUuid } from '../../../src/compile/addresses/anchors.ts';
import { compileContent } from '../../../src/compile/compile.ts';
import type { ArticleFile } from '../../../src/compile/read/article-file.ts';
import { flawsOf } from '../plain-message.ts';
import { fileOf, story, storyAnd, storyWith } from '../story-file.ts';

const old = storyAnd('A road leads there. ^old-road');

/** An explainer whose `old-road` was published, and is retired by a line. */
function leading(slug: string, line: string, ...formerly: string[]): ArticleFile {
  const before = recordAnchors({ ...fileOf(old, slug), anchors: '' });
  const names = formerly.length > 0 ? `formerly: [${formerly.join()}]\n` : '';
  const text = storyWith(['unknowns:', `${names}retired:\n  - ${line}\nunknowns:`]);
  return recordedFile(slug, text, before.anchors);
}

function recordedFile(slug: string, text: string, anchors = ''): ArticleFile {
  const recorded = recordAnchors({ ...fileOf(text, slug), anchors });
  return { ...fileOf(recorded.text, slug), anchors: recorded.anchors };
}

function problems(files: ArticleFile[], lines: ExplainerLine[] = []): string[] {
  const known = files.map((file) => ({ slug: file.slug, formerly: [], uuid: recordedUuid(file) }));
  const content = { folder: 'content', files, explainers: formatExplainers([...known, ...lines]), unread: [], left: [] };
  return compileContent(content)
    .problems.filter(({ rule }) => rule !== 'recorded-explainer')
    .map(({ file, line, message }) => {
      expect(flawsOf(message)).toEqual([]);
      return `${file}:${line} ${message}`;
    });
}

const to = (id: string, slug: string) => `{ id: old-road, to: ${id}, in: ${slug} }`;
const cut = '{ id: old-road, on: "2021-06-03", note: It was never built. }';
const withdrawn = (note?: string): ExplainerLine => ({
  slug: 'other',
  formerly: [],
  state: 'withdrawn',
  withdrawn: { on: '2021-06-03', note },
});

describe('an id that is retired to another explainer', () => {
  it.each([
    ['a paragraph', to('no-date', 'other')],
    ['a person', to('ana-ruiz', 'other')],
    ['a former name', to('no-date', 'older')],
  ])('leads to %s that is there', (_, line) => {
    const other = recordedFile('other', storyWith(['unknowns:', 'formerly: [older]\nunknowns:']));
    expect(problems([leading('story', line), other])).toEqual([]);
  });

  it('follows what was retired there: to another part, to a third explainer, or cut', () => {
    const first = leading('story', to('old-road', 'other'));
    for (const line of ['{ id: old-road, to: no-date }', to('no-date', 'third'), cut])
      expect(problems([first, leading('other', line), recordedFile('third', story)])).toEqual([]);
  });

  it('may lead to what says why it was withdrawn', () => {
    expect(problems([leading('story', to('no-date', 'other'))], [withdrawn('Its source took it back.')])).toEqual([]);
  });

  it('keeps what it answers in the article', () => {
    const { articles } = compileContent({
      ...{ folder: 'content', files: [leading('story', to('no-date', 'other')), recordedFile('other', story)] },
      ...{ explainers: '', unread: [], left: [] },
    });
    expect(articles.find(({ slug }) => slug === 'story')?.former).toMatchObject([
      { id: 'old-road', page: 'article', to: undefined, elsewhere: { slug: 'other', id: 'no-date' }, isThere: false },
    ]);
  });

  it.each<[what: string, line: string, others: ArticleFile[], lines: ExplainerLine[], message: string]>([
    [
      'an unknown id',
      to('no-dat', 'other'),
      [recordedFile('other', story)],
      [],
      'Id `no-dat` is not in the explainer `other`, to which `old-road` is retired. Write `no-date`, or name an id of it.',
    ],
    [
      'an unknown explainer',
      to('no-date', 'othr'),
      [recordedFile('other', story)],
      [],
      'There is no explainer `othr`, to which `old-road` is retired. Write `other`, or name one of the site.',
    ],
    [
      'one that was withdrawn without a word',
      to('no-date', 'other'),
      [],
      [withdrawn()],
      'Explainer `other`, to which `old-road` is retired, was withdrawn without a word. Write `on` and `note` in place of `to` and `in`.',
    ],
    [
      'one that was left',
      to('no-date', 'other'),
      [],
      [{ slug: 'other', formerly: [], state: 'left' }],
      'There is no explainer `other`, to which `old-road` is retired. Name one of the site.',
    ],
    [
      'a draft',
      to('no-date', 'other'),
      [fileOf(storyWith(['unknowns:', 'draft: true\nunknowns:']), 'other')],
      [],
      'The explainer `other`, to which `old-road` is retired, is a draft. Delete `draft: true` there.',
    ],
    [
      'a source',
      to('daily', 'other'),
      [recordedFile('other', story)],
      [],
      '`daily` is a source of the explainer `other`, to which `old-road` is retired, and has no page of its own. Name another part of it.',
    ],
    ['itself', to('no-date', 'story'), [], [], 'In `retired[0].in`, `story` is this explainer. Delete `in`.'],
  ])('is refused where it leads to %s', (_, line, others, lines, message) => {
    const found = problems([leading('story', line), ...others], lines);
    expect(found.map((one) => one.replace(/^content\/story\/article.md:\d+ /u, ''))).toEqual([message]);
    expect(Number(/:(\d+) /u.exec(found[0] ?? '')?.[1])).toBeGreaterThan(1);
  });

  it('is refused where it leads in a circle', () => {
    expect(problems([leading('story', to('old-road', 'other')), leading('other', to('old-road', 'story'))])).toEqual([
      expect.stringContaining('Retired id `old-road` leads back to itself over `other#old-road`.'),
      expect.stringContaining('Retired id `old-road` leads back to itself over `story#old-road`.'),
    ]);
    expect(
      problems([
        leading('story', to('old-road', 'other')),
        leading('other', to('old-road', 'third')),
        leading('third', to('old-road', 'other')),
      ]),
    ).toHaveLength(3);
  });
});
