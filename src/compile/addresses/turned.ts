import { distance } from 'fastest-levenshtein';
import { wordsOf } from './likeness.ts';

/** A text that was published at an id. */
export interface PublishedText {
  id: string;
  /** Its first words. */
  text: string;
  /** The fingerprint of all its words, where that is known. */
  says?: string | undefined;
  /** What it stood after. */
  after?: string | undefined;
}

/** What stands at an id now. */
interface Standing extends PublishedText {
  kind: string;
  /** All its words. */
  whole?: string | undefined;
}

/** An id that stands for another text than it did. */
export interface Turned {
  before: PublishedText;
  now: Standing;
  /** What has the old text now. */
  home: Standing | undefined;
}

/**
 * So much of the old words, by their weight, makes a text the same one reworded. Of the texts that were reworded in the first explainer’s own
 * history 94 in 100 have as much; of two different paragraphs of it 92 in 100 have less.
 */
const least = 0.25;
/** So much of them makes a text that very one. */
const same = 0.8;

/**
 * The ids that stand for another text now: of the old words hardly any are left, or they stand at another id. Words that many texts of the
 * story have weigh little. A heading may have new words where the same text follows it.
 * @param all Everything that the record of the story holds.
 */
export function turnedIds(before: PublishedText[], now: Standing[], all: readonly PublishedText[]): Turned[] {
  const current = new Map(now.map((anchor) => [anchor.id, anchor]));
  const changed = before.flatMap((old) => {
    const own = current.get(old.id);
    return own && !isUnchanged(old, own) ? [{ before: old, now: own }] : [];
  });
  if (changed.length === 0) return [];
  const weigh = weightsIn([...all, ...now]);
  return changed.flatMap((one) => {
    const own = share(wordsOf(one.before.text), wordsOf(`${one.now.text} ${one.now.whole ?? ''}`), weigh);
    if (own === undefined || own >= same) return [];
    const home = homeOf(one.before, own, now, weigh);
    if (!home && (own >= least || leadsTheSame(one.now, now, all))) return [];
    return [{ ...one, home }];
  });
}

function isUnchanged(old: PublishedText, now: Standing): boolean {
  return old.text === now.text || (old.says !== undefined && old.says === now.says);
}

/** What begins with the old words, and hardly with others. */
function homeOf({ id, text }: PublishedText, own: number, now: Standing[], weigh: (word: string) => number): Standing | undefined {
  const wanted = wordsOf(text);
  const isHome = (one: Standing) => {
    const found = wordsOf(one.text);
    return Math.min(share(wanted, found, weigh) ?? 0, share(found, wanted, weigh) ?? 0) >= Math.max(same, own);
  };
  return now.find((one) => one.id !== id && isHome(one));
}

/** True of a heading that is followed by a text that followed it before. */
function leadsTheSame({ id, kind }: Standing, now: Standing[], all: readonly PublishedText[]): boolean {
  if (kind !== 'section' && kind !== 'heading') return false;
  const following = new Set(now.filter(({ after }) => after === id).map((one) => one.id));
  return all.some((one) => one.after === id && following.has(one.id));
}

/** How much of some words is among others, by weight; undefined where there are none. */
function share(wanted: ReadonlySet<string>, found: ReadonlySet<string> = new Set(), weigh: (word: string) => number): number | undefined {
  const weight = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weigh(word), 0);
  if (wanted.size === 0) return undefined;
  return weight([...wanted].filter((word) => found.has(word) || isNear(word, found))) / weight(wanted);
}

/** True where a word has another ending there, or a slip was mended. */
function isNear(word: string, found: ReadonlySet<string>): boolean {
  if (word.length < shortest) return false;
  const most = Math.floor(word.length / shortest);
  return [...found].some((other) => Math.abs(other.length - word.length) <= most && distance(word, other) <= most);
}

const shortest = 4;

/** The more texts have a word, the less it says of one. */
function weightsIn(texts: readonly { text: string; whole?: string | undefined }[]): (word: string) => number {
  const counts = new Map<string, number>();
  const different = new Set(texts.map(({ text, whole }) => whole ?? text));
  for (const text of different) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / Math.sqrt(counts.get(word) ?? 1);
}
