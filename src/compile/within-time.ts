import { createContext, Script } from 'node:vm';

/** The outcome of work that was given a time. */
export type Outcome<T> = { done: true; value: T } | { done: false; why: 'time' | 'depth' };

const run = new Script('work()');
const context = createContext({});

/**
 * What `work` gives, or why it was stopped: it used more than `timeMs` of the processor, or went deeper than the stack.
 *
 * Parsers of Markdown and YAML take far more than linear time, and more than the stack, for texts made to that end.
 * Nothing but a `vm` script can be stopped from within the same thread, and that by the clock on the wall only. So work that was
 * stopped before it used its time, since other programs had the processor, is begun again with twice as long: it must give the
 * same when it is run anew. The work itself runs outside the script's context.
 * @param usedMs How much of the processor this thread has used so far; tests put a clock of their own in its place.
 * @example withinTime(() => 1, 100) //=> { done: true, value: 1 }
 */
export function withinTime<T>(work: () => T, timeMs: number, usedMs: () => number = threadMs): Outcome<T> {
  // A little longer than the work's own time, so that on a quiet machine one run decides.
  for (let wallMs = Math.ceil(timeMs * 1.1); ; wallMs *= 2) {
    const start = usedMs();
    const outcome = withinWallTime(work, wallMs);
    if (outcome.done || outcome.why === 'depth' || usedMs() - start >= timeMs) return outcome;
  }
}

function withinWallTime<T>(work: () => T, timeMs: number): Outcome<T> {
  context.work = work;
  try {
    return { done: true, value: run.runInContext(context, { timeout: timeMs }) as T };
  } catch (error) {
    const { name, message, code } = error as Partial<NodeJS.ErrnoException>;
    if (name === 'RangeError' && message?.includes('call stack')) return { done: false, why: 'depth' };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { done: false, why: 'time' };
    throw error;
  } finally {
    delete context.work;
  }
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
