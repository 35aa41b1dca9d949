import { test as base, expect, type Page } from '@playwright/test';

/** What a page must not do, gathered while it is open: complain, ask elsewhere, miss a file. */
export interface Watch {
  complaints: string[];
  requests: string[];
}

/** `test` with a page that is watched from its first request, and must have had nothing to complain of in the end. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page }, use) => {
      const watch: Watch = { complaints: [], requests: [] };
      watchPage(page, watch);
      await use(watch);
      const [first] = watch.requests;
      const home = first === undefined ? '' : originOf(first);
      expect(watch.complaints).toEqual([]);
      expect(watch.requests.filter((url) => originOf(url) !== home && url !== 'about:blank')).toEqual([]);
    },
    { auto: true },
  ],
});

function watchPage(page: Page, { complaints, requests }: Watch): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A reader who has moved on no longer needs the icon.
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
}

/** Scheme and host; every file of a disk has the same. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
