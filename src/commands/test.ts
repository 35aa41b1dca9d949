// npm test: runs every check and test, all of them even if some fail; reports are in test-results/.
// npm run test:quick: types, lint and unit tests.
// npm run test:long: everything, with as many random tries as there can be.
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { installBrowser } from './browser.ts';
import { installPrograms } from './programs.ts';
import { formatFailures, formatSlowest, lastLines, resultsOf } from './reports.ts';
import { formatTally, isGreen, readTally, tallyOf } from './tally.ts';

interface Stage {
  name: string;
  command: string;
  /** The runner writes its own report; else the stage counts as one check. */
  reports?: boolean;
}

const results = 'test-results';
const vitest = (project: string) =>
  `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json=${results}/${project}.json`;

// Two lanes for two cores; the second needs the built sites from its second stage on.
const lanes: Stage[][] = [
  [
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'types', command: 'astro check' },
    { name: 'lint', command: 'eslint --max-warnings 0 .' },
    { name: 'dead code', command: 'knip' },
    { name: 'content', command: 'node src/commands/check.ts' },
    { name: 'spelling', command: 'node src/commands/spelling.ts' },
  ],
  [
    { name: 'unit', command: vitest('unit'), reports: true },
    { name: 'build', command: 'node tests/built-sites.ts' },
    { name: 'site', command: vitest('site'), reports: true },
  ],
];
const quick = new Set(['types', 'lint', 'unit']);
const last: Stage = { name: 'e2e', command: 'playwright test', reports: true };

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const [mode] = process.argv.slice(2);
const isQuick = mode === 'quick';
if (mode === 'long') process.env.STANDFIRST_RUNS = 'full';
if (!isQuick) {
  process.env.CHROME_PATH = installBrowser();
  installPrograms();
}
process.env.STANDFIRST_SITES_BUILT = 'yes';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

await Promise.all(lanes.map((stages) => runInOrder(isQuick ? stages.filter(({ name }) => quick.has(name)) : stages)));
if (!isQuick) await run(last);
console.log(`\n${formatSlowest(await resultsOf(results))}\n`);
// A log may be kept by its end only, so what failed is named there.
const failures = formatFailures(await resultsOf(results));
if (failures) console.log(`${failures}\n`);
const tally = await tallyOf(results);
console.log(formatTally(tally));
process.exitCode = isGreen(tally) ? 0 : 1;

async function runInOrder(stages: Stage[]): Promise<void> {
  for (const stage of stages) await run(stage);
}

/** Runs a stage and prints what it said when it is over, so that two lanes do not mix their words. */
async function run({ name, command, reports }: Stage): Promise<void> {
  const start = performance.now();
  const report = `${results}/${name}.json`;
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
  if (counted) return;
  const passed = code === 0;
  const file = reports ? `${results}/${name}.stage.json` : report;
  await writeFile(file, JSON.stringify({ stage: name, passed, ...(passed ? {} : { said: lastLines(output) }) }));
}
