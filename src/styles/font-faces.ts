const faces = [
  { family: 'Public Sans', file: 'public-sans.woff2', weights: '400 900' },
  { family: 'Source Serif 4', file: 'source-serif-4.woff2', weights: '400 700' },
];

/** The files of the typefaces, from the site’s root. */
export const fontFiles = faces.map(({ file }) => `fonts/${file}`);

/** The rules that load the typefaces of a page, whose folder decides their addresses; `display` as in CSS. */
export function fontFaces(root: string, display: 'optional' | 'swap'): string {
  return faces
    .map(
      ({ family, file, weights }) =>
        `@font-face{font-family:"${family}";src:url(${root}fonts/${file})format("woff2");font-weight:${weights};font-display:${display}}`,
    )
    .join('');
}
