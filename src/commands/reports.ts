// What the reports in test-results/ say of single tests: which failed, and which were slowest.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A test or a stage, how long it took where that is known, and what it said if it failed. */
export interface Result {
  name: string;
  ms?: number;
  failure?: string;
}

/** The reports of Vitest, of Playwright, and of a stage of `npm test`. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status?: string;
    message?: string;
    assertionResults: { fullName: string; duration?: number | null; status?: string; failureMessages?: string[] | null }[];
  }[];
}
interface PlaywrightError {
  message?: string;
}
interface PlaywrightResult {
  duration: number;
  error?: PlaywrightError;
  /** What a test has counted, and how many. */
  annotations?: { type: string; description?: string }[];
}
interface PlaywrightSuite {
  title: string;
  file: string;
  specs: { title: string; tests: { status?: string; results: PlaywrightResult[] }[] }[];
  suites?: PlaywrightSuite[];
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
  /** What went wrong outside the tests. */
  errors: PlaywrightError[];
}
interface StageReport {
  stage: string;
  passed: boolean;
  said?: string;
}
export type Report = VitestReport | PlaywrightReport | StageReport;

/** All reports in a folder. */
export async function readReports(folder: string): Promise<Report[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  return Promise.all(files.map((file) => readReport(join(folder, file))));
}

export async function readReport(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

/**
 * The tests of a report.
 * @example toResults({ …, testResults: [{ name: '/x/a.test.ts', assertionResults: [{ fullName: 'adds', duration: 7 }] }] }) //=> [{ name: 'a.test.ts: adds', ms: 7 }]
 */
export function toResults(report: Report): Result[] {
  if ('testResults' in report) return report.testResults.flatMap(vitestResults);
  if ('suites' in report) {
    const outside = report.errors.map(({ message = '' }) => ({ name: 'e2e', failure: message }));
    return [...outside, ...report.suites.flatMap((suite) => playwrightResults(suite))];
  }
  return [{ name: report.stage, ...(report.passed ? {} : { failure: report.said ?? '' }) }];
}

function vitestResults({ name, status, message, assertionResults }: VitestReport['testResults'][number]): Result[] {
  const file = basename(name);
  const results = assertionResults.map((test) => ({
    name: `${file}: ${test.fullName}`,
    ms: test.duration ?? 0,
    ...(test.status === 'failed' ? { failure: test.failureMessages?.[0] ?? '' } : {}),
  }));
  // A file that could not be loaded, or failed outside its tests, has failed without any of them.
  const isOutside = status === 'failed' && !results.some(({ failure }) => failure !== undefined);
  return isOutside ? [{ name: file, failure: message ?? '' }, ...results] : results;
}

function playwrightResults({ title, file, specs, suites = [] }: PlaywrightSuite, above: string[] = []): Result[] {
  // The outermost suite is the file.
  const path = title === file ? above : [...above, title];
  const own = specs.map((spec) => {
    const results = spec.tests.flatMap((test) => test.results);
    const hasFailed = spec.tests.some(({ status }) => status === 'unexpected' || status === 'flaky');
    return {
      name: `${basename(file)}: ${[...path, spec.title].join(' ')}`,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
      ...(hasFailed ? { failure: results.find(({ error }) => error)?.error?.message ?? '' } : {}),
    };
  });
  return [...own, ...suites.flatMap((suite) => playwrightResults(suite, path))];
}

/** What browser tests have counted, each the sum of all; empty where none has counted. @example `Looked at 3,523,042 lines of text, 0 collisions.` */
export function formatCounts(reports: Report[]): string {
  const sums = new Map<string, number>();
  for (const { type, description } of reports.flatMap((report) => ('suites' in report ? report.suites.flatMap(annotationsOf) : [])))
    if (Number.isInteger(Number(description))) sums.set(type, (sums.get(type) ?? 0) + Number(description));
  const counts = [...sums].map(([what, sum]) => `${sum.toLocaleString('en')} ${what}`);
  return counts.length > 0 ? `Looked at ${counts.join(', ')}.` : '';
}

function annotationsOf({ specs, suites = [] }: PlaywrightSuite): { type: string; description?: string }[] {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.flatMap(({ annotations = [] }) => annotations)));
  return [...own, ...suites.flatMap(annotationsOf)];
}

/** The slowest tests, one a line with its seconds. */
export function formatSlowest(results: Result[], count = 20): string {
  const slowest = results.flatMap(({ name, ms }) => (ms === undefined ? [] : { name, ms })).toSorted((a, b) => b.ms - a.ms);
  const lines = slowest.slice(0, count).map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)}  ${name}`);
  return ['The slowest tests, in seconds:', ...lines].join('\n');
}

/** What failed, one a line with the first lines of what it said, and how many more there are than fit; empty when nothing failed. */
export function formatFailures(results: Result[], count = 40): string {
  const lines = results.flatMap(({ name, failure }) => (failure === undefined ? [] : `FAILED  ${name}: ${firstLines(failure)}`));
  return [...lines.slice(0, count), ...(lines.length > count ? [`and ${String(lines.length - count)} more`] : [])].join('\n');
}

/** The last lines of an output that say anything, as one line. */
export function lastLines(output: string, count = 5): string {
  return linesOf(output).slice(-count).join(' | ');
}

/** Playwright says in its next lines what was looked for and found; where in the code it was is no part of it. */
function firstLines(message: string): string {
  const lines = linesOf(message);
  const end = lines.findIndex((line) => /^at |^Call log/.test(line));
  return lines
    .slice(0, end === -1 ? 4 : Math.min(4, end))
    .join(' | ')
    .slice(0, 300);
}

function linesOf(text: string): string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
