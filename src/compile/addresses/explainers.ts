import * as z from 'zod';
import { type Mistake, quotedPath } from '../messages/message.ts';
import { formatLines, readLines } from './record-lines.ts';

/** An explainer by its names. */
export interface ExplainerNames {
  slug: string;
  /** Names that its folder had before. */
  formerly: string[];
}

/** An explainer that was recorded once: its pages may be linked to from anywhere. */
export interface ExplainerLine extends ExplainerNames {
  /** `left`: this site never published it, and does not build it. Without a state it is published. */
  state?: 'left' | undefined;
}

/** The record of all explainers, in the folder that holds theirs. */
export const explainersFile = 'explainers.json';

const head = 'Every explainer that was ever recorded here. `npm run anchors` writes this file; never edit it.';
const lineSchema = z.strictObject({ formerly: z.array(z.string()).optional(), state: z.literal('left').optional() });

/** The lines of a record's text, one for each explainer; none for an empty text, undefined for one that is no record. */
export function parseExplainers(text: string): ExplainerLine[] | undefined {
  if (text.trim() === '') return [];
  const lines = readLines(text);
  if (!lines?.some(([key]) => key === '')) return undefined;
  const known = new Map<string, ExplainerLine>();
  for (const [slug, value] of lines.filter(([key]) => key !== '')) {
    const line = lineSchema.safeParse(value).data;
    if (!line) return undefined;
    // After a merge a slug may have two lines. What was left here stays so, whatever others do with it.
    const { formerly = [], state } = known.get(slug) ?? {};
    known.set(slug, { slug, formerly: [...new Set([...formerly, ...(line.formerly ?? [])])], state: line.state ?? state });
  }
  return [...known.values()];
}

/** What is wrong with a record, by its path, that cannot be read. */
export function unreadableRecord(path: string): Mistake {
  return { wrong: `${quotedPath(path)} cannot be read`, remedy: 'restore its last good version, then run `npm run anchors`' };
}

/** The record as the text of `explainers.json`. */
export function formatExplainers(lines: ExplainerLine[]): string {
  return formatLines(
    head,
    lines.map(({ slug, formerly, state }) => [slug, { formerly: formerly.length > 0 ? formerly : undefined, state }]),
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
  return [...lines.filter((line) => !own.includes(line)), { ...explainer, formerly: [...formerly] }];
}

/** Every name that an explainer's folder has or had. */
export function namesOf({ slug, formerly }: ExplainerNames): string[] {
  return [...formerly, slug];
}

/** Every name of the explainers that this site has left. */
export function leftNames(lines: ExplainerLine[]): Set<string> {
  return new Set(lines.filter(({ state }) => state === 'left').flatMap(namesOf));
}
