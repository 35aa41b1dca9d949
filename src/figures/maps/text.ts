import type { Place } from '../../article/article.ts';
import type { LabelLine, Run, TextRank } from './label.ts';

/**
 * A text in lines, which a space parts, with the name of a place in bold; the name may go on in the next line.
 * @example boldPlace('note', ['home to Washington'], washingtonDc, places)[0].runs.at(-1) //=> { text: 'Washington', bold: true }
 */
export function boldPlace(rank: TextRank, lines: string[], place: Place, places: Place[]): LabelLine[] {
  const [from, to] = namedIn(lines.join(' '), place, places) ?? [0, 0];
  let start = 0;
  return lines.map((line) => {
    const [boldFrom = 0, boldTo = 0] = [from, to].map((at) => Math.min(Math.max(at - start, 0), line.length));
    start += line.length + 1;
    const runs: Run[] = [
      { text: line.slice(0, boldFrom), bold: false },
      { text: line.slice(boldFrom, boldTo), bold: true },
      { text: line.slice(boldTo), bold: false },
    ];
    return { rank, runs: runs.filter((run) => run.text !== '') };
  });
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

/**
 * Where a text names a place, by its whole name or the part before a comma: the first time that this is neither a part of another word
 * nor of the longer name of another place. Only letters that have a case part words by spaces, so other scripts are taken as they are.
 */
export function namedIn(text: string, { id, name }: Place, places: Place[]): Stretch | undefined {
  const others = places.filter((place) => place.id !== id);
  return [name, name.split(',')[0] ?? name]
    .flatMap((candidate) => {
      const longer = others.filter((other) => other.name.length > candidate.length).flatMap((other) => stretchesOf(text, other.name));
      return stretchesOf(text, candidate).filter(([from, to]) => !longer.some(([start, end]) => start <= from && to <= end));
    })
    .at(0);
}

/** From where to where in a text. */
type Stretch = [from: number, to: number];

function stretchesOf(text: string, name: string): Stretch[] {
  const found: Stretch[] = [];
  for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + 1)) {
    const to = from + name.length;
    if (!endsInWord.test(text.slice(0, from)) && !beginsInWord.test(text.slice(to))) found.push([from, to]);
  }
  return found;
}

const endsInWord = /[\p{Lu}\p{Ll}\p{N}]\p{M}*$/u;
const beginsInWord = /^[\p{Lu}\p{Ll}\p{N}\p{M}]/u;
