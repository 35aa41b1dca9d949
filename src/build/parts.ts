import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { UserError } from '../compile/messages/user-error.ts';
import type { PartOrder } from './part-process.ts';

/** How many explainers one process makes: it starts Astro once for all of them, and its memory grows with each. */
const inPart = { least: 3, most: 16 };

/** Has parts of a site made, as many side by side as the machine has processors. @throws UserError when one cannot be made. */
export async function makeParts({ keptFolder, explainers, site }: PartOrder): Promise<void> {
  const lanes = availableParallelism();
  const size = Math.max(inPart.least, Math.min(inPart.most, Math.ceil(explainers.length / lanes)));
  const orders: PartOrder[] = [];
  for (let from = 0; from < explainers.length; from += size)
    orders.push({ keptFolder, explainers: explainers.slice(from, from + size), site: undefined });
  if (site) orders.push({ keptFolder, explainers: orders.pop()?.explainers ?? [], site });
  const stop = new AbortController();
  const lane = async () => {
    for (let order = orders.shift(); order && !stop.signal.aborted; order = orders.shift()) await makePart(order, stop.signal);
  };
  const started = Array.from({ length: lanes }, () =>
    lane().catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(started)).find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}

async function makePart(order: PartOrder, signal: AbortSignal): Promise<void> {
  const child = fork(fileURLToPath(new URL('part-process.ts', import.meta.url)), {
    signal,
    env: { ...process.env, NODE_COMPILE_CACHE: '.cache/code' },
  });
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => (signal.aborted ? resolve(0) : reject(error)));
    child.once('exit', resolve);
  });
  child.send(order);
  if ((await code) !== 0 && !signal.aborted)
    throw new UserError({
      wrong: 'a part of the site could not be made',
      remedy: 'read what is said above; the last good site is as it was',
    });
}
