import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findProgram } from '../src/commands/programs.ts';

/** A server that runs with the configuration of `hosting/`, on this machine only. */
export interface WebServer {
  /** Its address, ending in a slash. */
  address: string;
  stop: () => Promise<void>;
}

/** How each server is started; `nginx` with its module for Brotli where there is one. */
export const webServers = {
  nginx: (root: string) => startNginx(root, existsSync(brotliModule)),
  'nginx without Brotli': (root: string) => startNginx(root, false),
  caddy: startCaddy,
} as const;

export type WebServerName = keyof typeof webServers;
export const webServerNames = Object.keys(webServers) as WebServerName[];

/** True where the server is installed. */
export function isInstalled(name: WebServerName): boolean {
  return Boolean(findProgram(name === 'caddy' ? 'caddy' : 'nginx'));
}

/** True where the server sends Brotli: nginx has a module for it, which a machine may lack. */
export function sendsBrotli(name: WebServerName): boolean {
  return name === 'caddy' || (name === 'nginx' && existsSync(brotliModule));
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const shippedFolders = (root: string) => ({ '/srv/www/standfirst': resolve(root), '/srv/standfirst': resolve('.') });

async function startNginx(root: string, brotli: boolean): Promise<WebServer> {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'standfirst-nginx-')), await freePort()];
  const site = replaced(readFileSync('hosting/nginx/standfirst.conf', 'utf8'), {
    ...shippedFolders(root),
    'listen 80;': `listen 127.0.0.1:${port};`,
    'listen [::]:80;': '',
    ...(brotli ? { '#brotli_static on;': 'brotli_static on;' } : {}),
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const main = [
    brotli ? `load_module ${brotliModule};` : '',
    'daemon off;',
    // Its workers would else be of a user who may not read the folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid ${folder}/pid; error_log ${folder}/errors; events { worker_connections 512; }`,
    `http { access_log off; ${temporary}`,
    site,
    '}',
  ].join('\n');
  writeFileSync(join(folder, 'nginx.conf'), main);
  return run('nginx', ['-p', folder, '-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')], folder, port);
}

async function startCaddy(root: string): Promise<WebServer> {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'standfirst-caddy-')), await freePort()];
  const site = replaced(readFileSync('hosting/caddy/Caddyfile', 'utf8'), {
    ...shippedFolders(root),
    'news.example {': `http://127.0.0.1:${port} {`,
  });
  const options = `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n\tstorage file_system ${folder}\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n`;
  writeFileSync(join(folder, 'Caddyfile'), options + site);
  return run('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], folder, port);
}

/** The text with each part that is this machine’s own put in place; every one must be there. */
function replaced(text: string, parts: Record<string, string>): string {
  for (const part of Object.keys(parts)) if (!text.includes(part)) throw new Error(`The configuration has no \`${part}\` any more.`);
  return Object.entries(parts).reduce((result, [part, own]) => result.replaceAll(part, own), text);
}

async function run(program: 'nginx' | 'caddy', options: string[], folder: string, port: number): Promise<WebServer> {
  const homes = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(findProgram(program) ?? program, options, { stdio: 'pipe', env: { ...process.env, ...homes } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
  // No server outlives the tests, however they end.
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async () => {
    await ended(child);
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  while (child.exitCode === null && !(await answers(address)));
  if (child.exitCode === null) return { address, stop };
  const errors = join(folder, 'errors');
  const why = Buffer.concat(said).toString() + (existsSync(errors) ? readFileSync(errors, 'utf8') : '');
  await stop();
  throw new Error(`${program} did not start: ${why}`);
}

async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
  if (!response) await new Promise((done) => setTimeout(done, 50));
  return response !== undefined;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  await closed;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
