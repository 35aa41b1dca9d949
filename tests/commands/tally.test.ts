import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatTally, isGreen, tallyOf, toTally } from '../../src/commands/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [
    { stage: 'lint', passed: true },
    { passed: 1, failed: 0 },
  ],
  [
    { stage: 'lint', passed: false },
    { passed: 0, failed: 1 },
  ],
  [
    { numPassedTests: 7, numFailedTests: 2, testResults: [] },
    { passed: 7, failed: 2 },
  ],
  [
    { stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [{}], suites: [] },
    { passed: 5, failed: 4 },
  ],
])('%j counts %j', (report, tally) => {
  expect(toTally(report)).toEqual(tally);
});

test('all reports of a folder add up', async () => {
  writeFileSync(join(folder, 'lint.json'), JSON.stringify({ stage: 'lint', passed: true }));
  writeFileSync(join(folder, 'unit.json'), JSON.stringify({ numPassedTests: 41, numFailedTests: 0, testResults: [] }));
  expect(formatTally(await tallyOf(folder))).toBe('42 passed, 0 failed');
});

test('green means that something ran and nothing failed', () => {
  expect([isGreen({ passed: 1, failed: 0 }), isGreen({ passed: 0, failed: 0 }), isGreen({ passed: 9, failed: 1 })]).toEqual([
    true,
    false,
    false,
  ]);
});
