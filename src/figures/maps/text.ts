import type { Place } from '../../article/article.ts';
import type { LabelLine, Run, TextRank } from './label.ts';

/**
 * A line with the place's name in bold where it occurs, or its part before a comma.
 * @example boldPlace('note', 'home to Washington', washingtonDc).runs.at(-1) //=> { text: 'Washington', bold: true }
 */
export function boldPlace(rank: TextRank, text: string, place: Place): LabelLine {
  const found = namedIn(text, place);
  if (found === undefined) return plainLine(rank, text);
  const start = text.indexOf(found);
  const runs: Run[] = [
    { text: text.slice(0, start), bold: false },
    { text: found, bold: true },
    { text: text.slice(start + found.length), bold: false },
  ];
  return { rank, runs: runs.filter((run) => run.text !== '') };
}

export function plainLine(rank: TextRank, text: string): LabelLine {
  return { rank, runs: [{ text, bold: false }] };
}

/**
 * The text in two lines of about the same length; one, where it has only one word.
 * @example inTwoLines('home to Washington that evening') //=> ['home to Washington', 'that evening']
 */
export function inTwoLines(text: string): string[] {
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const longer = (at: number) => Math.max(at, text.length - at - 1);
  const best = spaces.sort((a, b) => longer(a) - longer(b))[0];
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)];
}

/** The name under which a text names a place: its whole name, or its part before a comma. */
export function namedIn(text: string, { name }: Place): string | undefined {
  return [name, name.split(',')[0] ?? name].find((candidate) => text.includes(candidate));
}
