// npm test: runs every check and test, all of them even if some fail; reports are in test-results/.
// npm run test:quick: types, lint, the unit tests that take no long, each random one with fewer tries, and the pages of the real content.
// For while you write.
// npm run test:long: everything, with as many random tries as there can be. What has passed at this commit is not run again.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { installBrowser } from './browser.ts';
import { installPrograms } from './programs.ts';
import { formatCounts, formatFailures, formatSlowest, lastLines, readReports, toResults } from './reports.ts';
import { formatTally, isGreen, readTally, tallyOf } from './tally.ts';

interface Stage {
  name: string;
  command: string;
  /** The runner writes its own report; else the stage counts as one check. */
  reports?: boolean;
  /** The stage that must be over before. */
  after?: string;
  /** It leaves something that others need, so it is run even where it has passed. */
  leaves?: boolean;
}

const results = 'test-results';
const vitest = (project: string) =>
  `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json=${results}/${project}.json`;

// Two are run at a time, for two cores, each in this order: the long ones first, so that none is left alone at the end.
const allStages: Stage[] = [
  { name: 'build', command: 'node tests/built-sites.ts', leaves: true },
  { name: 'unit', command: vitest('unit'), reports: true },
  { name: 'site', command: vitest('site'), reports: true, after: 'build' },
  { name: 'lint', command: 'eslint --max-warnings 0 .' },
  { name: 'types', command: 'node src/commands/astro.ts check' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'spelling', command: 'node src/commands/spelling.ts' },
  { name: 'dead code', command: 'knip' },
  { name: 'content', command: 'node src/commands/check.ts' },
];
// It keeps both cores busy by itself.
const last: Stage = { name: 'e2e', command: 'playwright test', reports: true };

/** These build sites, start programs, draw many pictures, or need modules that no other test has used. */
const slowUnitTests = [
  'build/{killed,random-edits}',
  'commands/{build,or-exit}',
  'compile/{within-time,addresses/explainers}',
  'languages/second-language',
  'pictures/card-picture',
];
/** What most mistakes on a page break. */
const quickSiteTests = ['html', 'links', 'policy', 'budgets'];
const quickStages: Stage[] = [
  { name: 'build', command: 'node tests/built-sites.ts', leaves: true },
  {
    name: 'unit',
    command: `${vitest('unit')} --no-isolate` + slowUnitTests.map((file) => ` --exclude 'tests/${file}.test.ts'`).join(''),
    reports: true,
  },
  {
    name: 'site',
    command: vitest('site') + quickSiteTests.map((file) => ` tests/site/${file}.test.ts`).join(''),
    reports: true,
    after: 'build',
  },
  { name: 'types', command: 'node src/commands/astro.ts check' },
  { name: 'lint', command: 'eslint --max-warnings 0 --cache --cache-location .cache/eslint .' },
];

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const [mode] = process.argv.slice(2);
const isQuick = mode === 'quick';
if (mode) process.env.STANDFIRST_RUNS = mode;
if (!isQuick) {
  installPrograms();
  process.env.CHROME_PATH = installBrowser();
}
process.env.STANDFIRST_SITES_BUILT = 'yes';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const passedBefore = mode === 'long' ? keptReports() : undefined;

const waiting = isQuick ? quickStages : allStages;
const over = new Map<string, Promise<void>>();
await Promise.all([runNext(), runNext()]);
if (!isQuick) await run(last);
const reports = await readReports(results);
const found = reports.flatMap(toResults);
console.log(`\n${formatSlowest(found)}\n`);
const counts = formatCounts(reports);
if (counts) console.log(`${counts}\n`);
// A log may be kept by its end only, so what failed is named there.
const failures = formatFailures(found);
if (failures) console.log(`${failures}\n`);
const tally = await tallyOf(results);
console.log(formatTally(tally));
process.exitCode = isGreen(tally) ? 0 : 1;

/** Runs the stages that nobody else has taken, one after the other. */
async function runNext(): Promise<void> {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
    if (stage.after) await over.get(stage.after);
    const done = run(stage);
    over.set(stage.name, done);
    await done;
  }
}

/** Where reports of what has passed at this commit are kept; nowhere if files differ from it. */
function keptReports(): string | undefined {
  const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' });
  const { status, stdout } = git('status', '--porcelain');
  if (status !== 0 || stdout !== '') return undefined;
  const folder = `.cache/passed/${git('rev-parse', 'HEAD').stdout.trim()}`;
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs a stage and prints what it said when it is over, so that two lanes do not mix their words. */
async function run({ name, command, reports, leaves }: Stage): Promise<void> {
  const start = performance.now();
  const report = `${results}/${name}.json`;
  const kept = passedBefore && `${passedBefore}/${name}.json`;
  if (kept && existsSync(kept) && !leaves) {
    copyFileSync(kept, report);
    console.log(`passed  ${name}  before, at this commit`);
    return;
  }
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, STANDFIRST_REPORT: report } });
  const said: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => said.push(data));
  child.stderr.on('data', (data: Buffer) => said.push(data));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}  ${seconds} s`);
  const output = Buffer.concat(said).toString().trim();
  if (code !== 0) console.log(output);
  // A runner that failed without counting a failure has crashed: that counts as one.
  const counted = reports && (code === 0 || (await readTally(report)).failed > 0);
  const passed = code === 0;
  if (!counted) {
    const file = reports ? `${results}/${name}.stage.json` : report;
    await writeFile(file, JSON.stringify({ stage: name, passed, ...(passed ? {} : { said: lastLines(output) }) }));
  }
  if (kept && passed) copyFileSync(report, kept);
}
