import type { Article } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { type MeetingOrder, namesOf } from './meeting-lines.ts';
import { balanceText, textRoomPx, wordPieces, wrapText } from '../text-width.ts';

/** How wide, and with how large a type, the meetings are drawn. */
export interface MeetingsForm {
  name: 'wide' | 'middle' | 'narrow' | 'card';
  widthPx: number;
  /** Room for the names of those who act; more where a word of them is longer. */
  namesPx: number;
  /** From the dot of who acts to where its lines run level, and on to the dot of whom they meet. */
  bendPx: number;
  linePx: number;
  actorSizePx: number;
  personSizePx: number;
  groupSizePx: number;
  labelSizePx: number;
  dotPx: number;
  /** Labels stand under the names of those who are met, and people have their short names. */
  compact: boolean;
}

export const meetingsForms: MeetingsForm[] = [
  {
    name: 'wide',
    widthPx: 1344,
    namesPx: 236,
    bendPx: 330,
    linePx: 660,
    actorSizePx: 25,
    personSizePx: 21,
    groupSizePx: 17,
    labelSizePx: 15,
    dotPx: 8,
    compact: false,
  },
  {
    name: 'middle',
    widthPx: 640,
    namesPx: 110,
    bendPx: 90,
    linePx: 290,
    actorSizePx: 16,
    personSizePx: 15,
    groupSizePx: 13,
    labelSizePx: 12,
    dotPx: 6.5,
    compact: false,
  },
  {
    name: 'narrow',
    widthPx: 300,
    namesPx: 60,
    bendPx: 36,
    linePx: 50,
    actorSizePx: 14,
    personSizePx: 12.5,
    groupSizePx: 11.5,
    labelSizePx: 10.5,
    dotPx: 5.5,
    compact: true,
  },
];

/** On a share card, at the right of its words: names and lines alone. Of what and when only the room is left between the lines. */
export const meetingsCardForm: MeetingsForm = {
  name: 'card',
  widthPx: 600,
  namesPx: 120,
  bendPx: 100,
  linePx: 150,
  actorSizePx: 26,
  personSizePx: 23,
  groupSizePx: 19,
  labelSizePx: 6,
  dotPx: 8,
  compact: false,
};

export const lineRatio = 1.18;

/** A form fitted to the names of a story: where the dots, the bends and the words of its lines are. */
export interface Sheet {
  form: MeetingsForm;
  article: Article;
  t: Language;
  dotX: number;
  bendX: number;
  endX: number;
  /** Where the names of those who are met begin, and the room they have. */
  nameX: number;
  nameRoomPx: number;
}

/** Of the drawing, what the names of those who act take at most; what is longer breaks within a word. */
const mostNames = 0.36;

/**
 * Fits a form to the longest word among the names of those who act, and among the words of the lines between two of them, which stand under
 * these names; what they take is taken from the lines.
 */
export function toSheet(article: Article, form: MeetingsForm, { actors, down }: Pick<MeetingOrder, 'actors' | 'down'>, t: Language): Sheet {
  const names = actors.flatMap((id) => namesOf(article, id, form.compact, t).text.split(' ').flatMap(wordPieces));
  const labels = down.flatMap(({ label }) => label.split(' '));
  const longest = Math.max(
    ...names.map((word) => textRoomPx(word, form.actorSizePx, 800)),
    ...labels.map((word) => textRoomPx(word, form.labelSizePx, 600)),
  );
  const namesPx = Math.max(form.namesPx, Math.min(longest, form.widthPx * mostNames));
  const dotX = Math.ceil(namesPx + form.dotPx * 2);
  const lengthPx = Math.max(form.dotPx * 5, form.linePx - (namesPx - form.namesPx));
  const endX = Math.round(dotX + lengthPx);
  const bendX = Math.round(dotX + Math.min(form.bendPx, (lengthPx * form.bendPx) / form.linePx));
  const nameX = Math.round(endX + form.dotPx * 2.2);
  return { form, article, t, dotX, bendX, endX, nameX, nameRoomPx: form.widthPx - nameX };
}

/** The lines of an actor’s name. */
export function actorLines({ article, form, t, dotX }: Sheet, id: string): string[] {
  return wrapText(namesOf(article, id, form.compact, t).text, dotX - form.dotPx * 2, form.actorSizePx, 800);
}

/** The lines of those who are met. */
export function metLines({ article, form, t, nameRoomPx }: Sheet, ids: string): { lines: string[]; sizePx: number; isPerson: boolean } {
  const { text, isPerson } = namesOf(article, ids, false, t);
  const sizePx = isPerson ? form.personSizePx : form.groupSizePx;
  return { lines: balanceText(text, nameRoomPx, sizePx, isPerson ? 800 : 600), sizePx, isPerson };
}

/** The lines of what and when: on the line, or under the name where the form is compact. */
export function labelLines({ form, bendX, endX, nameRoomPx }: Sheet, label: string): string[] {
  return balanceText(label, form.compact ? nameRoomPx : endX - form.dotPx * 2 - bendX, form.labelSizePx, 600);
}
