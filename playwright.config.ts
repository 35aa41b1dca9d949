import { defineConfig } from '@playwright/test';
import { chromiumFlags, installBrowser } from './src/commands/browser.ts';

process.env.CHROME_PATH = installBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/served-sites.ts',
  fullyParallel: true,
  workers: 2,
  // A slow machine is no fault of the site: what a page must not take long to do is measured elsewhere.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.STANDFIRST_REPORT ? [['dot'], ['json', { outputFile: process.env.STANDFIRST_REPORT }]] : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROME_PATH, args: chromiumFlags },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
  },
});
