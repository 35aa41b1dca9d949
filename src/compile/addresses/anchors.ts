import { NIL, v5, v7 } from 'uuid';
import * as z from 'zod';
import type { Article } from '../../article/article.ts';
import { onePersonViews, type View, views } from '../../article/views.ts';
import type { ArticleFile } from '../read/article-file.ts';
import { fingerprint } from './fingerprint.ts';
import { listNouns } from './listed-ids.ts';
import { compareKeys, formatLines, readHeads, readLines } from './record-lines.ts';
import { onePersonId } from '../../routes.ts';

/** An address that was published: an id, what it stands for, and every page on which it must open. */
export interface Anchor {
  id: string;
  /** `section`, `paragraph`, `list item` …, or the noun of an entry: `person`, `date` … */
  kind: string;
  /** Every page that it was ever published on. */
  pages: View[];
  /** Of a section or block: the one before it, so that a tombstone can stand where the text stood. */
  after?: string | undefined;
  /** Its first words. */
  text: string;
  /** All its words; no part of the record. */
  whole?: string | undefined;
  /** The fingerprints of first words that it had before. */
  was?: string[] | undefined;
  /** True where it was a person once and is none any more: views showed that one person at addresses of their own. */
  wasPerson?: boolean | undefined;
  /** Of a section or block: the fingerprint of its text, as the edition of the record has it. */
  says?: string | undefined;
  /** Of a date: the fingerprint of what a calendar shows of it. */
  shows?: string | undefined;
  /** Of a date: how often that has changed. */
  sequence?: number | undefined;
  /** Of a step of a pledge, and of a pledge with steps: what must not change without a correction, such as `amount 40000000 USD`. */
  facts?: string[] | undefined;
}

/** What `anchors.json` holds: every address of an explainer that was ever published. */
export interface AnchorRecord {
  /** Every name that the explainer's folder has had. */
  slugs: string[];
  /** By which feeds and calendars know the explainer; undefined in a record from before there was one. */
  uuid?: string | undefined;
  /** The edition whose texts the fingerprints are of; undefined in a record from before there were any. */
  edition?: string | undefined;
  /** The changes since publication by their day and first words: feeds and links know each by its place. */
  changes?: string[] | undefined;
  /** Of each id that was removed without a word: a fingerprint, since neither it nor its text is kept. */
  silent?: string[] | undefined;
  anchors: Anchor[];
}

/** True for an id that was removed without a word. */
export function isSilent({ uuid = '', silent = [] }: AnchorRecord, id: string): boolean {
  return silent.includes(fingerprint(`${uuid} ${id}`));
}

/** The record without an id and all that it holds of it; undefined where it does not hold it. */
export function withoutWord(record: AnchorRecord, id: string): AnchorRecord | undefined {
  const gone = record.anchors.find((anchor) => anchor.id === id);
  if (!gone) return undefined;
  const others = record.anchors.filter((anchor) => anchor !== gone);
  return {
    ...record,
    silent: [...new Set([...(record.silent ?? []), fingerprint(`${record.uuid ?? ''} ${id}`)])],
    anchors: others.map((anchor) => (anchor.after === id ? { ...anchor, after: gone.after } : anchor)),
  };
}

/** Published texts that have changed, though the article says of no change. */
export function changedTexts({ edition, anchors }: AnchorRecord, now: Anchor[], today: string): Anchor[] {
  if (edition !== today) return [];
  const known = new Map(anchors.map(({ id, says }) => [id, says]));
  return now.filter(({ id, says }) => says !== undefined && ![undefined, says].includes(known.get(id)));
}

/**
 * The record with what stands in the article now. Nothing is ever taken out: an id that is gone keeps what it stood for, and
 * one that has moved keeps the pages where it was. An explainer gets its UUID when it is first recorded, and keeps it. The fingerprint
 * of a text is that of its edition: a change that the article does not tell of is not recorded as if it had.
 */
export function recorded(record: AnchorRecord, now: Anchor[], slug: string, edition?: string, changes = record.changes): AnchorRecord {
  const anchors = new Map(record.anchors.map((anchor) => [anchor.id, anchor]));
  for (const anchor of now) {
    const pages = new Set([...(anchors.get(anchor.id)?.pages ?? []), ...anchor.pages]);
    const sequence = anchor.shows === undefined ? undefined : sequenceOf(anchors.get(anchor.id), anchor.shows);
    const before = record.edition === edition ? anchors.get(anchor.id)?.says : undefined;
    const says = edition === undefined ? undefined : (before ?? anchor.says);
    const wasPerson = (wasEverPerson(anchors.get(anchor.id)) && !isPerson(anchor)) || undefined;
    const was = formerTexts(anchors.get(anchor.id), anchor.text);
    anchors.set(anchor.id, { ...anchor, pages: [...pages].sort(), was, wasPerson, says, sequence });
  }
  return {
    slugs: [...new Set([...record.slugs, slug])].sort(),
    uuid: record.uuid ?? v7(),
    edition,
    ...(changes !== undefined && changes.length > 0 && { changes }),
    ...(record.silent && { silent: record.silent }),
    anchors: [...anchors.values()].sort((a, b) => compareKeys(a.id, b.id)),
  };
}

/** What its first words were before, the last ones at the end. */
function formerTexts(known: Anchor | undefined, text: string): string[] | undefined {
  if (!known || known.text === text) return known?.was;
  return [...new Set([...(known.was ?? []), fingerprint(known.text)])].filter((print) => print !== fingerprint(text)).slice(-mostFormer);
}

/** A site is published again before its texts have changed more often. */
const mostFormer = 12;

const isPerson = (anchor: Anchor | undefined) => anchor?.kind === listNouns.people;

/** True for what is a person, or was recorded as one: the views that showed that one person answer for it. */
export function wasEverPerson(anchor: Anchor | undefined): boolean {
  return isPerson(anchor) || anchor?.wasPerson === true;
}

/** How often what a calendar shows of a date has changed: what is recorded, and once more where it has changed since. */
function sequenceOf(known: Anchor | undefined, shows: string): number {
  const { shows: before = shows, sequence = 0 } = known ?? {};
  return before === shows ? sequence : sequence + 1;
}

/** The sequence number (RFC 5545) of each date of today, as it will be recorded. */
export function calendarSequences({ anchors }: AnchorRecord, now: Anchor[]): Map<string, number> {
  const known = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  return new Map(now.flatMap(({ id, shows }) => (shows === undefined ? [] : [[id, sequenceOf(known.get(id), shows)]])));
}

/** What was published and is neither in the article nor retired. */
export function lostAnchors({ anchors }: AnchorRecord, now: Anchor[], retired: string[]): Anchor[] {
  const kept = new Set([...now.map(({ id }) => id), ...retired]);
  return anchors.filter(({ id }) => !kept.has(id));
}

/**
 * Every address of a record: an id once for each page that it was published on. With each person, the addresses are published by which
 * views show that one person. @param now What stands in the article, by whose text its addresses are known.
 */
export function addressesOf({ anchors }: AnchorRecord, now: Anchor[]): Article['addresses'] {
  const current = new Map(now.map((anchor) => [anchor.id, anchor]));
  return anchors.flatMap((anchor) => {
    const { text, says = fingerprint(text) } = current.get(anchor.id) ?? anchor;
    return [
      ...anchor.pages.map((page) => ({ id: anchor.id, page, text, says })),
      ...(wasEverPerson(anchor) ? onePersonViews.map((page) => ({ id: onePersonId(anchor.id), page, text, says })) : []),
    ];
  });
}

/** What an explainer is known by until its record says so: the same for each draft of that name. */
export function draftUuid(slug: string): string {
  return v5(slug, NIL);
}

export const emptyRecord: AnchorRecord = { slugs: [], anchors: [] };

const pages = z.array(z.enum(views)).min(1);
const wasPerson = z.literal(true).optional();
/** Records from before there were fingerprints and calendars have none of these. */
const later = {
  was: z.array(z.string()).optional(),
  says: z.string().optional(),
  shows: z.string().optional(),
  sequence: z.int().min(0).optional(),
  facts: z.array(z.string()).optional(),
};
const headSchema = z.strictObject({
  slugs: z.array(z.string()),
  uuid: z.uuid().optional(),
  edition: z.string().optional(),
  changes: z.array(z.string()).optional(),
  silent: z.array(z.string()).optional(),
});
const anchorSchema = z.strictObject({ kind: z.string(), pages, after: z.string().optional(), text: z.string(), wasPerson, ...later });

/** The record that a file's text holds; none of it for an empty text, undefined for one that is no record. */
export function parseRecord(text: string): AnchorRecord | undefined {
  if (text.trim() === '') return emptyRecord;
  const lines = readLines(text) ?? [];
  const heads = lines.filter(([key]) => key === '').map(([, value]) => headSchema.safeParse(value).data);
  const known = new Map<string, Anchor>();
  for (const [id, value] of lines.filter(([key]) => key !== '')) {
    const anchor = anchorSchema.safeParse(value).data;
    if (!anchor) return undefined;
    known.set(id, merged(known.get(id), { id, ...anchor }));
  }
  if (heads.length === 0 || heads.includes(undefined)) return undefined;
  const silent = [...new Set(heads.flatMap((head) => head?.silent ?? []))];
  const record = {
    slugs: [...new Set(heads.flatMap((head) => head?.slugs ?? []))],
    uuid: heads.find((head) => head?.uuid)?.uuid,
    edition: heads.findLast((head) => head?.edition)?.edition,
    ...longestChanges(heads.map((head) => head?.changes ?? [])),
    ...(silent.length > 0 && { silent }),
    anchors: [...known.values()],
  };
  // After a merge, a line may be back.
  return { ...record, anchors: record.anchors.filter(({ id }) => !isSilent(record, id)) };
}

/** After a merge, the list that tells of most. */
function longestChanges(lists: string[][]): Pick<AnchorRecord, 'changes'> {
  const [changes = []] = lists.toSorted((a, b) => b.length - a.length);
  return changes.length > 0 ? { changes } : {};
}

/** Every name that an explainer was recorded under; none where that cannot be read. */
export function recordedSlugs(file: ArticleFile): string[] {
  const slugs = knownSlugs.get(file) ?? readHeads(file.anchors ?? '').flatMap((head) => headSchema.safeParse(head).data?.slugs ?? []);
  knownSlugs.set(file, slugs);
  return slugs;
}

/** By which feeds know an explainer, as the record beside its article says; undefined where there is none to read. */
export function recordedUuid(file: ArticleFile): string | undefined {
  return readHeads(file.anchors ?? '').flatMap((head) => headSchema.safeParse(head).data?.uuid ?? [])[0];
}

/** Many are asked for again at each edit of one. */
const knownSlugs = new WeakMap<ArticleFile, string[]>();

/** Two people's lines of one id: the later, with every page of both and the higher count of changes. */
function merged(first: Anchor | undefined, second: Anchor): Anchor {
  if (!first) return second;
  const sequences = [first.sequence, second.sequence].filter((sequence) => sequence !== undefined);
  const sequence = sequences.length > 0 ? Math.max(...sequences) : undefined;
  const wasPerson = (wasEverPerson(first) && !isPerson(second)) || second.wasPerson;
  const former = [...(first.was ?? []), ...(second.was ?? []), ...(first.text === second.text ? [] : [fingerprint(first.text)])];
  const was = former.length > 0 ? [...new Set(former)].slice(-mostFormer) : undefined;
  return { ...second, pages: [...new Set([...first.pages, ...second.pages])], was, wasPerson, sequence };
}

/** The record as the text of `anchors.json`. */
export function formatRecord({ slugs, uuid, edition, changes, silent, anchors }: AnchorRecord): string {
  return formatLines(
    { slugs, uuid, edition, changes, silent },
    anchors.map(({ id, ...anchor }) => [id, inOrder(anchor)]),
  );
}

/** The order of what a line holds. */
function inOrder({ kind, pages, after, text, was, wasPerson, says, shows, sequence, facts }: Omit<Anchor, 'id'>): Omit<Anchor, 'id'> {
  return { kind, pages, after, text, was, wasPerson, says, shows, sequence, facts };
}
