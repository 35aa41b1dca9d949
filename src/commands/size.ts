// npm run size: measures how many bytes each page of dist/ costs a reader, and prints how long it keeps a slow phone busy at once; exits 1 when a
// budget of bytes or requests is exceeded.
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, installBrowser } from './browser.ts';
import { longestTasks } from './longest-task.ts';
import { orExit } from './or-exit.ts';
import { builtFolder } from '../build/output-folder.ts';
import { brotliBytes, budgetBytes, budgetRequests, partSizes } from './page-size.ts';
import { embedFolder, embedScript, isEditionPage, offlineScript, shareFile, shareScript, workerFile } from '../routes.ts';
import { addressOf, serve } from './serve.ts';

interface Row {
  what: string;
  value: number;
  budget: number;
  unit: string;
}

const dist = await orExit(builtFolder());
const filesOf = (pattern: string) => globSync(pattern, { cwd: dist }).sort();

const isEmbed = (file: string) => file.includes(embedFolder);
// Share pages are many and alike, and lead on at once. A whole explainer in one file is kept, not waited for.
const pages = globSync('**/*.html', { cwd: dist, exclude: [`**/${shareFile('*')}`] })
  .filter((file) => !isEditionPage(file))
  .sort();

const rows = [...sizes(), ...(await requests())];
for (const { what, value, budget, unit } of rows) {
  console.log(
    `${value > budget ? 'OVER' : 'ok  '} ${value.toLocaleString('en').padStart(8)} of ${budget.toLocaleString('en')} ${unit}  ${what}`,
  );
}
const [largestPage] = pages.toSorted((a, b) => brotliBytes(join(dist, b)) - brotliBytes(join(dist, a)));
if (largestPage) {
  console.log(`\nThe largest page, ${largestPage}, by its parts:`);
  for (const [part, bytes] of partSizes(readFileSync(join(dist, largestPage), 'utf8'))) {
    console.log(`${bytes.toLocaleString('en').padStart(13)} B brotli  ${part}`);
  }
}
console.log('\nThe longest task of a phone four times as slow, in ms; 0 for under 50:');
await printTasks();
process.exitCode = rows.some(({ value, budget }) => value > budget) ? 1 : 0;

function sizes(): Row[] {
  const brotli = (budget: number) => (file: string) => ({ what: file, value: brotliBytes(join(dist, file)), budget, unit: 'B brotli' });
  const fonts = filesOf('fonts/*').reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  return [
    ...pages.map((file) => brotli(isEmbed(file) ? budgetBytes.embed : budgetBytes.page)(file)),
    ...largest(filesOf(`**/${shareFile('*')}`).map(brotli(budgetBytes.sharePage))),
    ...filesOf(shareScript).map(brotli(budgetBytes.shareScript)),
    ...filesOf(embedScript).map(brotli(budgetBytes.embedScript)),
    ...largest(filesOf(`**/${workerFile}`).map(brotli(budgetBytes.worker))),
    ...filesOf(offlineScript).map(brotli(budgetBytes.offlineScript)),
    ...filesOf('**/land.svg').map(brotli(budgetBytes.land)),
    { what: 'fonts', value: fonts, budget: budgetBytes.fonts, unit: 'B' },
  ];
}

function largest(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => b.value - a.value).slice(0, 1);
}

/** Requests of a first view on a phone, the icon apart. */
async function requests(): Promise<Row[]> {
  const server = await serve(dist, { port: 0 });
  const browser = await chromium.launch({ executablePath: installBrowser(), args: chromiumFlags });
  try {
    const measured: Row[] = [];
    for (const file of pages) {
      measured.push({
        what: file,
        value: await countRequests(browser, addressOf(server) + file),
        budget: budgetRequests,
        unit: 'requests',
      });
    }
    return measured;
  } finally {
    await browser.close();
    server.close();
  }
}

/** A machine that is busy with other things measures too much: run it alone. */
async function printTasks(): Promise<void> {
  const server = await serve(dist, { port: 0 });
  const browser = await chromium.launch({ executablePath: installBrowser(), args: chromiumFlags });
  try {
    for (const file of pages) {
      const { load, filter, jump, resize } = await longestTasks(browser, addressOf(server) + file);
      console.log(`loading ${String(load)}, filtering ${String(filter)}, jumping ${String(jump)}, resizing ${String(resize)}  ${file}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function countRequests(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const seen = new Set<string>();
  page.on('request', (request) => seen.add(request.url()));
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return [...seen].filter((address) => !address.endsWith('icon.svg')).length;
}
