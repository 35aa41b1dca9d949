import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileKept } from '../../src/build/compile-kept.ts';
import { Kept } from '../../src/build/kept.ts';
import { compileContent } from '../../src/compile/compile.ts';
import { fileOf, story, storyWith } from '../compile/story-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contentOf = (...texts: string[]) => ({
  folder: 'content',
  files: texts.map((text, index) => fileOf(text, `story-${index}`)),
  explainers: '',
  unread: [],
  left: [],
});

test('articles and problems are those of a first compilation, whatever is kept, and follow each change', async () => {
  const kept = new Kept(join(folder, 'kept'));
  const broken = storyWith(['happened', 'happend']);
  const warned = storyWith([', code: "NO"', '']);
  for (const content of [
    contentOf(story, warned),
    contentOf(story, warned),
    contentOf(broken, warned),
    contentOf(story),
    contentOf(warned, story),
  ]) {
    const { articles, problems } = await compileKept(content, kept, 'this code');
    const anew = compileContent(content);
    expect(problems).toEqual(anew.problems);
    // As they come back, with what is stated to be undefined.
    expect(structuredClone(articles)).toStrictEqual(structuredClone(anew.articles));
  }
});

test('what is kept is taken, and other code compiles anew', async () => {
  const kept = new Kept(join(folder, 'other'));
  const content = contentOf(story);
  const first = await compileKept(content, kept, 'this code');
  const second = await compileKept(content, kept, 'other code');
  expect([...second.sources.values()]).not.toEqual([...first.sources.values()]);
  const [source = ''] = first.sources.values();
  await kept.keepCompiled(source, { article: undefined, problems: [], unrecorded: [] });
  expect((await compileKept(content, kept, 'this code')).articles).toEqual([]);
});

test('what was compiled for an author who is still writing is what a build needs, too', async () => {
  const folderOf = (isDraft: boolean) => {
    const content = contentOf(story);
    return { ...content, files: content.files.map((file) => ({ ...file, anchors: '', isDraft })) };
  };
  const kept = new Kept(join(folder, 'drafts'));
  const keptCount = () => readdirSync(join(kept.folder, 'compiled')).length;
  const draft = await compileKept(folderOf(true), kept, 'this code');
  expect([draft.articles.length, draft.problems, keptCount()]).toEqual([1, [], 1]);
  const final = await compileKept(folderOf(false), kept, 'this code');
  expect(final.articles).toEqual([]);
  expect(final.problems.map(({ rule }) => rule)).toEqual(['record']);
  expect(keptCount()).toBe(1);
});
