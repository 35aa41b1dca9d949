import { expect, test } from 'vitest';
import { formatCounts, formatFailures, formatSlowest, lastLines, toResults } from '../../src/commands/reports.ts';

/** What the runners count, which is for the tally. */
const counted = { numPassedTests: 0, numFailedTests: 0, stats: { expected: 0, unexpected: 0, flaky: 0 } };
const red = (text: string) => `\u001B[31m${text}\u001B[39m`;

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
    errors: [],
  };
  expect([
    ...toResults({ ...counted, ...vitest }),
    ...toResults({ ...counted, ...playwright }),
    ...toResults({ stage: 'lint', passed: true }),
  ]).toEqual([
    { name: 'a.test.ts: sums adds', ms: 7 },
    { name: 'a.test.ts: is skipped', ms: 0 },
    { name: 'b.spec.ts: opens', ms: 3 },
    { name: 'b.spec.ts: offline opens', ms: 9 },
    { name: 'lint' },
  ]);
});

test('every failure is named, with the first lines of what it said', () => {
  const vitest = {
    testResults: [
      {
        name: '/x/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'sums adds', status: 'failed', failureMessages: ['AssertionError: 1 is not 2\n    at a.test.ts:3', 'another'] },
          { fullName: 'sums goes on', status: 'passed', failureMessages: [] },
        ],
      },
      { name: '/x/c.test.ts', status: 'failed', message: 'Cannot find module d', assertionResults: [] },
      { name: '/x/e.test.ts', status: 'passed', message: '', assertionResults: [{ fullName: 'passes', status: 'passed' }] },
    ],
  };
  const specs = [
    {
      title: 'opens',
      tests: [
        {
          status: 'unexpected',
          results: [{ duration: 3, error: { message: red('Error: no page\n\nExpected: 7\nCall log:\n - waited') } }],
        },
      ],
    },
    { title: 'closes', tests: [{ status: 'flaky', results: [{ duration: 3, error: { message: 'Late' } }, { duration: 3 }] }] },
    { title: 'stays', tests: [{ status: 'expected', results: [{ duration: 3 }] }] },
  ];
  const playwright = {
    suites: [{ title: 'b.spec.ts', file: 'b.spec.ts', specs: [], suites: [{ title: 'offline', file: 'b.spec.ts', specs }] }],
    errors: [{ message: 'a worker fell over' }],
  };
  const stages = [
    { stage: 'types', passed: true },
    { stage: 'lint', passed: false, said: lastLines('much before\n\nx.ts\n  1:1 error\n\n1 problem\n', 3) },
    { stage: 'build', passed: false },
  ];
  expect(
    formatFailures([
      ...toResults({ ...counted, ...vitest }),
      ...toResults({ ...counted, ...playwright }),
      ...stages.flatMap(toResults),
    ]).split('\n'),
  ).toEqual([
    'FAILED  a.test.ts: sums adds: AssertionError: 1 is not 2',
    'FAILED  c.test.ts: Cannot find module d',
    'FAILED  e2e: a worker fell over',
    'FAILED  b.spec.ts: offline opens: Error: no page | Expected: 7',
    'FAILED  b.spec.ts: offline closes: Late',
    'FAILED  lint: x.ts | 1:1 error | 1 problem',
    'FAILED  build: ',
  ]);
});

test('no more failures are named than fit, and the rest are counted', () => {
  const failed = ['a', 'b', 'c', 'd'].map((name) => ({ name, failure: 'no' }));
  expect(formatFailures(failed, 2).split('\n')).toEqual(['FAILED  a: no', 'FAILED  b: no', 'and 2 more']);
  expect(formatFailures([{ name: 'e', ms: 7 }])).toBe('');
});

test('the slowest come first, and no more than are asked for', () => {
  const timings = [1000, 3000, 2040].map((ms) => ({ name: String(ms), ms }));
  expect(
    formatSlowest([...timings, { name: 'lint' }], 2)
      .split('\n')
      .slice(1),
  ).toEqual(['    3.0  3000', '    2.0  2040']);
});

test('what tests have counted is summed', () => {
  const counting = (lines: string) => ({
    title: 'looks',
    tests: [{ results: [{ duration: 1, annotations: [{ type: 'lines of text', description: lines }, { type: 'slow' }] }] }],
  });
  const suite = { title: 'b.spec.ts', file: 'b.spec.ts' };
  const suites = [{ ...suite, specs: [counting('1200')], suites: [{ ...suite, specs: [counting('34'), counting('0')] }] }];
  const none = { ...counted, suites: [{ ...suite, specs: [] }], errors: [] };
  expect(formatCounts([{ ...counted, suites, errors: [] }, none, { stage: 'lint', passed: true }])).toBe('Looked at 1,234 lines of text.');
  expect(formatCounts([none])).toBe('');
});
