import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'standfirst-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a build of a broken article stops, says why once, and leaves the last good site as it was', { timeout: 60_000 }, async () => {
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  mkdirSync(join(content, 'broken'), { recursive: true });
  mkdirSync(out);
  writeFileSync(join(content, 'broken', 'article.md'), '---\nheadline: 3\n---\n\nText.\n');
  writeFileSync(join(out, 'index.html'), 'the last good site');
  const environment = { ...process.env, STANDFIRST_CONTENT: content, STANDFIRST_OUT: out };
  const failed = await run(process.execPath, ['src/commands/build.ts'], { env: environment }).catch(
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );
  expect(failed).toMatchObject({ code: 1 });
  expect((failed.stdout + failed.stderr).split('`headline`').length - 1).toBe(1);
  expect(failed.stdout + failed.stderr).not.toContain('    at ');
  expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
});
