import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test(
  'a build that was not told where the site will stand says what to set; settings that cannot be read stop it',
  { timeout: 60_000 },
  async () => {
    const content = join(folder, 'settings');
    const out = join(folder, 'settings-dist');
    mkdirSync(join(content, 'ravna-river-treaty'), { recursive: true });
    for (const file of ['article.md', 'anchors.json'])
      copyFileSync(join('tests/fixtures/explainers/ravna-river-treaty', file), join(content, 'ravna-river-treaty', file));
    writeFileSync(join(content, 'site.yaml'), 'licence: CC BY 4.0\n');
    const build = async (address: string) => {
      const env = { ...process.env, STANDFIRST_CONTENT: content, STANDFIRST_OUT: out, STANDFIRST_ADDRESS: address };
      const failed = await run(process.execPath, ['src/commands/build.ts'], { env }).catch(
        (error: unknown) => error as { code: number; stderr: string },
      );
      expect(failed).toMatchObject({ code: 1 });
      expect(failed.stderr).not.toContain('    at ');
      return failed.stderr.trim().split('\n');
    };
    const unset = await build('');
    expect(unset[0]).toMatch(/^Nobody has said where the site will stand: .+ Set STANDFIRST_ADDRESS, for example /u);
    expect(unset[1]).toMatch(/site\.yaml cannot be read as settings/u);
    expect((await build('https://news.example/'))[0]).toMatch(/site\.yaml cannot be read as settings/u);
    expect((await build('news.example'))[0]).toMatch(/^STANDFIRST_ADDRESS is “news\.example”, which is no whole address/u);
    expect(existsSync(out)).toBe(false);
  },
);
