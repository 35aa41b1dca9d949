// npm run anchors [-- slugs or files] [-- --list]: gives an id to each section, paragraph, quote and list item without one, and records every
// address of an explainer in its anchors.json, and the explainer in explainers.json. With --list it only prints the addresses.
import './plain-errors.ts';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyRecord, formatRecord, recorded, recordedUuid } from '../compile/addresses/anchors.ts';
import { anchorsIn, changesIn, editionOf, shortened } from '../compile/addresses/draft-anchors.ts';
import { anchorsFile, contentFolder, namedArticleFiles, readContent } from '../compile/read/article-files.ts';
import { readTextIfThere } from '../compile/read/missing.ts';
import type { ArticleFile } from '../compile/read/article-file.ts';
import { compile, compileAll, contentProblems, hasErrors, statedFormerly } from '../compile/compile.ts';
import { type Draft, readDraft } from '../compile/draft.ts';
import { inDraft } from '../compile/in-draft.ts';
import {
  type ExplainerLine,
  explainersFile,
  formatExplainers,
  otherRecord,
  parseExplainers,
  unreadableRecord,
  withExplainer,
} from '../compile/addresses/explainers.ts';
import { newIds, withIds } from '../compile/markdown/insert-ids.ts';
import { formatMistake, quotedPath } from '../compile/messages/message.ts';
import type { Problem } from '../compile/messages/problem.ts';
import { formatReport } from '../compile/messages/report.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { orExit } from './or-exit.ts';

/** What became of a file: its new texts, or the problems that keep it from being recorded. */
export interface Recorded {
  /** The article's text; the same as before where every block had an id. */
  text: string;
  anchors: string;
  /** Ids that were written into the text. */
  written: string[];
  /** Errors for which nothing was recorded. */
  problems: Problem[];
  /** True where its author is still writing: its ids are free. */
  isDraft: boolean;
}

/** An id can only be kept once it is known to be right: with any other error than that of an old record, nothing is written. */
const mended = new Set(['record', 'section-id', 'missing-id', 'lost-id', 'formerly']);

/** The article with an id for every block, and the record of all its addresses. */
export function recordAnchors(file: ArticleFile, timeMs?: number): Recorded {
  const { problems } = compile(file, timeMs);
  const read = inDraft(file, (draft) => recordDraft(draft, problems), timeMs);
  if ('found' in read) return read.found;
  return { text: '', anchors: file.anchors ?? '', written: [], problems: [read.problem], isDraft: false };
}

function recordDraft(draft: Draft, found: Problem[]): Recorded {
  const { file } = draft;
  const text = draft.source.refused ? '' : draft.source.text;
  const isDraft = draft.fields.draft;
  const problems = found.filter(({ severity, rule }) => severity === 'error' && !mended.has(rule));
  if (problems.length > 0 || !draft.record)
    return { text, anchors: file.anchors ?? '', written: [], problems: draft.record ? problems : found, isDraft };
  const ids = newIds(draft.body, takenIds(draft), draft.fields.language);
  const whole = withIds(text, ids);
  const after = readDraft({ ...file, bytes: new TextEncoder().encode(whole) });
  const anchors = formatRecord(
    recorded(draft.record, anchorsIn(after), file.slug, editionOf(after), changesIn(after.values).map(shortened)),
  );
  return { text: whole, anchors, written: ids.map(({ id }) => id), problems: [], isDraft };
}

/** What a new id may not be: an id of today, or one that ever was. */
function takenIds(draft: Draft): string[] {
  const { record = emptyRecord, fields } = draft;
  return [...anchorsIn(draft), ...record.anchors].map(({ id }) => id).concat(fields.retired.map(({ id }) => id));
}

/** One line an address: id, pages, what it stands for, and whether it is there, gone or not recorded yet. */
export function listAnchors(file: ArticleFile): string {
  const read = inDraft(file, listDraft);
  return 'found' in read ? read.found : formatReport([read.problem]);
}

function listDraft(draft: Draft): string {
  const now = anchorsIn(draft);
  const known = draft.record?.anchors ?? [];
  const retired = new Map(draft.fields.retired.map((entry) => [entry.id, entry]));
  const stateOf = (id: string) => {
    const gone = retired.get(id);
    if (gone)
      return gone.to === undefined
        ? `cut on ${gone.on ?? 'a day not stated'}`
        : `now ${gone.to}${gone.in === undefined ? '' : ` in ${gone.in}`}`;
    if (!now.some((anchor) => anchor.id === id)) return 'lost';
    return known.some((anchor) => anchor.id === id) ? 'recorded' : 'not recorded';
  };
  const all = [...now, ...known.filter(({ id }) => !now.some((anchor) => anchor.id === id))];
  const lines = all.map(({ id, kind, pages, text }) => `  ${id}  ${pages.join(', ')}  ${kind}  ${stateOf(id)}  ${text}`);
  return [draft.file.path, ...lines].join('\n');
}

if (import.meta.main) {
  const named = process.argv.slice(2).filter((argument) => argument !== '--list');
  const files = await orExit(namedArticleFiles(named));
  if (process.argv.includes('--list')) console.log(files.map(listAnchors).join('\n\n'));
  else {
    for (const file of files) await orExit(keep(file));
    // Of the whole, once all that could be recorded is.
    if (named.length === 0) await reportWhole(contentFolder());
  }
}

/** Says what is wrong with the folder as a whole; what is wrong with an article was said when it was recorded. */
async function reportWhole(folder: string): Promise<void> {
  const content = await readContent(folder);
  const problems = contentProblems(content, compileAll(content.files).articles);
  if (problems.length > 0) console.error(formatReport(problems));
  if (hasErrors(problems)) process.exitCode = 1;
}

async function keep(file: ArticleFile): Promise<void> {
  const lines = await explainerLines(file);
  const other = otherRecord(lines, file.slug, file.anchors ?? '', recordedUuid(file));
  if (other) throw new UserError(other);
  const { text, anchors, written, problems, isDraft } = recordAnchors(file);
  if (isDraft) {
    console.log(`${file.path}: a draft, so nothing is recorded`);
    return;
  }
  if (hasErrors(problems)) {
    const remedy = 'correct these errors, then run `npm run anchors` again';
    console.error(`${formatReport(problems)}\n${formatMistake({ wrong: `nothing was recorded for ${quotedPath(file.path)}`, remedy })}`);
    process.exitCode = 1;
    return;
  }
  if (written.length > 0) await writeFile(file.path, text);
  if (anchors !== file.anchors) await writeFile(path.join(path.dirname(file.path), anchorsFile), anchors);
  await keepExplainer({ ...file, bytes: new TextEncoder().encode(text), anchors });
  const left = compile({ ...file, bytes: new TextEncoder().encode(text), anchors }).problems;
  if (left.length > 0) console.error(formatReport(left));
  if (hasErrors(left)) process.exitCode = 1;
  const ids = `${written.length === 0 ? 'no' : written.length} new ${written.length === 1 ? 'id' : 'ids'}`;
  console.log(`${file.path}: ${ids}, ${anchors === file.anchors ? 'record already up to date' : 'all addresses recorded'}`);
}

/** The record of explainers beside a folder. @throws UserError where it cannot be read. */
async function explainerLines(file: ArticleFile): Promise<ExplainerLine[]> {
  const record = explainersBeside(file);
  const text = await readTextIfThere(record);
  const lines = parseExplainers(text);
  if (!lines) throw new UserError(unreadableRecord(record, text));
  return lines;
}

function explainersBeside({ path: article }: ArticleFile): string {
  return path.join(path.dirname(path.dirname(article)), explainersFile);
}

/** Records the explainer itself, beside its folder. */
async function keepExplainer(file: ArticleFile): Promise<void> {
  const record = explainersBeside(file);
  const lines = withExplainer(await explainerLines(file), { slug: file.slug, formerly: statedFormerly(file), uuid: recordedUuid(file) });
  const after = formatExplainers(lines);
  if (after !== (await readTextIfThere(record))) await writeFile(record, after);
}
