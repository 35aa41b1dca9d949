/** What a file of a format is sent as. */
interface FormatDefinition {
  /** Its media type, as IANA lists it. */
  mediaType: string;
  /** The same with all that a browser needs to read the file. */
  contentType: string;
  /** True for text, which is worth compressing. */
  isText: boolean;
}

/** Every format of a file that a site can have, by the ending of its name. */
export const formats = {
  html: text('text/html'),
  js: text('text/javascript'),
  css: text('text/css'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  csv: text('text/csv'),
  ics: text('text/calendar'),
  bib: text('application/x-bibtex'),
  svg: markup('image/svg+xml'),
  xml: markup('application/xml'),
  xsl: markup('application/xslt+xml'),
  atom: markup('application/atom+xml'),
  rss: markup('application/rss+xml'),
  json: markup('application/json'),
  jsonld: markup('application/ld+json'),
  geojson: markup('application/geo+json'),
  webmanifest: markup('application/manifest+json'),
  png: packed('image/png'),
  jpg: packed('image/jpeg'),
  jpeg: packed('image/jpeg'),
  webp: packed('image/webp'),
  avif: packed('image/avif'),
  ico: packed('image/x-icon'),
  woff2: packed('font/woff2'),
  epub: packed('application/epub+zip'),
  zip: packed('application/zip'),
  pdf: packed('application/pdf'),
} as const satisfies Record<string, FormatDefinition>;

export type Format = keyof typeof formats;

const allFormats = Object.keys(formats) as Format[];

/** What each is sent as, for servers whose own list is older, or differs between machines. */
export const contentTypes = Object.fromEntries(allFormats.map((format) => [format, formats[format].contentType])) as Record<Format, string>;

/** The formats of text. */
export const textFormats = allFormats.filter((format) => formats[format].isText);

/**
 * The format of a file by its name; undefined for one that no site has.
 * @example formatOf('data/people.csv') //=> 'csv'
 */
export function formatOf(file: string): Format | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return allFormats.find((format) => format === ending);
}

function text(mediaType: string): FormatDefinition {
  return { mediaType, contentType: `${mediaType}; charset=utf-8`, isText: true };
}

/** XML and JSON are in UTF-8 by definition. */
function markup(mediaType: string): FormatDefinition {
  return { mediaType, contentType: mediaType, isText: true };
}

/** Compressed already. */
function packed(mediaType: string): FormatDefinition {
  return { mediaType, contentType: mediaType, isText: false };
}
