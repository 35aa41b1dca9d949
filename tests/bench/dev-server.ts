import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** How often an article is edited. The first few times Node does not yet have the code as fast as it will be. */
const edits = 9;
const betweenEditsMs = 300;
const betweenLooksMs = 10;

/** What an author waits for, in seconds. */
export interface DevTimes {
  /** From the start of the dev server until it has answered with the page of an article. */
  start: number;
  /** From a save until the page has the new words: the median of several. */
  edit: number;
}

/** Times the dev server of a project with the article of a synthetic explainer, which is as it was afterwards. */
export async function timeDevServer(project: string, article: string): Promise<DevTimes> {
  const file = join(project, 'content', article, 'article.md');
  const before = readFileSync(file, 'utf8');
  const port = await freePort();
  const page = `http://127.0.0.1:${port}/${article}/index.html`;
  const command = ['src/commands/astro.ts', 'dev', '--host', '127.0.0.1', '--port', String(port)];
  const start = performance.now();
  const server = spawn(process.execPath, command, { cwd: project, stdio: 'ignore' });
  try {
    await until(server, page, '<h1');
    const started = performance.now() - start;
    const waits: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1) {
      await after(betweenEditsMs);
      const words = `They met ${edit} times.`;
      const saved = performance.now();
      writeFileSync(file, before.replace(' ^block-0', ` ${words} ^block-0`));
      await until(server, page, words);
      waits.push(performance.now() - saved);
    }
    return { start: started / 1000, edit: (waits.toSorted((a, b) => a - b)[Math.floor(edits / 2)] ?? 0) / 1000 };
  } finally {
    writeFileSync(file, before);
    const ended = once(server, 'exit');
    if (server.kill()) await ended;
  }
}

/** Asks for a page until it has some words. */
async function until(server: ChildProcess, page: string, words: string): Promise<void> {
  for (;;) {
    const response = await fetch(page).catch(() => undefined);
    if (response?.ok && (await response.text()).includes(words)) return;
    if (server.exitCode !== null) throw new Error('The dev server has ended.');
    await after(betweenLooksMs);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
