// The browser for tests and measurements: an installed one, or else one that is installed now.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { UserError } from '../compile/messages/user-error.ts';

// The headless shell is the same browser without its windows: a page takes a third less of a processor.
const usualPlaces = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags for a Chromium that runs as root or in a container and asks nothing of the network by itself. */
export const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** The path of a browser on this machine, or undefined. CHROME_PATH comes first, then Debian's, then Playwright's own. */
export function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH ?? '', ...usualPlaces, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

/**
 * The path of a browser, installed if need be.
 *
 * As root on Debian and Ubuntu it comes from apt, with the libraries that it needs; elsewhere Playwright brings its own.
 *
 * @throws UserError when there is still none.
 */
export function installBrowser(): string {
  const ways = [
    isRoot() && existsSync('/usr/bin/apt-get') ? 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium' : '',
    `playwright install ${isRoot() ? '--with-deps ' : ''}chromium`,
  ];
  for (const way of ways) {
    const found = findBrowser();
    if (found) return found;
    if (way === '') continue;
    console.log('Installing a browser …');
    spawnSync(way, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const installed = findBrowser();
  if (!installed)
    throw new UserError({
      wrong: 'no browser was found, and none could be installed',
      remedy: 'set `CHROME_PATH` to the program of a Chromium or Chrome',
    });
  return installed;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
