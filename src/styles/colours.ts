/** A colour for light, and for dark. */
export type ColourPair = readonly [light: string, dark: string];

/** The colours of the pages. The kinds’ inks carry meaning and nothing else does. */
export const colours = {
  paper: ['#fcfcfa', '#11151a'],
  ink: ['#14171a', '#ecebe6'],
  muted: ['#565c63', '#a4abb3'],
  line: ['#d6d7d5', '#323940'],
  person: ['#5b34b4', '#b9a4f6'],
  place: ['#0b6946', '#74c79e'],
  date: ['#8a4a00', '#e2a957'],
  pledge: ['#b4132f', '#f2707c'],
  // Large areas of ink, such as bars and the largest numbers: the pale inks of the dark glare there.
  'person-fill': ['#5b34b4', '#7a5fd0'],
  'date-fill': ['#8a4a00', '#a06a1c'],
  'pledge-fill': ['#b4132f', '#c43a50'],
  // Words on such an area.
  'on-fill': ['#fcfcfa', '#ffffff'],
  wash: ['#fff0a6', '#4d4310'],
  // The countries of the story on maps, for what stands on them.
  land2: ['#dfeae2', '#1d372d'],
} as const satisfies Record<string, ColourPair>;

/** The colours of the land on maps, which is a picture of its own. */
export const landColours = {
  land: ['#f2f1ed', '#1d242b'],
  land2: colours.land2,
  land3: ['#93c6a5', '#2d5b47'],
} as const satisfies Record<string, ColourPair>;

/**
 * The rules that give a page its colours, as `--color-<name>`: light ones, and dark ones for a screen whose reader prefers them.
 * A browser that does not know the media query shows the light ones.
 *
 * @example `:root{color-scheme:light;--color-paper:#fcfcfa;…}@media screen and (prefers-color-scheme:dark){:root{…}}`
 */
export function colourRules(): string {
  const rule = (scheme: 0 | 1) => {
    const tokens = Object.entries(colours).map(([name, pair]) => `;--color-${name}:${pair[scheme]}`);
    return `:root{color-scheme:${['light', 'dark'][scheme]}${tokens.join('')}}`;
  };
  return `${rule(0)}@media screen and (prefers-color-scheme:dark){${rule(1)}}`;
}

/** The light one of each colour, for pictures, which cannot know their reader’s scheme. */
export function inLight<Name extends string>(pairs: Record<Name, ColourPair>): Record<Name, string> {
  return Object.fromEntries(Object.entries<ColourPair>(pairs).map(([name, [light]]) => [name, light])) as Record<Name, string>;
}
