/** A colour for light, for dark, and for paper, where that is another than for light. */
export type ColourPair = readonly [light: string, dark: string, onPaper?: string];

/** The colours of the pages. The kinds’ inks carry meaning and nothing else does. */
export const colours = {
  paper: ['#fcfcfa', '#11151a', '#fff'],
  ink: ['#14171a', '#ecebe6', '#000'],
  muted: ['#565c63', '#a4abb3', '#444'],
  line: ['#d6d7d5', '#323940'],
  person: ['#5b34b4', '#b9a4f6', '#000'],
  place: ['#0b6946', '#74c79e', '#000'],
  date: ['#8a4a00', '#e2a957', '#000'],
  pledge: ['#b4132f', '#f2707c', '#000'],
  // Large areas of ink, such as bars and the largest numbers: the pale inks of the dark glare there.
  'person-fill': ['#5b34b4', '#7a5fd0', '#000'],
  'date-fill': ['#8a4a00', '#a06a1c', '#000'],
  'pledge-fill': ['#b4132f', '#c43a50', '#777'],
  // Words on such an area.
  'on-fill': ['#fcfcfa', '#ffffff', '#fff'],
  wash: ['#fff0a6', '#4d4310'],
  // The countries of the story on maps, for what stands on them.
  land2: ['#dfeae2', '#1d372d'],
} as const satisfies Record<string, ColourPair>;

export type ColourName = keyof typeof colours;

/** The colours of the pages, or those that a site has in place of them. */
export type Colours = Record<ColourName, ColourPair>;

/** Colours of a site’s own. Those with a meaning are the same on every site. */
export type OwnColours = Partial<Record<'paper' | 'ink' | 'muted' | 'line', readonly [light: string, dark: string]>>;

/** All colours, with a site’s own in their places; on paper they stay as they are. */
export function withOwn(own: OwnColours): Colours {
  const changed = Object.entries(own).map(([name, [light, dark]]) => [name, [light, dark, colours[name as keyof OwnColours][2]]]);
  return { ...colours, ...(Object.fromEntries(changed) as Partial<Colours>) };
}

/** The contrast of two colours as WCAG 2.2 defines it: 1 for the same, 21 for black and white. @param one Six digits, such as `#14171a`. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of a colour as WCAG 2.2 defines it, from 0 to 1. */
export function luminance(colour: string): number {
  const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => part(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is not part of the story, on share cards. */
export const quiet = '#a3a7aa';

/** The colours of the land on maps, which is a picture of its own. */
export const landColours = {
  land: ['#f2f1ed', '#1d242b', '#f3f3f3'],
  land2: [...colours.land2, '#ddd'],
  land3: ['#93c6a5', '#2d5b47', '#bbb'],
  border: [colours.place[0], colours.place[1], '#333'],
  water: ['#3f78a8', '#6aa3d2', '#666'],
  sea: [colours.paper[0], colours.paper[1]],
} as const satisfies Record<string, ColourPair>;

/**
 * The rules that give a page its colours, as `--color-<name>`: light ones, dark ones for a screen whose reader prefers them, and black
 * and grey ones for paper. A browser that does not know the media query shows the light ones.
 *
 * @example colourRules(colours) //=> `:root{color-scheme:light;--color-paper:#fcfcfa;…}@media screen and (prefers-color-scheme:dark){:root{…}}@media print{…}`
 */
export function colourRules(all: Colours): string {
  const tokens = (scheme: 0 | 1 | 2) =>
    Object.entries(all).flatMap(([name, pair]) => (pair[scheme] === undefined ? [] : `--color-${name}:${pair[scheme]}`));
  const rule = (declarations: string[]) => `:root{${declarations.join(';')}}`;
  return (
    rule(['color-scheme:light', ...tokens(0)]) +
    `@media screen and (prefers-color-scheme:dark){${rule(['color-scheme:dark', ...tokens(1)])}}` +
    `@media print{${rule(tokens(2))}}`
  );
}

/** The light one of each colour, for pictures, which cannot know their reader’s scheme. */
export function inLight<Name extends string>(pairs: Record<Name, ColourPair>): Record<Name, string> {
  return Object.fromEntries(Object.entries<ColourPair>(pairs).map(([name, [light]]) => [name, light])) as Record<Name, string>;
}
