import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FolderNews } from '../../../src/integrations/writing/drafts.ts';
import { OpenDrafts } from '../../../src/integrations/writing/open-drafts.ts';
import { story, storyWith } from '../../compile/story-file.ts';

// The thread compiles with other work beside it.
const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

let content: string;
let drafts: OpenDrafts;
const folders: { news: FolderNews; isStale: boolean }[] = [];
const onPages = vi.fn();
const onFailure = vi.fn();

beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'standfirst-open-')), 'content');
  folders.length = 0;
});
afterEach(async () => {
  await drafts.close();
  rmSync(join(content, '..'), { recursive: true });
});

function write(slug: string, text = story): void {
  mkdirSync(join(content, slug), { recursive: true });
  writeFileSync(join(content, slug, 'article.md'), text);
}

function start(): void {
  drafts = new OpenDrafts(content, { onPages, onFolder: (news, isStale) => folders.push({ news, isStale }), onFailure });
}

const opened = () => drafts.explainers.map(({ slug, headline }) => `${slug}: ${headline}`);
const two = storyWith(['A bridge for Norland', 'Two bridges']);

test('an explainer is there once it was opened, follows its file, and stays as it was while the file is broken', async () => {
  write('one');
  write('other', storyWith(['unknowns:', 'formerly: [old]\nunknowns:']));
  start();
  expect(opened()).toEqual([]);
  await drafts.open('one');
  await drafts.open('nothing');
  expect(opened()).toEqual(['one: A bridge for Norland']);
  await drafts.open('old');
  expect(opened()).toHaveLength(2);

  write('one', two);
  await waitFor(() => expect(folders.at(-1)?.isStale).toBe(true));
  expect(opened()).toEqual(['one: Two bridges', 'other: A bridge for Norland']);

  write('one', storyWith(['happened', 'happend']));
  await waitFor(() => expect(folders.at(-1)?.news.report).toContain('one/article.md:19:78  error'));
  expect(folders.at(-1)?.isStale).toBe(false);
  expect(opened()).toContain('one: Two bridges');

  rmSync(join(content, 'one'), { recursive: true });
  await waitFor(() => expect(opened()).toEqual(['other: A bridge for Norland']));
  expect(folders.at(-1)).toMatchObject({ isStale: true, news: { hasErrors: false } });
  expect(onFailure).not.toHaveBeenCalled();
});

test('all explainers are there for pages that tell of several, and new ones from then on', async () => {
  for (const slug of ['one', 'two', 'three']) write(slug);
  start();
  // Who asks again is not told less.
  await waitFor(async () => expect(await drafts.all()).toHaveLength(3));
  write('four');
  await waitFor(async () => expect(await drafts.all()).toHaveLength(4));
  expect(opened()).toEqual([]);
  expect(drafts.desks.slugs().toSorted()).toEqual(['four', 'one', 'three', 'two']);
  expect(await drafts.desks.of('two', '2021-06-02')).toMatchObject({ slug: 'two', headline: 'A bridge for Norland' });
});

test('what is opened is compiled anew by a new thread', async () => {
  write('one');
  start();
  await drafts.open('one');
  const [before] = drafts.explainers;
  await drafts.restart();
  expect(opened()).toEqual(['one: A bridge for Norland']);
  expect(drafts.explainers[0]).not.toBe(before);
  expect(folders.at(-1)?.isStale).toBe(true);
});

test('says that there is no folder, and finds it when it is there', async () => {
  start();
  await drafts.open('one');
  expect(onFailure).toHaveBeenCalledWith(expect.stringContaining('There is no folder'));
  write('one');
  await drafts.open('one');
  expect(opened()).toEqual(['one: A bridge for Norland']);
});
