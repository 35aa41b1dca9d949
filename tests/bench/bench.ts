// npm run bench [-- counts]: times builds, a rebuild after one edit, checks and the dev server with so many synthetic explainers (1, 10 and 100
// unless said otherwise) beside bare Astro and Eleventy with as many pages of the same articles, and a build of one large article while every core is
// busy with something else; and writes tests/bench/RESULTS.md. Downloads Eleventy.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { timeDevServer } from './dev-server.ts';
import { largeShape, syntheticSlug, writeSynthetic, writeSyntheticContent } from './synthetic.ts';
import packages from '../../package.json' with { type: 'json' };

const eleventy = '@11ty/eleventy@3.1.8';
const resultsFile = 'tests/bench/RESULTS.md';
const counts = process.argv.slice(2).map(Number).filter(Boolean);

/** What a command took: seconds on the wall and of the processor with all that it started, and the most memory of all at once. */
interface Cost {
  wall: number;
  processor: number;
  /** Undefined where the system does not tell. */
  memory: number | undefined;
}

const rows: string[][] = [];
for (const count of counts.length > 0 ? counts : [1, 10, 100]) rows.push(...(await measure(count)));
rows.push(await measureLarge());
writeFileSync(resultsFile, results(rows));
console.log(`${resultsFile} is written.`);

async function measure(count: number): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  try {
    const { project, content } = projectIn(folder);
    await writeSyntheticContent(content, count);
    const node = (script: string) => run([process.execPath, script], project);
    const checkAll = await node('src/commands/check.ts');
    for (let index = 0; index < Math.ceil(count / 10); index += 1) await edit(content, index, 'first');
    const checkTenth = await node('src/commands/check.ts');
    const clean = await node('src/commands/build.ts');
    await edit(content, 0, 'second');
    const rebuilt = await node('src/commands/build.ts');
    const { files, bytes } = sizeOf(join(project, 'dist'));
    const dev = await timeDevServer(project, syntheticSlug(0));

    const astro = join(folder, 'astro');
    const texts = Array.from({ length: count }, (_, index) => readFileSync(join(content, syntheticSlug(index), 'article.md'), 'utf8'));
    mkdirSync(join(astro, 'src/pages'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(astro, 'node_modules'), 'junction');
    for (const [index, text] of texts.entries()) writeFileSync(join(astro, 'src/pages', `${syntheticSlug(index)}.md`), text);
    const bareAstro = await run([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], astro);

    const other = join(folder, 'eleventy');
    mkdirSync(other);
    for (const [index, text] of texts.entries()) writeFileSync(join(other, `${syntheticSlug(index)}.md`), text);
    const download = ['npx', '--yes', '--prefer-offline', eleventy];
    await run([...download, '--version'], other);
    const bareEleventy = await run([...download, '--quiet'], other);

    const pages = sizeOf(join(project, 'dist'), '.html').files;
    console.log(`${count}: clean build ${seconds(clean.wall)}, rebuild ${seconds(rebuilt.wall)}, Astro ${seconds(bareAstro.wall)}`);
    const line = (what: string, cost: Cost, note = '') => [String(count), what, ...formatted(cost), note];
    return [
      line(
        'clean build',
        clean,
        `${ratio(clean, bareAstro)} of bare Astro, ${ratio(clean, bareEleventy)} of Eleventy; ${each(clean, count)}`,
      ),
      line('bare Astro, an article a page', bareAstro, `per HTML file ours takes ${perPage(clean, pages, bareAstro, count)} as long`),
      line('Eleventy, an article a page', bareEleventy),
      line('rebuild after one edit', rebuilt, `${ratio(rebuilt, clean)} of the clean build`),
      line('check, nothing kept', checkAll),
      line('check, one in ten changed', checkTenth, `${ratio(checkTenth, checkAll)} of the first`),
      [String(count), 'dev: start', seconds(dev.start), '', '', 'until the page of an article has been sent'],
      [String(count), 'dev: an edit is shown', seconds(dev.edit), '', '', 'from the save until the page has the new words'],
      [
        String(count),
        'dist/',
        '',
        '',
        '',
        `${files} files, ${(bytes / 1e6).toFixed(1)} MB: ${(files / count).toFixed(0)} files an explainer`,
      ],
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project without its content, in a folder. */
function projectIn(folder: string): { project: string; content: string } {
  const project = join(folder, 'project');
  for (const part of ['astro.config.ts', 'package.json', 'package-lock.json', 'public', 'src', 'tsconfig.json'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  return { project, content: join(project, 'content') };
}

/** Builds one article as large as one may get, while another program keeps every core busy. */
async function measureLarge(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  const busy = Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['--eval', 'for (;;);']));
  try {
    const { project, content } = projectIn(folder);
    await writeSyntheticContent(content, 1, largeShape);
    const cost = await run([process.execPath, 'src/commands/build.ts'], project);
    const out = join(project, 'dist', syntheticSlug(0));
    const { people, dates, pledges, places, words } = largeShape;
    const made = `${sizeOf(out, '.html').files} pages, ${sizeOf(out, '.png').files} share cards`;
    const shape = `${people} people, ${dates} dates, ${pledges} pledges, ${places} places, ${words} words`;
    console.log(`large: clean build ${seconds(cost.wall)}`);
    return ['1', 'clean build of a large one, all cores busy', ...formatted(cost), `${shape}: ${made}`];
  } finally {
    for (const program of busy) program.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds a sentence to a paragraph of an explainer, and records it. */
async function edit(content: string, index: number, word: string): Promise<void> {
  const slug = syntheticSlug(index);
  const file = (name: string) => readFileSync(join(content, slug, name), 'utf8');
  await writeSynthetic(
    content,
    slug,
    file('article.md').replace(' ^block-0', ` They met for the ${word} time. ^block-0`),
    file('anchors.json'),
  );
}

/** Runs a command to its end. The shell says what its children used of the processor (POSIX `times`). @throws Error when it fails. */
async function run(command: string[], cwd: string): Promise<Cost> {
  const env = { ...process.env, NODE_ENV: 'production', STANDFIRST_ADDRESS: 'https://news.example/', ASTRO_TELEMETRY_DISABLED: '1' };
  const start = performance.now();
  const shell = spawn('/bin/sh', ['-c', '"$@"; code=$?; times; exit $code', 'sh', ...command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  let memory: number | undefined;
  shell.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
  shell.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
  const watch = setInterval(() => {
    const now = memoryOf(shell.pid ?? 0);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, 250);
  const code = await new Promise((resolve) => shell.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${said.out}${said.err}`);
  const children = said.out.trim().split('\n').at(-1) ?? '';
  const processor = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
  return { wall: (performance.now() - start) / 1000, processor, memory };
}

/** What a process and all that it has started hold of the memory, in bytes, where there is a `/proc`; what they share is counted once. */
function memoryOf(root: number): number | undefined {
  try {
    const parents = new Map<number, number[]>();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
      const parent = Number(statOf(name)?.[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    }
    const tree = [root];
    for (const pid of tree) tree.push(...(parents.get(pid) ?? []));
    return tree.reduce((sum, pid) => sum + heldBy(pid), 0);
  } catch {
    return undefined;
  }
}

/** The proportional set size of a process, in bytes; 0 when it is over. */
function heldBy(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The fields of `/proc/<pid>/stat` after the name, which may have spaces; undefined when the process is over. */
function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
  } catch {
    return undefined;
  }
}

function sizeOf(folder: string, ending = ''): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(ending),
  );
  return { files: files.length, bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) };
}

function formatted({ wall, processor, memory }: Cost): string[] {
  return [seconds(wall), seconds(processor), memory === undefined ? 'not known' : `${Math.round(memory / 1e6)} MB`];
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function ratio(one: Cost, other: Cost): string {
  return (one.wall / other.wall).toFixed(2);
}

function each({ processor }: Cost, count: number): string {
  return `${(processor / count).toFixed(2)} s of the processor an explainer`;
}

function perPage(ours: Cost, pages: number, bare: Cost, count: number): string {
  return `${(ours.processor / pages / (bare.processor / count)).toFixed(1)} times`;
}

function results(lines: string[][]): string {
  const head = ['explainers', 'what', 'wall', 'processor', 'most memory', ''];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const versions = `Node ${process.versions.node}, Astro ${packages.devDependencies.astro}, ${eleventy.replace(/^@11ty\/eleventy@/u, 'Eleventy ')}`;
  return `# Results of \`npm run bench\`

Synthetic explainers like the first (\`synthetic.ts\`), each run once, one command after the other: ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, ${versions}.

${[row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n')}
`;
}
