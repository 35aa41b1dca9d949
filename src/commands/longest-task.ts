import type { Browser, Page } from '@playwright/test';

/** A phone of a few years ago beside the machine that measures. */
const timesSlower = 4;

/** How long the main thread was busy at once, at most: while a page loads, is filtered, while a reader jumps in it, and turns the phone. 0 for under 50 ms. */
export interface LongestTasks {
  load: number;
  filter: number;
  jump: number;
  resize: number;
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
  // Without a locator: the code that Playwright brings into a page for one keeps it busy for longer than the filter.
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.filters label, .filters a')[1]?.click());
  const filter = await taken(page);
  await page.evaluate(() => {
    const last = [...document.querySelectorAll('main [id]')].at(-1);
    if (last) location.hash = last.id;
  });
  const jump = await taken(page);
  // Past the widths at which a page looks otherwise.
  await page.setViewportSize({ width: 1200, height: 844 });
  const wider = await taken(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const resize = Math.max(wider, await taken(page));
  await context.close();
  return { load, filter, jump, resize };
}

const restMs = 600;

/** The longest task since the last time, once the page is at rest. */
async function taken(page: Page): Promise<number> {
  await page.waitForTimeout(restMs);
  return page.evaluate(() => (globalThis as unknown as { takeLongest: () => number }).takeLongest());
}
