// The sum of the reports in test-results/: prints it, and exits 1 when anything failed or nothing ran.
import { existsSync } from 'node:fs';
import { readReport, readReports, type Report } from './reports.ts';

/** How many tests and checks passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

const nothing: Tally = { passed: 0, failed: 0 };

/** The sum of all reports in a folder. */
export async function tallyOf(folder: string): Promise<Tally> {
  const tallies = (await readReports(folder)).map(toTally);
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), nothing);
}

/** What one report counts; nothing where there is none. */
export async function readTally(file: string): Promise<Tally> {
  return existsSync(file) ? toTally(await readReport(file)) : nothing;
}

/**
 * What a report counts. A stage counts as one; a test that passed only when tried again has failed.
 * @example toTally({ stage: 'lint', passed: true }) //=> { passed: 1, failed: 0 }
 */
export function toTally(report: Report): Tally {
  if ('stage' in report) return { passed: report.passed ? 1 : 0, failed: report.passed ? 0 : 1 };
  if ('stats' in report) {
    const { expected, unexpected, flaky } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** True when something ran and nothing failed. */
export function isGreen({ passed, failed }: Tally): boolean {
  return passed > 0 && failed === 0;
}

/** `12 passed, 0 failed`. */
export function formatTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

if (import.meta.main) {
  const tally = existsSync('test-results') ? await tallyOf('test-results') : nothing;
  console.log(formatTally(tally));
  process.exitCode = isGreen(tally) ? 0 : 1;
}
