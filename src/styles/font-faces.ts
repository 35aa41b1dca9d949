const faces = [
  { family: 'Public Sans', file: 'public-sans.woff2', weights: '400 900' },
  { family: 'Explainer Serif', file: 'explainer-serif.woff2', weights: '400 700' },
];

/** The widths that a headline can be given, in tenths of its size, on screens below 700 px and from there on. */
export function headlineWidths(): string {
  const rules = (letter: string, from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => `.${letter}${String(from + index)}{max-width:${String((from + index) / 10)}em}`,
    ).join('');
  return `${rules('n', 38, 82)}@media (min-width:700px){${rules('w', 68, 184)}}`;
}

/** The files of the typefaces, from the site’s root. */
export const fontFiles = faces.map(({ file }) => `fonts/${file}`);

/**
 * The rules that load the typefaces of a page, whose folder decides their addresses; `display` as in CSS. Where a late typeface would
 * come too late for a page, headlines and drawings still take theirs: nothing in them moves, whatever they wait in.
 */
export function fontFaces(root: string, display: 'optional' | 'swap'): string {
  const all = faces.map((face) => fontFace(root, face, display)).join('');
  const [sans] = faces;
  if (display === 'swap' || !sans) return `${all}:root{--font-headline:var(--font-sans);--font-drawing:var(--font-sans)}`;
  return `${all}${fontFace(root, { ...sans, family: 'Headline' }, 'swap')}:root{--font-headline:${headlineFonts};--font-drawing:Headline,var(--font-sans)}`;
}

const headlineFonts = ['Headline', ...['A', 'R', 'N', 'D'].map((letter) => `Headline${letter}`), 'sans-serif'].join();

function fontFace(root: string, { family, file, weights }: (typeof faces)[number], display: string): string {
  return `@font-face{font-family:"${family}";src:url(${root}fonts/${file})format("woff2");font-weight:${weights};font-display:${display}}`;
}
