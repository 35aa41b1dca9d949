import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { unnamedSite } from '../built-sites.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'standfirst-twice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The built files of a copy of the project in a folder of its own, with the digest of each. */
async function buildIn(name: string, content: string, environment: Record<string, string>): Promise<Record<string, string>> {
  const copy = join(folder, name);
  mkdirSync(copy, { recursive: true });
  for (const part of ['astro.config.ts', 'package.json', 'public', 'src', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true });
  cpSync(content, join(copy, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  await run(process.execPath, ['src/commands/build.ts'], { cwd: copy, env: { ...process.env, NODE_ENV: 'production', ...environment } });
  const dist = join(copy, 'dist');
  const files = globSync('**/*.*', { cwd: dist }).sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
}

test.each([
  ['content', 'central-america-migration'],
  [unnamedSite.content, unnamedSite.slug],
])('two folders, time zones and languages give the same bytes of %s', async (content, slug) => {
  const first = await buildIn(`${slug}/a`, content, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  const second = await buildIn(`${slug}/some where/quite/else`, content, { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' });
  const kept = ['html', 'epub', 'zip'].map((form) => `${slug}/${slug}.${form}`);
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['index.html', ...kept]));
  expect(second).toEqual(first);
});
