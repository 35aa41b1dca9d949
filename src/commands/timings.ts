// How long each test took, by the reports in test-results/, and which were slowest.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A test and how long it took. */
export interface Timing {
  name: string;
  ms: number;
}

/** What the reports of Vitest and Playwright say of single tests; that of a stage says nothing. */
interface VitestTests {
  testResults: { name: string; assertionResults: { fullName: string; duration?: number | null }[] }[];
}
interface PlaywrightSuite {
  title: string;
  file: string;
  specs: { title: string; tests: { results: { duration: number }[] }[] }[];
  suites?: PlaywrightSuite[];
}
interface PlaywrightTests {
  suites: PlaywrightSuite[];
}
export type Timed = VitestTests | PlaywrightTests | object;

/** Every test of all reports in a folder. */
export async function timingsOf(folder: string): Promise<Timing[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const reports = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Timed));
  return reports.flatMap(toTimings);
}

/**
 * The tests of a report.
 * @example toTimings({ testResults: [{ name: '/x/a.test.ts', assertionResults: [{ fullName: 'adds', duration: 7 }] }] }) //=> [{ name: 'a.test.ts: adds', ms: 7 }]
 */
export function toTimings(report: Timed): Timing[] {
  if ('testResults' in report) {
    return report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: `${basename(name)}: ${fullName}`, ms: duration ?? 0 })),
    );
  }
  return 'suites' in report ? report.suites.flatMap((suite) => timingsIn(suite)) : [];
}

function timingsIn({ title, file, specs, suites = [] }: PlaywrightSuite, above: string[] = []): Timing[] {
  // The outermost suite is the file.
  const path = title === file ? above : [...above, title];
  const own = specs.map((spec) => ({
    name: `${basename(file)}: ${[...path, spec.title].join(' ')}`,
    ms: spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap((suite) => timingsIn(suite, path))];
}

/** The slowest tests, one a line with its seconds. */
export function formatSlowest(timings: Timing[], count = 20): string {
  const slowest = timings.toSorted((a, b) => b.ms - a.ms).slice(0, count);
  return ['The slowest tests, in seconds:', ...slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)}  ${name}`)].join('\n');
}
