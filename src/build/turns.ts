// One build at a time writes a folder. The system keeps the turn, so it is over when the process is, however that ends.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Waits until no other build has its turn with a folder. @param folder Its whole path, with no link in it. @returns What ends the turn. */
export async function takeTurn(folder: string, onWait: () => void): Promise<() => void> {
  const path = socketOf(folder);
  for (let waits = 0; ; waits += 1) {
    const end = await tryTurn(path);
    if (end) return end;
    if (waits === 0) onWait();
    await turnOfOther(path);
  }
}

/** Only where systems know no other socket is it a file. */
function socketOf(folder: string): string {
  const name = `standfirst-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

/** What ends the turn; undefined where another has it. */
function tryTurn(path: string): Promise<(() => void) | undefined> {
  const others = new Set<{ destroy: () => void }>();
  const server = createServer((other) => {
    others.add(other.unref());
    other.on('error', () => undefined).on('close', () => others.delete(other));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(path, () => {
      server.unref();
      resolve(() => {
        server.close();
        for (const other of others) other.destroy();
      });
    });
  });
}

/** Ends when the other’s turn does. */
async function turnOfOther(path: string): Promise<void> {
  const isLeft = await new Promise<boolean>((resolve) => {
    const other = createConnection(path);
    other.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED'));
    other.on('close', () => resolve(false)).resume();
  });
  // A file that is nobody’s any more: its process was killed.
  if (isLeft && !path.startsWith('\0')) await rm(path, { force: true });
}
