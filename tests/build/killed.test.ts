import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { builtFolder, replaceFolder } from '../../src/build/output-folder.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { fileOf, story } from '../compile/story-file.ts';

let folder: string;
let out: string;
let content: string;
let temporary: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-killed-'));
  [out, content, temporary] = [join(folder, 'dist'), join(folder, 'content'), join(folder, 'temporary')];
  for (const made of [content, temporary]) mkdirSync(made);
  vi.stubEnv('STANDFIRST_OUT', out);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Kills its process after so many steps that change what lies on the disk. */
const killedAfter = (steps: number) => `
  import fs from 'node:fs';
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  let left = ${steps};
  const step = () => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
  for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'writeFile']) {
    const { [name]: does } = promises;
    promises[name] = (...words) => does(...words).finally(step);
  }
  const { renameSync } = fs;
  fs.renameSync = (...words) => {
    renameSync(...words);
    step();
  };
  syncBuiltinESMExports();`;

/** A site of three files that all say the same. */
const writes = (word: string) => `async (site) => {
  for (const part of [site, site + '/story']) await promises.mkdir(part);
  for (const file of ['index.html', 'story/index.html', 'story/timeline.html']) await promises.writeFile(site + '/' + file, '${word}');
}`;

/** What the files of a folder say, each once. */
function said(site: string): string[] {
  const files = ['index.html', 'story/index.html', 'story/timeline.html'].map((file) => join(site, file));
  return [...new Set(files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : 'nothing')))];
}

test('killed after any step, the site is whole, and the next build goes on as if nothing had happened', async () => {
  const write = (word: string) =>
    replaceFolder(out, content, (site) => {
      mkdirSync(join(site, 'story'), { recursive: true });
      for (const file of ['index.html', 'story/index.html', 'story/timeline.html']) writeFileSync(join(site, file), word);
      return Promise.resolve();
    });
  const outcomes: string[] = [];
  for (let steps = 1; ; steps += 1) {
    await write('old');
    const script = `import promises from 'node:fs/promises';
      import { replaceFolder } from '${new URL('../../src/build/output-folder.ts', import.meta.url).href}';
      await replaceFolder(${JSON.stringify(out)}, ${JSON.stringify(content)}, ${writes('new')});`;
    const hook = `data:text/javascript,${encodeURIComponent(killedAfter(steps))}`;
    const child = spawn(process.execPath, ['--import', hook, '--input-type=module', '--eval', script]);
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect([code, signal]).toEqual(code === 0 ? [0, null] : [null, 'SIGKILL']);
    await builtFolder();
    outcomes.push(said(out).join(', '));
    if (code === 0) break;
    await write('third');
    expect(said(out)).toEqual(['third']);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist', 'temporary']);
  }
  // The old site to a moment, and from then on the new one.
  expect(outcomes.join(' ')).toMatch(/^(?:old ){10,}(?:new ?){4,}$/u);
});

/** The build command; how long it took, or what it said where it failed. */
async function build(killedAfterMs?: number): Promise<number> {
  const start = performance.now();
  const env = { ...process.env, NODE_ENV: 'production', STANDFIRST_CONTENT: content, TMPDIR: temporary, STANDFIRST_ADDRESS: '' };
  const child = spawn(process.execPath, ['src/commands/build.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => words.push(data));
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  if (killedAfterMs !== undefined) {
    await Promise.race([exit, setTimeout(killedAfterMs)]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(Buffer.concat(words).toString());
  return performance.now() - start;
}

/** Every file of a site. */
function filesOf(site = out): string[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(site, join(parentPath, name))).sort();
}

/** One digest of all files of a site. */
function digestOf(site = out): string {
  const hash = createHash('sha256');
  for (const file of filesOf(site)) hash.update(`${file}\n`).update(readFileSync(join(site, file)));
  return hash.digest('hex');
}

/** An article and the record of its addresses. */
function edition(text: string): Record<string, string> {
  return { 'article.md': text, 'anchors.json': recordAnchors({ ...fileOf(text), anchors: '' }).anchors };
}

function write(files: Record<string, string> = {}): void {
  mkdirSync(join(content, 'story'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(content, 'story', name), text);
  writeFileSync(join(content, 'explainers.json'), formatExplainers([{ slug: 'story', formerly: [] }]));
}

test('killed at any moment, a site is whole, the last good one or the new one, and the next build is as good as any', async () => {
  const publish = (number: number) => write(edition(story.replace('A bridge for Norland', `Bridge ${number} for Norland`)));
  publish(0);
  await build();
  const files = filesOf();
  publish(1);
  const ms = await build();
  let last = digestOf();
  const moments = fc.sample(fc.double({ min: 0, max: 1.1, noNaN: true }), process.env.STANDFIRST_RUNS === 'long' ? 100 : 2);
  const outcomes = { old: 0, new: 0 };
  for (const [index, moment] of moments.entries()) {
    publish(index + 2);
    await build(ms * moment);
    await builtFolder();
    const left = digestOf();
    await build();
    const next = digestOf();
    expect(next).not.toBe(last);
    expect([last, next]).toContain(left);
    expect(filesOf()).toEqual(files);
    outcomes[left === last ? 'old' : 'new'] += 1;
    last = next;
  }
  console.log(`killed at ${moments.length} moments: ${outcomes.old} left the old site, ${outcomes.new} the new one`);
  // What killed builds have left for later ones is no part of any site.
  const clean = join(folder, 'clean');
  await buildSite({ content, out: clean, keptFolder: join(folder, 'kept') });
  expect(digestOf(clean)).toBe(last);
  expect(readdirSync(folder).sort()).toEqual(['clean', 'content', 'dist', 'kept', 'temporary']);
  expect(readdirSync(temporary)).toEqual([]);
}, 3_600_000);
