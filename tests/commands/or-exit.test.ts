import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { flawsOf } from '../compile/plain-message.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'standfirst-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A world in which nothing has been written or built. */
const env = {
  ...process.env,
  STANDFIRST_CONTENT: join(folder, 'none'),
  STANDFIRST_OUT: join(folder, 'dist'),
  STANDFIRST_ADDRESS: 'https://a.example/',
};

test.each<[command: string, wrong: string, named?: string[]]>([
  ['anchors', 'There is no folder'],
  ['anchors', 'There is no file', ['nine.md']],
  ['build', 'There is no folder'],
  ['check', 'There is no folder'],
  ['leave', 'No explainer is named'],
  ['leave', 'There is no explainer `nine`', ['nine']],
  ['lighthouse', 'There is no built site'],
  ['pdf', 'There is no built site'],
  ['readability', 'There is no file', ['nine.md']],
  ['serve', 'There is no built site'],
  ['size', 'There is no built site'],
])('npm run %s: “%s …”, what to do, and no stack', { timeout: 60_000 }, async (command, wrong, named = []) => {
  const said = await run(process.execPath, [`src/commands/${command}.ts`, ...named], { env }).catch(
    (error: unknown) => error as { code: number; stderr: string },
  );
  expect(said).toMatchObject({ code: 1 });
  expect(said.stderr).toContain(wrong);
  expect(flawsOf(said.stderr.trim())).toEqual([]);
});
