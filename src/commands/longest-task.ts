import type { Browser, Page } from '@playwright/test';

/** A phone of a few years ago beside the machine that measures. */
const timesSlower = 4;

/** How long the main thread was busy at once, at most: while a page loads, while it is filtered, and while a reader jumps in it. 0 for under 50 ms. */
export interface LongestTasks {
  load: number;
  filter: number;
  jump: number;
}

/** Measures a page as a phone shows it. */
export async function longestTasks(browser: Browser, url: string): Promise<LongestTasks> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { takeLongest: () => Math.max(0, ...tasks.splice(0)) });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  const load = await taken(page);
  const choice = page.locator('.filters label, .filters a').nth(1);
  if ((await choice.count()) > 0) await choice.evaluate((element) => (element as HTMLElement).click());
  const filter = await taken(page);
  await page.evaluate(() => {
    const last = [...document.querySelectorAll('main [id]')].at(-1);
    if (last) location.hash = last.id;
  });
  const jump = await taken(page);
  await context.close();
  return { load, filter, jump };
}

const restMs = 600;

/** The longest task since the last time, once the page is at rest. */
async function taken(page: Page): Promise<number> {
  await page.waitForTimeout(restMs);
  return page.evaluate(() => (globalThis as unknown as { takeLongest: () => number }).takeLongest());
}
