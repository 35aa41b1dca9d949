// npm run lighthouse [pages]: Lighthouse with its mobile settings on every page of dist/; exits 1 when a score is below 100.
import { globSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumFlags, installBrowser } from './browser.ts';
import { addressOf, serve } from './serve.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const timings = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
const quiet = ['--headless', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'];

const dist = process.env.STANDFIRST_OUT ?? 'dist';
const asked = process.argv.slice(2);
const pages = asked.length > 0 ? asked : globSync('**/*.html', { cwd: dist }).sort();

const server = await serve(dist, { port: 0 });
let below = 0;
console.log('performance accessibility best-practices seo | FCP LCP TBT CLS');
try {
  for (const page of pages) below += await measure(page);
} finally {
  server.close();
}
process.exitCode = below > 0 ? 1 : 0;

/** Prints a page's scores and timings; gives how many scores are below 100, and names what cost them. */
async function measure(page: string): Promise<number> {
  const chrome = await launch({ chromePath: installBrowser(), chromeFlags: [...chromiumFlags, ...quiet] });
  try {
    const result = await lighthouse(addressOf(server) + page, { port: chrome.port, logLevel: 'error', onlyCategories: [...categories] });
    if (!result) throw new Error(`Lighthouse gave no result for ${page}`);
    const { lhr } = result;
    const scores = scored(page).map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    console.log(`${scores.join(' ')} | ${timings.map((name) => lhr.audits[name]?.displayValue ?? '?').join('  ')} | ${page}`);
    const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0);
    for (const { id, title } of failing) console.log(`    ${id}: ${title}`);
    return scores.filter((score) => score < 100).length;
  } finally {
    chrome.kill();
  }
}

/** A page that says that there is nothing here is not for search engines. */
function scored(page: string): readonly (typeof categories)[number][] {
  return page === '404.html' ? categories.filter((name) => name !== 'seo') : categories;
}
