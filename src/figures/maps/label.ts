import type { Box, Point } from './box.ts';

/** A part of a line, with one weight; bold is 700. */
export interface Run {
  text: string;
  bold: boolean;
}

/** The ranks of text on a map, each with its size and ink. */
export type TextRank = 'traveller' | 'place' | 'country' | 'note' | 'small';

export interface LabelLine {
  rank: TextRank;
  runs: Run[];
}

/** A text that belongs to a point or to a land, not placed yet. */
export interface Label {
  /** Line breaks to choose from, the best first. */
  variants: LabelLine[][];
  /** What it names, a point or the box around a land; any of several, the best first. */
  targets: Box[];
  /** The land that it should be inside of, if there is room; it then needs no leader. */
  coast?: Point[];
  /** True if that land is drawn dark. */
  dark?: boolean;
  /** Set by hand: right and down of the target's middle. */
  offset?: Point;
  /** How far it may stand from its target, with a leader where that is not near. */
  reachPx: number;
  leader: boolean;
  /** Other labels make room for it. */
  essential: boolean;
  /** The id of the place that it names. */
  placeId?: string;
  /** What a key says of its mark, where it has no room beside that. */
  key?: string;
  /** Fewer words that stand beside the mark rather than a number; else those of the key. */
  short?: LabelLine;
}

/** A mark that has a number on the map, and its name in a key. */
export interface KeyEntry {
  number: number;
  name: string;
  placeId: string | undefined;
}
