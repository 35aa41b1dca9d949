/** Types of text, which is worth compressing, by the ending of a file’s name. */
export const textTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  xsl: 'application/xslt+xml',
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
};

/** Types of files that are compressed already. */
const otherTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  pdf: 'application/pdf',
};

/** The type of every file that a site can have, for servers whose own list is older, or differs between machines. */
export const contentTypes: Readonly<Record<string, string>> = { ...textTypes, ...otherTypes };
