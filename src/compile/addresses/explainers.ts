import * as z from 'zod';
import { type Mistake, quoted, quotedPath } from '../messages/message.ts';
import { formatLines, readLines } from './record-lines.ts';

/** An explainer by its names. */
export interface ExplainerNames {
  slug: string;
  /** Names that its folder had before. */
  formerly: string[];
}

/** An explainer that was recorded once: its pages may be linked to from anywhere. */
export interface ExplainerLine extends ExplainerNames {
  /** By which feeds and calendars know it; undefined in a record from before these were there. */
  uuid?: string | undefined;
  /** `left`: this site never published it, and does not build it. `withdrawn`: it did, and its addresses say so. Without a state it is published. */
  state?: 'left' | 'withdrawn' | undefined;
  /** Of one that was withdrawn: when, and what its addresses say. */
  withdrawn?: { on: string; note?: string | undefined; headline?: string | undefined; language?: string | undefined } | undefined;
}

/** The record of all explainers, in the folder that holds theirs. */
export const explainersFile = 'explainers.json';

const head = 'Every explainer that was ever recorded here. `npm run anchors` writes this file; never edit it.';
const lineSchema = z.strictObject({
  formerly: z.array(z.string()).optional(),
  uuid: z.uuid().optional(),
  state: z.enum(['left', 'withdrawn']).optional(),
  withdrawn: z
    .strictObject({ on: z.iso.date(), note: z.string().optional(), headline: z.string().optional(), language: z.string().optional() })
    .optional(),
});

/** The lines of a record's text, one for each explainer; none for an empty text, undefined for one that is no record. */
export function parseExplainers(text: string): ExplainerLine[] | undefined {
  if (text.trim() === '') return [];
  const lines = readLines(text);
  if (!lines?.some(([key]) => key === '')) return undefined;
  const known = new Map<string, ExplainerLine>();
  for (const [slug, value] of lines.filter(([key]) => key !== '')) {
    const line = lineSchema.safeParse(value).data;
    if (!line) return undefined;
    // After a merge a slug may have two lines. What was left or withdrawn stays so, whatever others do with it.
    const { formerly = [], ...before } = known.get(slug) ?? {};
    const told = Object.fromEntries(Object.entries(line).filter(([, given]) => given !== undefined));
    known.set(slug, { ...before, ...told, slug, formerly: [...new Set([...formerly, ...(line.formerly ?? [])])] });
  }
  return [...known.values()];
}

/** What is wrong with a record, by its path, that cannot be read. */
export function unreadableRecord(path: string, text: string): Mistake {
  if (/^(?:<{7}|={7}|>{7})(?: |$)/mu.test(text))
    return {
      wrong: `${quotedPath(path)} has the marks of a conflict between two versions`,
      remedy: 'keep the lines of both, delete the marks, then run `npm run anchors`',
    };
  return { wrong: `${quotedPath(path)} cannot be read`, remedy: 'restore its last good version, then run `npm run anchors`' };
}

/** The record as the text of `explainers.json`. */
export function formatExplainers(lines: ExplainerLine[]): string {
  return formatLines(
    head,
    lines.map(({ slug, formerly, uuid, state, withdrawn }) => {
      return [slug, { formerly: formerly.length > 0 ? formerly : undefined, uuid, state, withdrawn }];
    }),
  );
}

/**
 * The record with an explainer. What was recorded under its former names is in its line from now on; no name is ever taken out.
 * @example withExplainer([{ slug: 'a', formerly: [] }], { slug: 'b', formerly: ['a'] }) //=> [{ slug: 'b', formerly: ['a'] }]
 */
export function withExplainer(lines: ExplainerLine[], explainer: ExplainerLine): ExplainerLine[] {
  const names = namesOf(explainer);
  const own = lines.filter(({ slug }) => names.includes(slug));
  const formerly = new Set([...own.flatMap(namesOf), ...names]);
  formerly.delete(explainer.slug);
  const uuid = own.find((line) => line.uuid !== undefined)?.uuid ?? explainer.uuid;
  return [...lines.filter((line) => !own.includes(line)), { ...explainer, ...(uuid !== undefined && { uuid }), formerly: [...formerly] }];
}

/** Every name that an explainer's folder has or had. */
export function namesOf({ slug, formerly }: ExplainerNames): string[] {
  return [...formerly, slug];
}

/** Every name of the explainers that this site does not build: those that it has left or withdrawn. */
export function unbuiltNames(lines: ExplainerLine[]): Map<string, 'left' | 'withdrawn'> {
  return new Map(
    lines.flatMap((line) => (line.state ? namesOf(line).map((name): [string, 'left' | 'withdrawn'] => [name, line.state ?? 'left']) : [])),
  );
}

/**
 * What is wrong where a folder has a name that was recorded, and not the record of that explainer.
 * @param anchors The text of the record in the folder, and the lasting id in it, where it has one.
 */
export function otherRecord(lines: ExplainerLine[], slug: string, anchors: string, uuid: string | undefined): Mistake | undefined {
  const line = lines.find((one) => namesOf(one).includes(slug) && one.state !== 'left');
  const restore = 'restore its last good version';
  if (line && anchors === '')
    return {
      wrong: `explainer ${quoted(slug)} is recorded, and its \`anchors.json\` is missing`,
      remedy: `${restore}, and make no new one`,
    };
  if (line?.uuid === undefined || uuid === undefined || uuid === line.uuid) return undefined;
  return {
    wrong: `\`anchors.json\` of ${quoted(slug)} is not that of the explainer of this name`,
    remedy: `${restore}, or give another story a folder of another name`,
  };
}
