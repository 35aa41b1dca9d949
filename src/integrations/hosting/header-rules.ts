import { cardFile, embedFolder, pledgesFolder } from '../../routes.ts';

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** Headers of the addresses that fit one of the paths, in which `:name` is one part of an address and `*` all that follows. */
export interface HeaderRule {
  paths: readonly string[];
  headers: Headers;
  /** For a server of one’s own: sent with every address for which no other rule has that header. */
  isDefault?: boolean;
}

/** The policies of the two kinds of page; none for embeds where there are none. */
export interface SitePolicies {
  pages: string;
  embeds?: string | undefined;
}

/** Everything here is public and the same for everyone, so any site may read and show it; what no page needs is refused. */
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': ['browsing-topics', 'camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** Every address that can be a page, apart from embeds. Hosts join what two rules say of one header, so no two may. */
const pagePaths = ['/', '/:file', '/:slug/', '/:slug/:file', '/:slug/s/*', `/:slug/${pledgesFolder}*`];

const dayInSeconds = 86_400;
const cachedForDays = (days: number) => `public, max-age=${days * dayInSeconds}`;

/** Which headers go with which addresses: the one table that each host’s file is written from. */
export function headerRules({ pages, embeds }: SitePolicies): HeaderRule[] {
  return [
    { paths: ['/*'], headers: everywhere, isDefault: true },
    // An address outlives what it holds: a reader’s copy is asked about each time, and sent again only when it has changed. The
    // hosts that read `_headers` do so unasked, and would join it to the rules below.
    { paths: [], headers: { 'Cache-Control': 'no-cache' }, isDefault: true },
    { paths: pagePaths, headers: { 'Content-Security-Policy': `${pages};frame-ancestors 'none'` }, isDefault: true },
    // The asterisk means sites only; a file on a disk that embeds a figure is a page too.
    ...(embeds ? [{ paths: [`/:slug/${embedFolder}*`], headers: { 'Content-Security-Policy': `${embeds};frame-ancestors * file:` } }] : []),
    // Neither has a hash in its name. An old font lacks a new letter at worst, an old card a new headline.
    { paths: ['/fonts/*'], headers: { 'Cache-Control': cachedForDays(30) } },
    { paths: ['', '/:slug'].map((folder) => `${folder}/${cardFile('*')}`), headers: { 'Cache-Control': cachedForDays(3) } },
  ];
}
