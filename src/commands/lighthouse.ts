// npm run lighthouse [pages]: Lighthouse with its mobile settings on every page of dist/; exits 1 when a score is below 100. Other
// programs on the machine can only make a page slower: a page with a performance below 100 is measured up to five times, and the best run
// counts. The processor is slowed down as Lighthouse’s guide to throttling says for the machine’s benchmark index: fourfold from 1,500 up,
// else twofold. Lighthouse is downloaded by this command: it is a sixth of all packages, and nothing else needs it.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { promisify } from 'node:util';
import { quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { chromiumFlags, installBrowser } from './browser.ts';
import { embedFolder, isEditionPage, offlinePage, shareFile } from '../routes.ts';
import { orExit } from './or-exit.ts';
import { builtFolder } from '../build/output-folder.ts';
import { addressOf, serve } from './serve.ts';

const lighthouse = 'lighthouse@13.5.0';
const scoredCategories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const timings = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
const mostRuns = 5;
const quiet = ['--headless', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'];

const dist = await orExit(builtFolder());
const asked = process.argv.slice(2);
// A share page leads on before it could be measured: its score would be that of the page it leads to. A whole explainer in one
// file is made to be kept, and is no page that a search engine should find.
const built = globSync('**/*.html', { cwd: dist, exclude: [`**/${shareFile('*')}`] }).filter((file) => !isEditionPage(file));
const pages = asked.length > 0 ? asked : built.sort();

const server = await serve(dist, { port: 0 });
let below = 0;
const index: number = (await orExit(lighthouseReport('index.html', 4))).environment.benchmarkIndex;
const slowdown = index >= 1500 ? 4 : 2;
console.log(`benchmark index ${Math.round(index).toString()}, processor slowed down ${slowdown.toString()} times`);
console.log('performance accessibility best-practices SEO | FCP LCP TBT CLS | runs | page');
try {
  for (const page of pages) below += await orExit(measure(page));
} finally {
  server.close();
}
process.exitCode = below > 0 ? 1 : 0;

/** Prints a page's scores and timings of its best run; gives how many scores are below 100, and names what cost them. */
async function measure(page: string): Promise<number> {
  let best = await lighthouseReport(page);
  let runs = 1;
  for (; runs < mostRuns && score(best, 'performance') < 100; runs += 1) {
    const again = await lighthouseReport(page);
    if (score(again, 'performance') > score(best, 'performance')) best = again;
  }
  const scores = scored(page).map((name) => score(best, name));
  const times = timings.map((name) => best.audits[name]?.displayValue ?? '?');
  console.log(`${scores.join(' ')} | ${times.join('  ')} | ${String(runs)} ${runs === 1 ? 'run' : 'runs'} | ${page}`);
  const failing = Object.values(best.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0);
  for (const { id, title } of failing) console.log(`    ${id}: ${title}`);
  return scores.filter((score) => score < 100).length;
}

/** What is read of Lighthouse’s report on a page. */
interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { id: string; title: string; score: number | null; scoreDisplayMode: string; displayValue?: string }>;
  environment: { benchmarkIndex: number };
}

/** One run of Lighthouse on a page, in a browser of its own. */
async function lighthouseReport(page: string, cpuSlowdownMultiplier: number = slowdown): Promise<Report> {
  const options = [
    '--quiet',
    '--output=json',
    '--disable-full-page-screenshot',
    '--no-enable-error-reporting',
    `--only-categories=${scoredCategories.join(',')}`,
    `--throttling.cpuSlowdownMultiplier=${cpuSlowdownMultiplier.toString()}`,
    `--chrome-flags=${[...chromiumFlags, ...quiet].join(' ')}`,
  ];
  const env = { ...process.env, CHROME_PATH: installBrowser() };
  const npx = ['--yes', '--prefer-offline', lighthouse, addressOf(server) + page, ...options];
  try {
    return JSON.parse((await promisify(execFile)('npx', npx, { env, maxBuffer: Infinity })).stdout) as Report;
  } catch (error) {
    console.error(error);
    throw new UserError({ wrong: `Lighthouse gave no result for ${quotedPath(page)}`, remedy: 'check the connection, then run it again' });
  }
}

/** A category's score in a run, 0 to 100. */
function score({ categories }: Report, name: (typeof scoredCategories)[number]): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

/** A page that says that there is nothing here is not for search engines, nor is one for a frame on another page. */
function scored(page: string): readonly (typeof scoredCategories)[number][] {
  return ['404.html', offlinePage].includes(page) || page.includes(embedFolder)
    ? scoredCategories.filter((name) => name !== 'seo')
    : scoredCategories;
}
