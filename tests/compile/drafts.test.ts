import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { compile, compileContent } from '../../src/compile/compile.ts';
import { readContent } from '../../src/compile/read/article-files.ts';
import { fileOf, story, storyWith } from './story-file.ts';

const draft = storyWith(['kicker', 'draft: true\nkicker']);
const [folder, other] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'standfirst-drafts-'))) as [string, string];
afterAll(() => [folder, other].forEach((one) => rmSync(one, { recursive: true, force: true })));

test('a draft is checked, and an article only for who writes it', () => {
  expect(compile(fileOf(draft))).toEqual({ article: undefined, problems: [] });
  expect(compile({ ...fileOf(draft), isDraft: true }).article?.headline).toBe('A bridge for Norland');
  const wrong = compile(fileOf(draft.replace('status: happened', 'status: hapened'))).problems;
  expect(wrong.map(({ rule }) => rule)).toContain('schema');
});

test('its ids are free: what is not recorded is not asked for, and what is recorded stays no draft', () => {
  expect(compile({ ...fileOf(draft), anchors: '' })).toMatchObject({ problems: [] });
  const { anchors } = recordAnchors({ ...fileOf(story), anchors: '' });
  for (const isDraft of [false, true]) {
    const { article, problems } = compile({ ...fileOf(draft), anchors, isDraft });
    expect([article, problems.map(({ message, rule }) => `${message} ${rule}`)]).toEqual([
      undefined,
      ['The article is a draft, and its addresses are recorded as published. Delete the line `draft: true`. draft'],
    ]);
  }
});

test('a folder with a draft has no article for it, no mistake, and nothing recorded', async () => {
  mkdirSync(join(folder, 'bridge'));
  writeFileSync(join(folder, 'bridge', 'article.md'), draft);
  expect(compileContent(await readContent(folder))).toEqual({ articles: [], problems: [] });
  expect(compileContent(await readContent(folder, '.', true)).articles.map(({ slug }) => slug)).toEqual(['bridge']);
  const env = { ...process.env, STANDFIRST_CONTENT: folder, STANDFIRST_OUT: join(other, 'dist') };
  const { stdout } = await promisify(execFile)(process.execPath, ['src/commands/anchors.ts'], { env });
  expect(stdout).toContain('a draft, so nothing is recorded');
  expect(readdirSync(join(folder, 'bridge'))).toEqual(['article.md']);
  expect(readFileSync(join(folder, 'bridge', 'article.md'), 'utf8')).toBe(draft);
  const built = promisify(execFile)(process.execPath, ['src/commands/build.ts'], { env });
  await expect(built).rejects.toThrow('The only article is a draft, so nothing was built. Look at it');
}, 60_000);
