import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordAnchors } from '../../../src/commands/anchors.ts';
import { compile, compileContent } from '../../../src/compile/compile.ts';
import { formatExplainers } from '../../../src/compile/addresses/explainers.ts';
import type { ArticleFile } from '../../../src/compile/read/article-file.ts';
import { ContentFolder, readContent } from '../../../src/compile/read/article-files.ts';
import { type ArticleNews, Drafts, type FolderNews } from '../../../src/integrations/writing/drafts.ts';
import { fileOf, story, storyWith } from '../../compile/story-file.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standfirst-drafts-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const broken = storyWith(['happened', 'happend']);
const renamed = (...names: string[]) => storyWith(['unknowns:', `formerly: [${names.join(', ')}]\nunknowns:`]);

function write(slug: string, text = story): void {
  mkdirSync(join(root, 'content', slug), { recursive: true });
  writeFileSync(join(root, 'content', slug, 'article.md'), text);
}

/** The drafts of the folder, the slugs of what they compile, and what they tell. */
async function drafts(compileOne = async (file: ArticleFile) => Promise.resolve(compile(file))) {
  const compiled: string[] = [];
  const articles: ArticleNews[] = [];
  const folders: FolderNews[] = [];
  const found = new Drafts(
    new ContentFolder('content', root, true),
    async (file) => {
      compiled.push(file.slug);
      return compileOne(file);
    },
    (news) => ('slug' in news ? articles.push(news) : folders.push(news)),
  );
  await found.read();
  return { drafts: found, compiled, articles, folder: () => folders.at(-1) };
}

test('opening one explainer of many compiles that one, and saving one compiles that one', async () => {
  for (let index = 0; index < 50; index += 1) write(`story-${index}`);
  const { drafts: opened, compiled, articles } = await drafts();
  expect(compiled).toEqual([]);
  await opened.open('story-7');
  await opened.open('story-7');
  await opened.open('no-story');
  expect(compiled).toEqual(['story-7']);
  write('story-7', storyWith(['A bridge for Norland', 'Two bridges']));
  await opened.changed(['story-7', 'explainers.json']);
  expect(articles.map(({ article }) => article?.headline)).toEqual(['A bridge for Norland', 'Two bridges']);
  write('story-8', broken);
  await opened.changed(['story-8']);
  expect(compiled).toEqual(['story-7', 'story-7', 'story-8']);
  // Reported as changed, but with the same bytes.
  await opened.changed(['story-7', 'story-8']);
  expect(compiled).toHaveLength(3);
  await opened.all();
  await opened.all();
  expect(compiled.toSorted()).toEqual([...Array.from({ length: 50 }, (_, index) => `story-${index}`), 'story-7'].toSorted());
});

test('whose borders the site’s maps show is a setting of every article', async () => {
  for (const slug of ['a', 'b', 'c']) write(slug);
  const { drafts: opened, compiled, articles } = await drafts();
  await opened.open('a');
  await opened.open('b');
  writeFileSync(join(root, 'content', 'site.yaml'), 'borders: visionscarto\n');
  await opened.changed(['site.yaml']);
  expect(compiled).toEqual(['a', 'b', 'a', 'b']);
  expect(articles.map(({ article }) => article?.map.borders)).toEqual(['natural-earth', 'natural-earth', 'visionscarto', 'visionscarto']);
  await opened.open('c');
  expect(articles.at(-1)?.article?.map.borders).toBe('visionscarto');
});

test('of all explainers the newest are compiled first', async () => {
  for (const [index, day] of ['2019-01-01', '2021-03-01', '2020-12-31'].entries())
    write(`story-${index}`, story.replace(/^published: .*$/mu, `published: "${day}"`));
  const { drafts: opened, compiled } = await drafts();
  await opened.all();
  expect(compiled).toEqual(['story-1', 'story-2', 'story-0']);
});

test('an explainer that is saved while it is compiled is compiled again, and told of once', async () => {
  write('story');
  const { promise: first, resolve: release } = Promise.withResolvers<undefined>();
  const {
    drafts: opened,
    compiled,
    articles,
  } = await drafts(async (file) => {
    if (compiled.length === 1) await first;
    return compile(file);
  });
  const opening = opened.open('story');
  write('story', storyWith(['A bridge for Norland', 'Two bridges']));
  const change = opened.changed(['story']);
  await vi.waitFor(() => expect(compiled).toHaveLength(2));
  release(undefined);
  await Promise.all([opening, change]);
  expect(articles.map(({ article }) => article?.headline)).toEqual(['Two bridges']);
});

test('an explainer is found by every name that it has or had, though it is not compiled', async () => {
  write('story', renamed('old-story', 'taken'));
  write('taken');
  const { folder, compiled } = await drafts();
  expect([...(folder()?.slugs ?? [])].toSorted()).toEqual([
    ['old-story', 'story'],
    ['story', 'story'],
    ['taken', 'taken'],
  ]);
  expect(folder()?.report).toContain('`taken` is a name of another explainer');
  expect(compiled).toEqual([]);
});

test('the desk has an explainer with mistakes, too, and none that is not there', async () => {
  write('story', broken);
  const { drafts: opened } = await drafts();
  expect(opened.desk('story', '2021-06-02')?.problems.map(({ rule }) => rule)).toEqual(['schema']);
  expect(opened.desk('no-story', '2021-06-02')).toBeUndefined();
});

test('whatever happens to a folder, its problems are those of a compilation of all, but for what is not compiled yet', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const texts = [story, renamed('old'), renamed('a', 'older'), storyWith([', code: "NO"', '']), broken, undefined];
  const step = fc.record({ name: fc.constantFrom(...names), text: fc.constantFrom(...texts), isOpened: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      rmSync(join(root, 'content'), { recursive: true });
      mkdirSync(join(root, 'content'));
      write('a');
      writeFileSync(
        join(root, 'content', 'explainers.json'),
        formatExplainers([
          { slug: 'a', formerly: [] },
          { slug: 'b', formerly: ['old'] },
          { slug: 'd', formerly: [], state: 'left' },
        ]),
      );
      const { drafts: opened, folder } = await drafts();
      const known = new Set<string>();
      for (const { name, text, isOpened } of steps) {
        rmSync(join(root, 'content', name), { recursive: true, force: true });
        if (text !== undefined) {
          write(name, text);
          writeFileSync(join(root, 'content', name, 'anchors.json'), recordAnchors({ ...fileOf(text, name), anchors: '' }).anchors);
        }
        await opened.changed([name]);
        if (isOpened) await opened.open('a');
        for (const slug of isOpened ? [name, 'a'] : [name]) known.add(slug);
        const content = await readContent('content', root, true);
        const expected = compileContent(content, (file) => ({ ...compile(file), ...(known.has(file.slug) ? {} : { problems: [] }) }));
        expect(folder()?.problems).toEqual(expected.problems);
      }
      await opened.all();
      expect(folder()?.problems).toEqual(compileContent(await readContent('content', root, true)).problems);
    }),
    { numRuns: 25 },
  );
});
