import { execFile, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outputFolder, previewFolder } from '../../src/build/output-folder.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { fileOf, story } from '../compile/story-file.ts';

const run = promisify(execFile);
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const good = 'the last good site';
let folder: string;
let content: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-build-'));
  content = join(folder, 'content');
  out = join(folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), good);
  writeFileSync(join(out, '.standfirst'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(article = story): void {
  mkdirSync(join(content, 'story'), { recursive: true });
  writeFileSync(join(content, 'story', 'article.md'), article);
  writeFileSync(join(content, 'story', 'anchors.json'), recordAnchors({ ...fileOf(article), anchors: '' }).anchors);
  writeFileSync(join(content, 'explainers.json'), formatExplainers([{ slug: 'story', formerly: [] }]));
}

/** Runs the build command, after a module of this text. */
async function build(before = '', environment: Record<string, string> = {}, ...named: string[]) {
  const env = { ...process.env, NODE_ENV: 'production', STANDFIRST_CONTENT: content, STANDFIRST_OUT: out, ...environment };
  const hook = `data:text/javascript,${encodeURIComponent(before)}`;
  const { code, signal, stdout, stderr } = await run(process.execPath, ['--import', hook, 'src/commands/build.ts', ...named], { env }).then(
    (done) => ({ ...done, code: 0, signal: null }),
    (error: unknown) => error as { code: number; signal: string | null; stdout: string; stderr: string },
  );
  return { code, signal, said: stdout + stderr };
}

/** Runs out of time at every compilation but the first few. */
const outOfTime = (compilations: number) => `
  import { Script } from 'node:vm';
  const run = Script.prototype.runInContext;
  let used = 0;
  let left = ${compilations};
  process.threadCpuUsage = () => ({ user: used, system: 0 });
  Script.prototype.runInContext = function (context, options) {
    if (options?.timeout === undefined || left-- > 0) return run.call(this, context, options);
    used += 1e12;
    throw Object.assign(new Error(), { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' });
  };`;

/** Is killed as soon as the old site has made room for the new one. */
const killedBetweenRenames = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    renameSync(from, to);
    if (String(to).endsWith('dist.last')) process.kill(process.pid, 'SIGKILL');
  };
  syncBuiltinESMExports();`;

function expectSiteAsItWas(): void {
  expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(good);
}

test('a build of a broken article stops, says why once, and leaves the last good site as it was', async () => {
  write('---\nheadline: 3\n---\n\nText.\n');
  const { code, said } = await build();
  expect(code).toBe(1);
  expect(said.split('`headline`').length - 1).toBe(1);
  expect(said).not.toContain('    at ');
  expectSiteAsItWas();
});

test('each article is compiled once a build, so no later step can fail to', { timeout: 900_000 }, async () => {
  write();
  const { code, said } = await build(`if (!process.send) process.umask(0o077);\n${outOfTime(1)}`);
  expect(said).not.toContain('error');
  expect(code).toBe(0);
  expect(readdirSync(join(out, 'story', 's')).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(10);
  expect(existsSync(join(out, 'story', 'story.epub'))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  // A server of another account may read all of it, whatever the rights of whom builds.
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const { mode } = statSync(join(entry.parentPath, entry.name));
    expect([entry.name, mode & 0o777]).toEqual([entry.name, entry.isDirectory() ? 0o755 : 0o644]);
  }
});

/** A disk that refuses what is written into the new site. */
const refusing = (code: string) => `
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { writeFile } = promises;
  promises.writeFile = (path, ...words) =>
    String(path).includes('dist.next')
      ? Promise.reject(Object.assign(new Error('${code}'), { code: '${code}', syscall: 'open', path }))
      : writeFile(path, ...words);
  syncBuiltinESMExports();`;

test.each([
  ['ENOSPC', 'The disk is full.'],
  ['EROFS', 'lies where nothing can be written.'],
  ['EACCES', 'Your account may not read or write'],
])('where the disk says %s, that is said in a sentence', async (code, message) => {
  write();
  const { code: exit, said } = await build(refusing(code));
  expect(exit).toBe(1);
  expect(said).toContain(message);
  expect(said).not.toContain('    at ');
  expectSiteAsItWas();
});

test('a site of one explainer is built while another has mistakes, and tells of no other', { timeout: 900_000 }, async () => {
  write();
  mkdirSync(join(content, 'broken'));
  writeFileSync(join(content, 'broken', 'article.md'), '---\nheadline: 3\n---\n\nText.\n');
  const { code, said } = await build('', {}, 'story');
  expect(said).not.toContain('error');
  expect(said).toContain(`${out} has these explainers alone`);
  expect(code).toBe(0);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('story/');
  expect(existsSync(join(out, 'broken'))).toBe(false);
});

test('a site of some explainers is never written where the whole site lies', () => {
  expect([outputFolder({}), previewFolder({})]).toEqual(['dist', 'dist.preview']);
});

test('an explainer that is not there is not built', async () => {
  write();
  const { code, said } = await build('', {}, 'stroy');
  expect(code).toBe(1);
  expect(said).toContain('There is no explainer `stroy`. Name explainers by their folders');
  expectSiteAsItWas();
});

test('no command lets Astro tell of itself', async () => {
  for (const script of Object.values(scripts)) expect(script).not.toMatch(/(?:^|&& )astro\b/u);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '' };
  const says = `data:text/javascript,process.on('exit', () => console.log('disabled: ' + process.env.ASTRO_TELEMETRY_DISABLED))`;
  for (const [module = '', ...named] of [['src/commands/astro.ts', '--version'], ['astro.config.ts']])
    expect((await run(process.execPath, ['--import', says, module, ...named], { env })).stdout).toContain('disabled: 1');
});

test('an article that cannot be compiled in time fails the build with its report', async () => {
  write();
  const { code, said } = await build(outOfTime(0));
  expect(code).toBe(1);
  expect(said).toMatch(/article\.md:1:1 {2}error {2}The text takes more than/u);
  expectSiteAsItWas();
});

test.each([
  ['no folder of articles', () => undefined, 'There is no folder'],
  ['an empty one', () => mkdirSync(content), 'There is no article in'],
  ['one without an article', () => mkdirSync(join(content, 'story'), { recursive: true }), 'There is no article in'],
  [
    'one whose explainer is gone',
    () => {
      write();
      rmSync(join(content, 'story'), { recursive: true });
    },
    'lost-explainer',
  ],
])('with %s the build stops with a sentence, and the site stays', async (_, prepare, message) => {
  prepare();
  const { code, said } = await build();
  expect(code).toBe(1);
  expect(said).toContain(message);
  expect(said).not.toContain('    at ');
  expectSiteAsItWas();
});

test('a folder that is no build is not deleted, least of all that of the articles', async () => {
  write();
  const { code, said } = await build('', { STANDFIRST_OUT: content });
  expect(code).toBe(1);
  expect(said).toMatch(/^A build replaces its folder as a whole, and `.*` holds the articles or the project\. [^\n]*\n$/u);
  expect(readFileSync(join(content, 'story', 'article.md'), 'utf8')).toBe(story);
});

test('Astro alone builds nothing', async () => {
  const failed = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out]).catch(
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stdout + failed.stderr).toContain('Run `npm run build`, which does both.');
  expectSiteAsItWas();
});

test('killed between the two renames, the last good site is put back by the next start', { timeout: 900_000 }, async () => {
  write();
  expect(await build(killedBetweenRenames)).toMatchObject({ signal: 'SIGKILL' });
  expect(existsSync(out)).toBe(false);
  expect(await served()).toBe(good);
  // And by a build, even one that fails.
  renameSync(out, `${out}.last`);
  write('---\nheadline: 3\n---\n\nText.\n');
  expect((await build()).code).toBe(1);
  expectSiteAsItWas();
});

/** The home page as `npm run serve` serves it. */
async function served(): Promise<string> {
  const server = spawn(process.execPath, ['src/commands/serve.ts'], { env: { ...process.env, STANDFIRST_OUT: out } });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /http:\S+/u.exec(said)?.[0];
        if (found) resolve(found);
      });
      server.once('exit', () => reject(new Error(said)));
    });
    return await (await fetch(address)).text();
  } finally {
    server.kill();
  }
}
test('settings of the site that cannot be read stop a build', { timeout: 60_000 }, async () => {
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
  for (const address of ['', 'https://news.example/'])
    expect((await build(address))[0]).toMatch(/site\.yaml:1:10 {2}error {2}In `licence`, the text `CC BY 4\.0` does not fit\./u);
  expect((await build('news.example'))[0]).toMatch(/^`STANDFIRST_ADDRESS` is `news\.example`, which is not a whole address/u);
  expect(existsSync(out)).toBe(false);
});
