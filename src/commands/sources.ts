// npm run sources [-- slugs or files]: asks the address of each source, and says which are dead, have moved or have changed. It is the only
// command that opens connections for an article, and no part of a build.
import './plain-errors.ts';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import anyAscii from 'any-ascii';
import { contentFolder, namedArticleFiles } from '../compile/read/article-files.ts';
import type { ArticleFile } from '../compile/read/article-file.ts';
import { readTextIfThere } from '../compile/read/missing.ts';
import type { Draft } from '../compile/draft.ts';
import { inDraft } from '../compile/in-draft.ts';
import { formatMistake, type Mistake, quoted } from '../compile/messages/message.ts';
import type { Problem } from '../compile/messages/problem.ts';
import { formatReport } from '../compile/messages/report.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { formatPath } from '../compile/read/frontmatter.ts';
import { site } from '../site.ts';
import { orExit } from './or-exit.ts';
import { addressState, type AddressState, type Asked, type Seen } from './web/address-state.ts';
import { Visitor, type VisitLimits } from './web/visit.ts';

/** Beside each article: how its sources looked when they were first seen. */
const recordFile = 'sources.json';

/** What the command works with; tests replace it. */
export interface SourceEffects {
  limits: VisitLimits;
  /** `2021-06-02` */
  today: string;
  readRecord: (file: ArticleFile) => Promise<string>;
  writeRecord: (file: ArticleFile, text: string) => Promise<void>;
  write: (text: string) => void;
}

/**
 * Prints what became of the address of each source of some articles, and gives the exit code: 0 where nothing has to be done, 1 where an
 * address is dead, has moved or has changed, 2 where there is no connection.
 */
export async function checkSources(files: ArticleFile[], effects: SourceEffects): Promise<number> {
  const visitor = new Visitor(effects.limits);
  const found = (await Promise.all(files.map((file) => checkArticle(file, visitor, effects)))).flat();
  if (found.length === 0) {
    effects.write('No source has an address.');
    return 0;
  }
  if (found.every(({ state }) => isOffline(state))) {
    effects.write(
      formatMistake({ wrong: 'no host answered, as if there were no connection', remedy: 'connect to the internet, and run it again' }),
    );
    return 2;
  }
  const problems = found.flatMap(({ problem }) => problem ?? []);
  const report = formatReport(problems);
  const open = found.filter(({ state }) => state.is === 'fine' && !state.isCompared).length;
  const lines = [
    report,
    `${counted(found.length, 'address', 'addresses')}: ${summary(found.map(({ state }) => state))}.`,
    open > 0 ? `Of ${open}, it is not known whether the page has changed since it was read. The next run compares it with today’s.` : '',
  ];
  effects.write(lines.filter(Boolean).join('\n'));
  return problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

interface Found {
  state: AddressState;
  problem: Problem | undefined;
}

async function checkArticle(file: ArticleFile, visitor: Visitor, { readRecord, writeRecord, today }: SourceEffects): Promise<Found[]> {
  const read = inDraft(file, (whole) => whole);
  if ('problem' in read) throw new UserError([read.problem]);
  const draft = read.found;
  const record = parseRecord(await readRecord(file));
  const asked = addressesIn(draft);
  const found = await Promise.all(
    asked.map(async ({ path: way, ...address }) => {
      const state = await addressState(visitor, { ...address, seen: record.get(address.url), today });
      return { url: address.url, state, problem: toProblem(draft, file, way, state) };
    }),
  );
  const kept = found.flatMap(({ url, state }): [string, Seen][] => {
    const seen = state.is === 'fine' ? state.seen : record.get(url);
    return seen ? [[url, seen]] : [];
  });
  const text = formatRecord(kept);
  if (text !== formatRecord([...record])) await writeRecord(file, text);
  return found;
}

type Address = Omit<Asked, 'seen' | 'today'> & { path: string[] };

/** Every address of a source, and of its copy. */
function addressesIn({ fields }: Draft): Address[] {
  return Object.entries(fields.sources ?? {}).flatMap(([id, { url, headline: title, accessed, archived }]) => [
    ...(url === undefined ? [] : [{ path: ['sources', id, 'url'], url, title, accessed, isCopy: false }]),
    ...(archived ? [{ path: ['sources', id, 'archived', 'url'], url: archived.url, title, accessed: undefined, isCopy: true }] : []),
  ]);
}

function toProblem(draft: Draft, file: ArticleFile, way: string[], state: AddressState): Problem | undefined {
  if (state.is === 'fine') return undefined;
  const severity = { dead: 'error', 'soft-404': 'error', moved: 'warning', changed: 'warning', 'not-known': 'note' } as const;
  const message = formatMistake({ in: formatPath(way), ...mistakeOf(state) });
  return { file: file.path, ...draft.placeAt(draft.frontmatter.offsetOf(way)), severity: severity[state.is], message, rule: state.is };
}

function mistakeOf(state: Exclude<AddressState, { is: 'fine' }>): Mistake {
  switch (state.is) {
    case 'dead':
      return { wrong: `the address is dead: ${state.why}`, remedy: 'give the new address, or a copy as `archived`' };
    case 'soft-404':
      return { wrong: `the page is gone: ${state.why}`, remedy: 'give the new address, or a copy as `archived`' };
    case 'moved':
      return { wrong: `the page has moved to ${quoted(state.to)}`, remedy: 'write that address' };
    case 'changed':
      return {
        wrong: `the page has changed since ${state.since}`,
        remedy: `read it again, and then set \`accessed\`, or delete its entry in \`${recordFile}\``,
      };
    case 'not-known':
      return { wrong: `it is not known whether the page is there: ${state.why}`, remedy: 'open it in a browser' };
  }
}

function isOffline(state: AddressState): boolean {
  return (state.is === 'dead' && state.why === 'there is no such host') || (state.is === 'not-known' && state.failure === 'no-connection');
}

const names = { fine: 'fine', dead: 'dead', moved: 'moved', 'soft-404': 'gone', changed: 'changed', 'not-known': 'not known' } as const;

function summary(states: AddressState[]): string {
  const parts = Object.entries(names).map(([is, name]) => [states.filter((state) => state.is === is).length, name] as const);
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

function counted(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

function parseRecord(text: string): Map<string, Seen> {
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, Seen>));
  } catch {
    return new Map();
  }
}

/** One line an address, in the order of the addresses. */
function formatRecord(seen: [string, Seen][]): string {
  if (seen.length === 0) return '';
  const lines = seen.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([url, one]) => `  ${JSON.stringify(url)}: ${JSON.stringify(one)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (import.meta.main) {
  const recordOf = (file: ArticleFile) => path.join(path.dirname(file.path), recordFile);
  const about = site.address === undefined ? '' : `; +${site.address}`;
  const files = await orExit(namedArticleFiles(process.argv.slice(2), contentFolder()));
  process.exitCode = await orExit(
    checkSources(files, {
      limits: {
        userAgent: `${anyAscii(site.name).replaceAll(/[^\x20-\x7e]/gu, '')} (checks its sources${about})`,
        ms: 20_000,
        bytes: 5_000_000,
        pauseMs: 1000,
        hosts: 8,
      },
      today: new Date().toISOString().slice(0, 10),
      readRecord: (file) => readTextIfThere(recordOf(file)),
      writeRecord: (file, text) => writeFile(recordOf(file), text),
      write: (text) => console.log(text),
    }),
  );
}
