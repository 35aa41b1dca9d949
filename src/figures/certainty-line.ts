import type { Article, DateEntry } from '../article/article.ts';
import { isKnown, knowns } from '../article/knowns.ts';
import { rowsOf, timeline } from '../article/timeline.ts';
import { directionOf } from '../languages/direction.ts';
import type { Certainty } from '../languages/language.ts';
import { blockHref, entryHref, viewFile } from '../routes.ts';

/** One kind of mark: how many there are, and the part of the explainer that lists them. */
export interface CertaintyKind {
  kind: Certainty;
  count: number;
  /** Relative to the explainer’s folder. */
  href: string;
}

/** A row of marks as path data, in px. */
export interface CertaintyLine {
  width: number;
  height: number;
  /** Outlines of what is planned or under way; with a bar in them, of what was cancelled or postponed. */
  rings: string;
  /** What has happened, and the half of what is under way. */
  solids: string;
  /** Question marks. */
  questions: string;
  /** In the order of the words: happened, under way, planned, cancelled, postponed, not known; a kind that the story lacks is not among them. */
  kinds: CertaintyKind[];
}

/** The id of the timeline’s line above all that is planned. */
export const plannedId = 'view-planned';

const height = 22;
const middle = height / 2;
const radius = 9;
const edge = middle - radius;
const pitch = 30;
const between = 16;
/** Nobody counts more marks than these: with more, each kind is one mark as long as its share. */
const mostMarks = 30;
const groupedPx = 460;

/**
 * How sure a story is, as one row of marks: its dates in the order of the timeline, then its open questions and the dates of which nobody
 * knows whether they took place. Written from right to left
 * where the article is. Undefined where there are fewer than two.
 */
export function certaintyLine(article: Article): CertaintyLine | undefined {
  const dates = datesInOrder(article);
  const total = dates.length + article.unknowns.length;
  if (total < 2) return undefined;
  const kinds = certaintyKinds(article, dates);
  const known = dates.flatMap(({ status }) => (isKnown(status) ? status : []));
  const questions = Array.from({ length: total - known.length }, () => open);
  const marks = total > mostMarks ? grouped(kinds, total) : oneByOne([...known, ...questions]);
  const last = marks.at(-1);
  const width = last ? last.from + last.length + edge : 0;
  const isMirrored = directionOf(article.language) === 'rtl';
  const placed = marks.map((mark) => (isMirrored ? { ...mark, from: width - mark.from - mark.length } : mark));
  const paths = (shape: (mark: Mark) => string, ...of: Certainty[]) =>
    placed
      .filter(({ kind }) => of.includes(kind))
      .map(shape)
      .join('');
  return {
    width,
    height,
    rings: paths(ring, 'under-way', 'planned', 'cancelled', 'postponed') + paths(bar, 'cancelled', 'postponed'),
    solids: paths(ring, 'happened') + paths(half, 'under-way'),
    questions: paths((mark) => question(mark, isMirrored), open),
    kinds,
  };
}

const open = 'not-known' as const;

/** As the timeline shows them. */
function datesInOrder(article: Article): DateEntry[] {
  return timeline(article)
    .groups.flatMap(rowsOf)
    .map(({ entry }) => entry);
}

function certaintyKinds(article: Article, dates: DateEntry[]): CertaintyKind[] {
  const kinds = (['happened', 'under-way', 'planned', 'cancelled', 'postponed'] as const).map((kind) => {
    const ofKind = dates.filter(({ status }) => status === kind);
    const href = kind === 'planned' ? `${viewFile.timeline}#${plannedId}` : entryHref('date', ofKind[0]?.id ?? '');
    return { kind, count: ofKind.length, href };
  });
  const { known, unknownDates, notKnown } = knowns(article);
  const href = blockHref(known.length > 0 ? 'not-known' : 'known');
  return [...kinds, { kind: open, count: unknownDates.length + notKnown.length, href } as const].filter(({ count }) => count > 0);
}

interface Mark {
  kind: Certainty;
  from: number;
  length: number;
}

/** A gap stands before what is planned, and before what is not known. */
function oneByOne(kinds: Certainty[]): Mark[] {
  const part = (kind: Certainty | undefined) => (kind === 'planned' || kind === open ? kind : 'known');
  let from = edge;
  return kinds.map((kind, index) => {
    if (index > 0) from += part(kind) === part(kinds[index - 1]) ? pitch : pitch + between;
    return { kind, from, length: 2 * radius };
  });
}

function grouped(kinds: CertaintyKind[], total: number): Mark[] {
  const room = groupedPx - kinds.length * 2 * radius - (kinds.length - 1) * between;
  let from = edge;
  return kinds.map(({ kind, count }) => {
    const share = Math.round((room * count) / total);
    // One dot alone beside a question mark would say nothing.
    const mark = { kind, from, length: 2 * radius + (kind === open && share < 2 * dotPitch ? 0 : share) };
    from += mark.length + between;
    return mark;
  });
}

/** A circle, drawn out to its length. */
function ring({ from, length }: Mark): string {
  const straight = length - 2 * radius;
  const arc = (down: string) => `a${radius} ${radius} 0 0 1 0${down}`;
  return `M${from + radius} ${edge}h${straight}${arc(` ${2 * radius}`)}h${-straight}${arc(`-${2 * radius}`)}z`;
}

/** Its left half, as everywhere in the figures. */
function half({ from, length }: Mark): string {
  const straight = Math.round(length / 2) - radius;
  return `M${from + radius} ${edge}h${straight}v${2 * radius}h${-straight}a${radius} ${radius} 0 0 1 0-${2 * radius}z`;
}

/** A bar through the middle of a circle. */
function bar({ from, length }: Mark): string {
  return `M${from + 4} ${middle}h${length - 8}`;
}

const dotPitch = 14;

/** A question mark; where it stands for many, dots as far as their share. */
function question({ from, length }: Mark, isMirrored: boolean): string {
  const start = isMirrored ? from + length - 2 * radius : from;
  const dots = Math.floor((length - 2 * radius) / dotPitch);
  const step = isMirrored ? -dotPitch : dotPitch;
  return (
    `M${start + radius - 5} 7a5 5 0 1 1 8 4q-3 2-3 4m0 5v.1` +
    Array.from({ length: dots }, (_, index) => `M${start + radius + (index + 1) * step} ${middle}v.1`).join('')
  );
}
