/**
 * Where the site will stand, ending in `/`: for the canonical address of each page and of its picture, which other sites need
 * whole. Every link of the site is relative. The environment variable STANDFIRST_ADDRESS says it; the default is no real site.
 * @example siteAddress({ STANDFIRST_ADDRESS: 'https://news.org/explained' }) //=> 'https://news.org/explained/'
 */
export function siteAddress(environment: Record<string, string | undefined> = process.env): string {
  const given = environment.STANDFIRST_ADDRESS?.trim() ?? '';
  return new URL(given === '' ? 'https://standfirst.example/' : given.replace(/[/?#]*$/u, '/')).href;
}

/** What the site says of itself; the only constants of the site. */
export const site = {
  name: 'Standfirst',
  description: 'News explainers in which every fact leads to the passage that reports it.',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  address: siteAddress(),
} as const;
