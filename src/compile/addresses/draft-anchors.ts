import { visit } from 'unist-util-visit';
import { dateOrUndefined } from '../../article/date.ts';
import { pageOfKind } from '../../routes.ts';
import type { Draft } from '../draft.ts';
import { pictureOf } from '../markdown/pictures.ts';
import { titleOfStep } from '../step-dates.ts';
import { plainText } from '../markdown/plain-text.ts';
import { kindOfMention } from '../markdown/remark/mentions.ts';
import type { Anchor } from './anchors.ts';
import { calendarFingerprint } from './calendar-fingerprint.ts';
import { factsOfPledge, factsOfStep } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { entriesIn, kindOfList, type ListName, listNames, listNouns } from './listed-ids.ts';

/** Enough to know a text again, and little enough to be read in a diff. */
const longestText = 120;

const nounsOfBlocks: Partial<Record<string, string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  listItem: 'list item',
  blockquote: 'quote',
  list: 'list',
  table: 'table',
  code: 'code',
};

/** The ids of a draft in the order of its text: entries, then sections and blocks. One that stands twice is there once. */
export function anchorsIn(draft: Draft): Anchor[] {
  const all = [...entryAnchors(draft), ...blockAnchors(draft)];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function entryAnchors({ values, fields }: Draft): Anchor[] {
  return listNames.flatMap((list) => {
    const kind = kindOfList(list);
    const page = kind === undefined ? 'article' : pageOfKind[kindOfMention(kind)];
    return entriesIn(values, list).map(({ id, entry }) => ({
      ...{
        id,
        kind: listNouns[list],
        pages: [page],
        text: shortened(list === 'steps' ? nameOfStep(id, fields) : nameOf(entry)),
        whole: wholeOf(list, entry),
      },
      shows: list === 'dates' || list === 'steps' ? calendarFingerprint(id, fields) : undefined,
      ...factsOf(list, id, fields),
    }));
  });
}

/** What of an entry must not change without a correction; nothing where there is nothing. */
function factsOf(list: ListName, id: string, { pledges }: Draft['fields']): Pick<Anchor, 'facts'> {
  const pledge = list === 'pledges' && Object.hasOwn(pledges, id) ? pledges[id] : undefined;
  const owner = list === 'steps' ? Object.values(pledges).find(({ steps }) => Object.hasOwn(steps, id)) : undefined;
  const step = owner?.steps[id];
  const facts = pledge ? factsOfPledge(pledge) : step ? factsOfStep(step) : [];
  return facts.length > 0 ? { facts } : {};
}

/** The field that names an entry, whatever its list calls it. */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const fields = entry as Record<string, unknown>;
  const name = ['name', 'title', 'subject', 'question', 'headline']
    .map((field) => fields[field])
    .find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : '';
}

/** A step as the timeline calls it. */
function nameOfStep(id: string, fields: Draft['fields']): string {
  const pledge = Object.values(fields.pledges).find(({ steps }) => Object.hasOwn(steps, id));
  const step = pledge?.steps[id];
  const date = step?.on !== undefined && Object.hasOwn(fields.dates, step.on) ? fields.dates[step.on] : undefined;
  if (date || !pledge || !step) return date?.title ?? '';
  const due = step.due && { words: step.due.words, date: dateOrUndefined(step.due.date) };
  return titleOfStep(pledge, { ...step, due }, fields);
}

/** What tells an entry from others: the names of whom or what lasts; all that is said of an event or a plan. */
function wholeOf(list: ListName, entry: unknown): string {
  const isNamed = list === 'people' || list === 'organisations' || list === 'places';
  const told = isNamed && typeof entry === 'object' ? [nameOf(entry), (entry as { otherNames?: unknown } | null)?.otherNames] : entry;
  return textsIn(told).join(' ');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function blockAnchors({ body }: Draft): Anchor[] {
  const found: Anchor[] = [];
  visit(body.root, (node) => {
    const id = node.data?.blockId?.id;
    if (id === undefined) return;
    const kind =
      node.type === 'heading' && node.depth === 2 ? 'section' : pictureOf(node) ? 'picture' : (nounsOfBlocks[node.type] ?? 'part');
    const text = plainText(node);
    found.push({ id, kind, pages: ['article'], after: found.at(-1)?.id, text: shortened(text), whole: text, says: fingerprint(text) });
  });
  return found;
}

/**
 * What an article says of its own changes: the days of publication and update, and how many corrections it lists. As long as that
 * stays the same, so must its texts.
 */
export function editionOf({ values, fields }: Pick<Draft, 'values' | 'fields'>): string {
  const { corrections } = values;
  return [fields.published ?? '', fields.updated ?? '', Array.isArray(corrections) ? corrections.length : 0].join(' ');
}

/** The changes since publication in the order of the article, each as its day and its words. */
export function changesIn({ corrections }: Record<string, unknown>): string[] {
  if (!Array.isArray(corrections)) return [];
  return corrections.map((change: unknown) => {
    const { date, note } = (typeof change === 'object' && change !== null ? change : {}) as Record<string, unknown>;
    return [date, note].filter((part) => typeof part === 'string').join(' ');
  });
}

/** The first words of a text, as records have them. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const [...characters] = line.slice(0, longestText * 4);
  return characters.length > longestText ? characters.slice(0, longestText).join('').trimEnd() : line;
}
