import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { compile } from '../../src/compile/compile.ts';
import { desk } from '../../src/compile/desk.ts';
import { withinTime } from '../../src/compile/within-time.ts';
import { fileOf, story, storyAnd } from './story-file.ts';

/** Lets time pass without using the processor, as for a program that others do not let run. */
function sleep(ms: number): string {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  return 'done';
}

test('time in which others had the processor does not count', () => {
  expect(withinTime(() => sleep(700), 50)).toEqual({ done: true, value: 'done' });
});

test('work without end is stopped once it has used its time', () => {
  const forever = () => {
    for (;;);
  };
  expect(withinTime(forever, 50)).toEqual({ done: false, why: 'time' });
});

test('work is begun again until it has used its time, by the clock of the processor', () => {
  let runs = 0;
  let usedMs = 0;
  const forever = () => {
    runs += 1;
    usedMs += 30 * runs;
    for (;;);
  };
  expect(withinTime(forever, 100, () => usedMs)).toEqual({ done: false, why: 'time' });
  // 30, 60, 90 and 120 ms.
  expect(runs).toBe(4);
});

test('depth is told from time', () => {
  const deeper = (): number => 1 + deeper();
  expect(withinTime(deeper, 1000)).toEqual({ done: false, why: 'depth' });
});

test('an error of the work itself is thrown', () => {
  const fail = () => {
    throw new TypeError('of the work');
  };
  expect(() => withinTime(fail, 1000)).toThrow('of the work');
});

/** Takes a parser far longer than anyone waits. */
const endless = storyAnd('['.repeat(40_000) + ']'.repeat(40_000));

test('all that reads articles stops as the build does, and says so', () => {
  const tooLong = [expect.objectContaining({ rule: 'nesting', line: 1 })];
  const file = fileOf(endless);
  expect(compile(file, 100).problems).toEqual(tooLong);
  expect(recordAnchors({ ...file, anchors: '' }, 100)).toEqual({ text: '', anchors: '', written: [], problems: tooLong, isDraft: false });
  expect(desk(file, '2021-06-02', 100)).toMatchObject({ slug: file.slug, headline: file.slug, entries: [], problems: tooLong });
});

test('a machine with more work than cores refuses no article, and still stops one made to be slow', async () => {
  const busy = Array.from({ length: availableParallelism() * 2 }, () => new Worker('for (;;);', { eval: true }));
  try {
    expect(compile(fileOf(story), 5000).problems).toEqual([]);
    expect(compile(fileOf(endless), 100).problems).toEqual([expect.objectContaining({ rule: 'nesting' })]);
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
});
