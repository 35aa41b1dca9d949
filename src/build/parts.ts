import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { keptCode } from '../commands/keep-code.ts';
import { heapGrowth } from '../commands/spare-memory.ts';
import { UserError } from '../compile/messages/user-error.ts';
import type { PartOrder } from './make-part.ts';
import { pageCodeFacts, pageCodeIn } from './page-code.ts';

/**
 * Node takes a smaller share of the memory then, and is no slower: new things get less room, and what stays is looked through less often. The
 * largest articles need half of it.
 */
const sparing = ['--max-semi-space-size=16', '--max-old-space-size=1024', heapGrowth];

/** Processes that make parts of sites side by side. They may be used for several builds, and must be closed. */
export class PartMakers {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  readonly #code = new Map<string, Promise<string>>();

  /** Has some explainers made, and the pages that tell of several. @throws UserError when a part cannot be made. */
  async make({ explainers, site, ...order }: PartOrder): Promise<void> {
    const orders: PartOrder[] = explainers.map((explainer) => ({ ...order, explainers: [explainer], site: undefined }));
    if (site) orders.unshift({ ...order, explainers: [], site });
    if (orders.length > 0) await this.pageCode(order.code);
    const lanes = Math.min(availableParallelism(), orders.length);
    const failures: unknown[] = [];
    const lane = async () => {
      for (let next = orders.shift(); next && failures.length === 0; next = orders.shift())
        await this.#makeOne(next).catch((error: unknown) => failures.push(error));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    if (failures.length > 0) throw failures[0];
  }

  /** Starts a process while what it will make is still compiled. */
  getReady(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start());
  }

  /** The folder of the built code of the pages. It begins to be built when this is first called, if it is not kept. */
  pageCode(code: string): Promise<string> {
    const folder = this.#code.get(code) ?? this.#builtCode(pageCodeIn(code));
    this.#code.set(code, folder);
    // Who needs it is told; a build that fails otherwise does not.
    folder.catch(() => undefined);
    return folder;
  }

  close(): void {
    for (const child of this.#all) child.send('end');
    this.#builder?.kill();
  }

  #builder: ChildProcess | undefined;

  async #builtCode(folder: string): Promise<string> {
    if (await pageCodeFacts(folder)) return folder;
    this.#builder = fork(fileURLToPath(new URL('page-code-process.ts', import.meta.url)), [folder], { env: environment() });
    const [code] = (await once(this.#builder, 'exit')) as [number | null];
    this.#builder = undefined;
    if (code !== 0) throw new UserError({ wrong: 'the code of the pages could not be built', remedy });
    return folder;
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
            remedy,
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
      env: environment(),
    });
    this.#all.add(child);
    child.once('exit', () => this.#all.delete(child));
    return child;
  }
}

const remedy = 'read what is said above; the last good site is as it was';

/** Node keeps packages in the form that it runs. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: keptCode };
}
