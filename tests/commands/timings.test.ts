import { expect, test } from 'vitest';
import { formatSlowest, toTimings } from '../../src/commands/timings.ts';

test('tests of both runners are named by their file and title', () => {
  const vitest = {
    testResults: [{ name: '/x/a.test.ts', assertionResults: [{ fullName: 'sums adds', duration: 7 }, { fullName: 'is skipped' }] }],
  };
  const specs = (title: string, ...durations: number[]) => [{ title, tests: [{ results: durations.map((duration) => ({ duration })) }] }];
  const playwright = {
    suites: [
      {
        title: 'b.spec.ts',
        file: 'b.spec.ts',
        specs: specs('opens', 3),
        suites: [{ title: 'offline', file: 'b.spec.ts', specs: specs('opens', 4, 5) }],
      },
    ],
  };
  expect([...toTimings(vitest), ...toTimings(playwright), ...toTimings({ stage: 'lint', passed: true })]).toEqual([
    { name: 'a.test.ts: sums adds', ms: 7 },
    { name: 'a.test.ts: is skipped', ms: 0 },
    { name: 'b.spec.ts: opens', ms: 3 },
    { name: 'b.spec.ts: offline opens', ms: 9 },
  ]);
});

test('the slowest come first, and no more than are asked for', () => {
  const timings = [1000, 3000, 2040].map((ms) => ({ name: String(ms), ms }));
  expect(formatSlowest(timings, 2).split('\n').slice(1)).toEqual(['    3.0  3000', '    2.0  2040']);
});
