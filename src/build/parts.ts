import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { UserError } from '../compile/messages/user-error.ts';
import type { PartOrder } from './make-part.ts';

/** A process has to build the code of all pages before it makes the first explainer: for fewer than these, another does not pay. */
const explainersForAnother = 3;

/** Node takes a smaller share of the memory then, and is no slower. The largest articles need half of it. */
const sparing = ['--max-semi-space-size=32', '--max-old-space-size=1024'];

/** Processes that make parts of sites side by side. They may be used for several builds, and must be closed. */
export class PartMakers {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();

  /** Has some explainers made, and the pages that tell of several. @throws UserError when a part cannot be made. */
  async make({ explainers, site, ...order }: PartOrder): Promise<void> {
    const orders: PartOrder[] = explainers.map((explainer) => ({ ...order, explainers: [explainer], site: undefined }));
    if (site) orders.unshift({ ...order, explainers: [], site });
    const lanes = Math.min(availableParallelism(), Math.ceil(orders.length / explainersForAnother));
    const failures: unknown[] = [];
    const lane = async () => {
      for (let next = orders.shift(); next && failures.length === 0; next = orders.shift())
        await this.#makeOne(next).catch((error: unknown) => failures.push(error));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    if (failures.length > 0) throw failures[0];
  }

  close(): void {
    for (const child of this.#all) child.send('end');
  }

  async #makeOne(order: PartOrder): Promise<void> {
    const child = this.#idle.pop() ?? this.#start();
    await new Promise<void>((resolve, reject) => {
      const listenTo = (on: 'on' | 'off') => {
        child[on]('message', made);
        child[on]('exit', gone);
      };
      const made = () => {
        listenTo('off');
        resolve();
      };
      const gone = () => {
        listenTo('off');
        reject(
          new UserError({
            wrong: 'a part of the site could not be made',
            remedy: 'read what is said above; the last good site is as it was',
          }),
        );
      };
      listenTo('on');
      child.send(order);
    });
    this.#idle.push(child);
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('part-process.ts', import.meta.url)), {
      execArgv: [...process.execArgv, ...sparing],
      env: { ...process.env, NODE_COMPILE_CACHE: '.cache/code' },
    });
    this.#all.add(child);
    child.once('exit', () => this.#all.delete(child));
    return child;
  }
}
