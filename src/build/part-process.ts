// Makes parts of a site in a process of its own, one after the other.
import '../commands/plain-errors.ts';
import { on } from 'node:events';
import { orExit } from '../commands/or-exit.ts';
import { makePart, type PartOrder } from './make-part.ts';
import { PageCode } from './page-code.ts';

/** Orders as they come, from the first moment on; they end when there will be none. */
const messages = on(process, 'message') as AsyncIterable<[PartOrder | 'end']>;

async function work(): Promise<void> {
  const loaded = new Map<string, Promise<PageCode>>();
  for await (const [order] of messages) {
    if (order === 'end') return;
    const pages = loaded.get(order.code) ?? PageCode.load(order.code);
    loaded.set(order.code, pages);
    await makePart(order, await pages);
    process.send?.('made');
  }
}

// A build that was stopped needs no more parts.
const stop = () => process.exit(1);
process.once('disconnect', stop);
await orExit(work());
process.off('disconnect', stop);
process.disconnect();
