/** How wide, and with how large a type, the ribbons are drawn. */
export interface RibbonsForm {
  name: 'wide' | 'middle' | 'narrow';
  widthPx: number;
  /** The donors' names stand left of the ribbons, else above them. */
  namesLeft: boolean;
  /** One mark for the pledges to one recipient, else one for each. */
  merged: boolean;
  /** Where the ribbons begin and end. */
  fromPx: number;
  toPx: number;
  nameSizePx: number;
  labelSizePx: number;
  sumSizePx: number;
  /** Height of the largest sum, and of what has none. */
  solidPx: number;
  thinPx: number;
}

export const ribbonsForms: RibbonsForm[] = [
  {
    name: 'wide',
    widthPx: 1344,
    namesLeft: true,
    merged: true,
    fromPx: 190,
    toPx: 1110,
    nameSizePx: 21,
    labelSizePx: 16,
    sumSizePx: 48,
    solidPx: 104,
    thinPx: 18,
  },
  {
    name: 'middle',
    widthPx: 640,
    namesLeft: false,
    merged: false,
    fromPx: 10,
    toPx: 480,
    nameSizePx: 15,
    labelSizePx: 13,
    sumSizePx: 36,
    solidPx: 84,
    thinPx: 15,
  },
  {
    name: 'narrow',
    widthPx: 300,
    namesLeft: false,
    merged: false,
    fromPx: 10,
    toPx: 196,
    nameSizePx: 12,
    labelSizePx: 12,
    sumSizePx: 26,
    solidPx: 74,
    thinPx: 13,
  },
];

export const barPx = 10;
