import { cardSize } from '../../article/card-size.ts';
import { inks } from './shapes.ts';
import type { Style } from './fit-text.ts';
import type { ShareCard } from './share-card.ts';

export const { width: cardWidth, height: cardHeight } = cardSize;
export const margin = 60;
export const inner = cardWidth - 2 * margin;

/** One line of a card. */
export interface CardText {
  text: string;
  x: number;
  baseline: number;
  sizePx: number;
  style: Style;
  ink: string;
}

/** A card’s lines, and its rules, marks and figures as SVG, to be laid under them. */
export interface CardDrawing {
  texts: CardText[];
  shapes: string;
}

export const headline: Style = { face: 'strong', tracking: 0.036, leading: 0.97 };
export const giantStyle: Style = { face: 'strong', tracking: 0.055, leading: 0.8 };
export const strong: Style = { face: 'strong', tracking: 0.015, leading: 1.2 };
export const label: Style = { face: 'label', tracking: 0, leading: 1.25 };
export const serif: Style = { face: 'text', tracking: 0, leading: 1.28 };
/** Of Public Sans, in em. */
export const capHeight = 0.723;

export function inkOf(kind: ShareCard['kind']): string {
  return kind === 'person' || kind === 'date' || kind === 'pledge' ? inks[kind] : inks.ink;
}
