import type { FormerId } from '../../article/article.ts';
import type { Dated } from '../../article/date-fields.ts';
import type { Frontmatter } from '../../article/schema.ts';
import { type Anchor, type AnchorRecord, wasEverPerson } from './anchors.ts';
import { onePersonViews } from '../../article/views.ts';
import { onePersonId, pageOfKind } from '../../routes.ts';
import { listNouns } from './listed-ids.ts';

type Retired = Dated<Frontmatter['retired'][number]>;

/**
 * What a page must still answer for: ids that were published on it and now stand on another page, stand for something else, or
 * are cut. In the order of the record.
 */
export function formerIds(record: AnchorRecord, now: Anchor[], retired: Retired[]): FormerId[] {
  const current = new Map(now.map((anchor) => [anchor.id, anchor]));
  const entries = new Map(retired.map((entry) => [entry.id, entry]));
  return record.anchors.flatMap((anchor) => {
    const { id, text } = anchor;
    const own = current.get(id);
    const gone = own ? undefined : lastRetired(entries, id);
    const target = own ?? (gone?.to === undefined || gone.in !== undefined ? undefined : current.get(gone.to));
    const elsewhere = gone?.to === undefined || gone.in === undefined ? undefined : { slug: gone.in, id: gone.to };
    const became = { text, elsewhere, on: gone?.on, note: gone?.note };
    const pages = own ? anchor.pages.filter((page) => !own.pages.includes(page)) : anchor.pages;
    const here = pages.map((page) => ({
      ...became,
      id,
      page,
      isThere: target !== undefined && opensAt(target, page),
      to: target && { id: target.id, page: target.pages[0] ?? 'article', text: target.text },
      after: page === 'article' && isBlock(anchor) ? standingBefore(anchor, record, current) : undefined,
    }));
    return wasEverPerson(anchor) && !isPerson(own) ? [...here, ...onePersonIds(became, id, target)] : here;
  });
}

/** The ids of steps that are one of the dates: they open at the row of that. */
export function stepsAtDates({ pledges }: Pick<Dated<Frontmatter>, 'pledges'>, now: Anchor[]): FormerId[] {
  const page = pageOfKind.date;
  const textOf = (id: string) => now.find((anchor) => anchor.id === id)?.text ?? '';
  return Object.values(pledges)
    .flatMap(({ steps }) => Object.entries(steps))
    .flatMap(([id, { on }]): FormerId[] => {
      if (on === undefined) return [];
      const to = { id: on, page, text: textOf(on) };
      return [{ id, page, text: textOf(on), to, isThere: true, on: undefined, note: undefined, after: undefined }];
    });
}

/** The ids by which views showed one person who is none any more, or has another id. */
function onePersonIds(became: Pick<FormerId, 'text' | 'elsewhere' | 'on' | 'note'>, id: string, target: Anchor | undefined): FormerId[] {
  return onePersonViews.map((page) => ({
    ...became,
    id: onePersonId(id),
    page,
    isThere: isPerson(target),
    to: target && {
      ...(isPerson(target) ? { id: onePersonId(target.id), page } : { id: target.id, page: target.pages[0] ?? 'article' }),
      text: target.text,
    },
    after: undefined,
  }));
}

function isPerson(anchor: Anchor | undefined): boolean {
  return anchor?.kind === listNouns.people;
}

/** The end of a chain of retirements in one explainer: `a` to `b`, `b` to `c`. A chain that leads back to itself has none. */
export function lastRetired<Line extends { id: string; to?: string | undefined; in?: string | undefined }>(
  retired: Map<string, Line>,
  id: string,
): Line | undefined {
  const seen = new Set<string>();
  let entry = retired.get(id);
  while (entry?.to !== undefined && entry.in === undefined && retired.has(entry.to)) {
    if (seen.has(entry.id)) return undefined;
    seen.add(entry.id);
    entry = retired.get(entry.to);
  }
  return entry;
}

/** The nearest block before an id that still stands in the text; empty when none is left. */
function standingBefore({ id, after }: Anchor, record: AnchorRecord, current: Map<string, Anchor>): string {
  const anchors = new Map(record.anchors.map((anchor) => [anchor.id, anchor]));
  const seen = new Set([id]);
  let before = after;
  while (before !== undefined && !seen.has(before)) {
    if (isBlock(current.get(before))) return before;
    seen.add(before);
    before = anchors.get(before)?.after;
  }
  return '';
}

/** An entry of the article’s page, or a block of code, has no room for a second id. */
function opensAt(target: Anchor, page: FormerId['page']): boolean {
  return target.pages[0] === page && (page !== 'article' || (isBlock(target) && target.kind !== 'code'));
}

function isBlock(anchor: Anchor | undefined): boolean {
  return anchor !== undefined && !entryNouns.has(anchor.kind);
}

const entryNouns = new Set<string>(Object.values(listNouns));
