// Before `npm start` and `npm test`: installs the packages if they are missing or differ from the lock file. Runs on any Node from 20 on,
// before anything is installed, so it is plain JavaScript without imports of ours. The next step runs in an npm script of its own: a shell
// that has found one `node` does not look for the new one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

if (!isInstalled()) {
  console.log('Installing packages …');
  // The Node that runs this may be among them: `npm install` leaves what is current in place, `npm ci` would remove it first.
  const { status } = spawnSync(`npm ${existsSync('node_modules') ? 'install --no-save' : 'ci'} --no-audit --no-fund`, {
    shell: true,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Check the connection, then start again.');
    process.exit(status ?? 1);
  }
}

if (!existsSync('node_modules/.bin/node') && Number.parseInt(process.versions.node, 10) < 24) {
  console.error('The Node that Standfirst needs was not installed, since install scripts are off. Run this line, then start again:');
  console.error('  npm rebuild node --ignore-scripts=false');
  process.exit(1);
}

/** True when every package of the lock file is installed at its version; optional ones depend on the machine. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}
