/** What the site says of itself; the only constants of the site. */
export const site = {
  name: 'Standfirst',
  description: 'News explainers in which every fact leads to the passage that reports it.',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
