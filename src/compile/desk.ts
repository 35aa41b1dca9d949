import { dateTextOf, statusOf } from '../article/claims.ts';
import { dateOrUndefined } from '../article/date.ts';
import { isOverdue } from '../article/due-today.ts';
import type { ArticleFile } from './read/article-file.ts';
import { type Anchor } from './addresses/anchors.ts';
import { anchorsIn } from './addresses/draft-anchors.ts';
import { compile } from './compile.ts';
import type { Draft } from './draft.ts';
import { inDraft } from './in-draft.ts';
import { kindOfList, listNames, listNouns, pathOf } from './addresses/listed-ids.ts';
import { blockIds } from './markdown/markdown-places.ts';
import { passagesByEntry } from './markdown/passages.ts';
import type { Problem } from './messages/problem.ts';

/** What an editor wants to know of an article file before it is published, each thing with its line. */
export interface Desk {
  file: string;
  slug: string;
  headline: string;
  entries: DeskEntry[];
  /** Planned dates that are over by today: time to say what became of them. */
  overdue: DeskEntry[];
  retired: { id: string; line: number; became: string }[];
  problems: Problem[];
}

export interface DeskEntry extends Pick<Anchor, 'id' | 'kind' | 'text'> {
  line: number;
  /** The blocks that mention it; with none, nothing in the text supports it. */
  passages: { id: string; line: number }[];
}

/**
 * The desk of a file, also of one with mistakes.
 * @param today The day, as `2021-06-02`: the desk is the one place that knows a clock.
 */
export function desk(file: ArticleFile, today: string, timeMs?: number): Desk {
  const read = inDraft(file, (draft) => inEntries(draft, today), timeMs);
  const known = 'found' in read ? read.found : { headline: undefined, entries: [], overdue: [], retired: [] };
  const { path, slug } = file;
  return { file: path, slug, ...known, headline: known.headline ?? slug, problems: compile(file, timeMs).problems };
}

function inEntries(draft: Draft, today: string) {
  const entries = deskEntries(draft);
  return {
    headline: draft.fields.headline,
    entries,
    overdue: entries.filter(({ id, kind }) => kind === listNouns.dates && isDateOverdue(draft, id, today)),
    retired: draft.fields.retired.map(({ id, to, in: slug, on, note }, index) => ({
      id,
      line: lineAt(draft, draft.frontmatter.offsetOf(['retired', index])),
      became:
        to === undefined ? `cut on ${on ?? 'a day not stated'}: ${note ?? ''}` : `now ${to}${slug === undefined ? '' : ` in ${slug}`}`,
    })),
  };
}

function deskEntries(draft: Draft): DeskEntry[] {
  const passages = passagesByEntry(draft.body.root);
  const blockLines = new Map(blockIds(draft.body).map(({ id, offset }) => [id, lineAt(draft, offset)]));
  return anchorsIn(draft).flatMap(({ id, kind, text }) => {
    const list = listNames.find((name) => listNouns[name] === kind && draft.listed[name].has(id));
    const scheme = kindOfList(list);
    if (!list || !scheme) return [];
    const found = (passages.get(`${scheme}:${id}`) ?? []).map((passage) => ({ id: passage.id, line: blockLines.get(passage.id) ?? 1 }));
    return [{ id, kind, text, line: lineAt(draft, draft.frontmatter.offsetOf(pathOf(draft.values, list, id), 'key')), passages: found }];
  });
}

function isDateOverdue({ fields }: Draft, id: string, today: string): boolean {
  const entry = fields.dates[id];
  const [date, status] = entry ? [dateOrUndefined(dateTextOf(entry)), statusOf(entry)] : [];
  return date !== undefined && status !== undefined && isOverdue({ date, status }, today);
}

function lineAt(draft: Draft, offset: number): number {
  return draft.placeAt(offset).line;
}
