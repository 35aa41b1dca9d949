import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentWatch } from '../../../src/integrations/writing/content-watch.ts';

let root: string;
let watched: ContentWatch | undefined;
const act = vi.fn<(names: string[]) => void>();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standfirst-watch-'));
  for (const name of ['one', 'two']) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'article.md'), 'text');
  }
  watched = new ContentWatch(root, act);
});
afterEach(() => {
  watched?.close();
  rmSync(root, { recursive: true });
});

/** The names that are told of after something was done. */
async function toldAfter(change: () => void): Promise<string[]> {
  // What was done before is told first.
  await new Promise((resolve) => setTimeout(resolve, 200));
  act.mockClear();
  change();
  await vi.waitFor(() => expect(act).toHaveBeenCalled(), { timeout: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  return [...new Set(act.mock.calls.flat(2))].toSorted();
}

test('tells the folder of every file that is saved, added, replaced or removed, and the files beside the folders', async () => {
  const article = join(root, 'one', 'article.md');
  expect(await toldAfter(() => writeFileSync(article, 'other'))).toEqual(['one']);
  // As many editors save.
  const save = () => {
    writeFileSync(`${article}~`, 'newer');
    renameSync(`${article}~`, article);
  };
  expect(await toldAfter(save)).toEqual(['one']);
  expect(await toldAfter(() => writeFileSync(article, 'after that'))).toEqual(['one']);
  expect(await toldAfter(() => writeFileSync(join(root, 'two', 'anchors.json'), '{}'))).toEqual(['two']);
  expect(await toldAfter(() => rmSync(article))).toEqual(['one']);
  expect(await toldAfter(() => writeFileSync(join(root, 'site.yaml'), ''))).toEqual(['site.yaml']);
});

test('follows folders that come, go, and come again', async () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, 'article.md'), text);
  };
  expect(await toldAfter(() => write('three', 'text'))).toEqual(['three']);
  expect(await toldAfter(() => write('three', 'other'))).toEqual(['three']);
  expect(await toldAfter(() => rmSync(join(root, 'three'), { recursive: true }))).toEqual(['three']);
  expect(await toldAfter(() => write('three', 'again'))).toEqual(['three']);
  expect(await toldAfter(() => write('three', 'and again'))).toEqual(['three']);
  expect(await toldAfter(() => renameSync(join(root, 'three'), join(root, 'four')))).toEqual(['four', 'three']);
  expect(await toldAfter(() => write('four', 'there'))).toEqual(['four']);
});

test('tells of several changes at once', async () => {
  act.mockClear();
  for (const name of ['one', 'two']) writeFileSync(join(root, name, 'article.md'), 'other');
  await vi.waitFor(() => expect(act).toHaveBeenCalled(), { timeout: 20_000 });
  expect(act.mock.calls[0]?.[0].toSorted()).toEqual(['one', 'two']);
});
