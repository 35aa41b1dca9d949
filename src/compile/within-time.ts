import { createContext, Script } from 'node:vm';

/** The outcome of work that was given a time. */
export type Outcome<T> = { done: true; value: T } | { done: false; why: 'time' | 'depth' };

const run = new Script('work()');
const context = createContext({});

/**
 * What `work` gives, or why it was stopped: it took longer than `timeMs`, or went deeper than the stack.
 *
 * Parsers of Markdown and YAML take far more than linear time, and more than the stack, for texts made to that end.
 * Nothing but a `vm` script can be stopped from within the same thread; the work itself runs outside its context.
 * @example withinTime(() => 1, 100) //=> { done: true, value: 1 }
 */
export function withinTime<T>(work: () => T, timeMs: number): Outcome<T> {
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
