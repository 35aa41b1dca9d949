// Programs that some tests run: readers of the files that we write, and the servers that we have configurations for.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs, each with the Debian package that brings it. */
const programs = {
  'chromium-headless-shell': 'chromium-headless-shell',
  epubcheck: 'epubcheck',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  nginx: 'nginx libnginx-mod-http-brotli-static',
  caddy: 'caddy',
} as const;

export type Program = keyof typeof programs;

/** The path of a program on this machine, or undefined. `sbin` counts, where servers lie. */
export function findProgram(name: Program): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * Installs what is missing, as root on Debian and Ubuntu; elsewhere the tests that need a program say that they are skipped.
 * Services that come with a package are not started.
 */
export function installPrograms(): void {
  const missing = (Object.keys(programs) as Program[]).filter((name) => !findProgram(name));
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const packages = [...new Set(missing.map((name) => programs[name]))];
  console.log(`Installing ${packages.join(' ')} for the tests …`);
  // A package's own service must not take a port: policy-rc.d forbids its start while it is being installed.
  const policy = '/usr/sbin/policy-rc.d';
  const forbid = existsSync(policy)
    ? ''
    : `printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod +x ${policy} && trap 'rm -f ${policy}' EXIT && `;
  // One at a time: what a system does not have holds up no other.
  const install = ['apt-get update -q', ...packages.map((names) => `apt-get install -y -q --no-install-recommends ${names}`)].join('; ');
  spawnSync(forbid + install, {
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
