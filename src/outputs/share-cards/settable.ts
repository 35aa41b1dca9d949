import type { MeetingsDrawing } from '../../figures/actors/meetings.ts';
import type { BookCover, CoverMap } from './book-cover.ts';
import type { ShareCard } from './share-card.ts';
import { splitSmall } from './small-figures.ts';

/** True for a character that every face of a picture can set. */
export type Has = (character: string) => boolean;

/**
 * A text as a picture can set it: whole, on one line, without what has no form of its own; empty where a single letter is lacking, since
 * a name without some of its letters is another name.
 * @example settableText('CO₂ and Москва', () => true) //=> 'CO₂ and Москва'
 */
export function settableText(text: string, has: Has): string {
  const whole = text
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cc}\s]+/gu, (invisible) => (/\s/u.test(invisible) ? spaceFor(invisible, has) : ''))
    .trim();
  return isSettable(whole, has) ? whole : '';
}

/** A no-break space holds a date or an amount together. */
function spaceFor(invisible: string, has: Has): string {
  return /^\u00a0\p{Cf}*$/u.test(invisible) && has('\u00a0') ? '\u00a0' : ' ';
}

/** True if every letter of a text can be drawn. */
export function isSettable(text: string, has: Has): boolean {
  return splitSmall(text).every((stretch) => [...stretch.text].every(has));
}

/** A card with only the texts that can be drawn in full. If its title cannot be, the name of what it belongs to replaces it. */
export function settableCard(card: ShareCard, siteName: string, has: Has): ShareCard {
  const { giant, pledge, names, over, ...rest } = card;
  const set = (text: string) => settableText(text, has);
  const title = set(card.title);
  const name = set(over.name);
  const terms = pledge && { from: set(pledge.from), to: set(pledge.to) };
  const isWhole = giant && [giant.before, giant.figure, giant.after].every((text) => text === '' || set(text) !== '');
  return {
    ...rest,
    giant: isWhole
      ? {
          before: set(giant.before),
          figure: set(giant.figure),
          after: set(giant.after),
          text: giant.text,
          ...(giant.runsOn && { runsOn: true }),
        }
      : undefined,
    title: title || (isWhole ? '' : name || siteName),
    over: { name: title || isWhole ? name : '', of: set(over.of) },
    line: set(card.line),
    names: names?.names.some(set) ? { ...names, names: names.names.map(set), more: names.more.map(set) } : undefined,
    state: card.state && { ...card.state, text: set(card.state.text) },
    pledge: pledge && {
      // No arrow leads from or to a name that is not there.
      ...(terms?.from && terms.to ? terms : { from: '', to: '' }),
      amount: set(pledge.amount),
      steps: pledge.steps.map(({ text, state }) => ({ text: set(text), state })),
      step: set(pledge.step),
    },
    strip: card.strip && { ...card.strip, ticks: card.strip.ticks.map(({ x, label }) => ({ x, label: set(label) })) },
    map: card.map && { ...card.map, drawing: settableMap(card.map.drawing, set) },
    meetings: card.meetings && settableMeetings(card.meetings, set),
    foot: set(card.foot),
  };
}

/** Who met whom with all names and words, or not at all. */
function settableMeetings(drawing: MeetingsDrawing, set: (text: string) => string): MeetingsDrawing | undefined {
  const texts = drawing.texts.map((block) => ({ ...block, lines: block.lines.map(({ y, text }) => ({ y, text: set(text) })) }));
  return texts.every(({ lines }) => lines.every(({ text }) => text !== '')) ? { ...drawing, texts } : undefined;
}

/** A map without the labels of which a line cannot be set. */
function settableMap(map: CoverMap, set: (text: string) => string): CoverMap {
  const labels = map.labels
    .map((label) => ({
      ...label,
      lines: label.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, text: set(run.text), was: run.text })) })),
    }))
    .filter(({ lines }) => lines.every(({ runs }) => runs.every(({ text, was }) => text !== '' || was === '')));
  return { ...map, labels };
}

/** A cover with the texts that can be set; a label of its map is there with all of its lines or not at all. */
export function settableCover(cover: BookCover, siteName: string, has: Has): BookCover {
  const set = (text: string) => settableText(text, has);
  return {
    ...cover,
    over: { name: set(cover.over.name), of: set(cover.over.of) },
    title: set(cover.title) || siteName,
    line: set(cover.line),
    foot: set(cover.foot),
    map: cover.map && settableMap(cover.map, set),
  };
}
