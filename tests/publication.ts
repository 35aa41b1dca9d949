import type { Publication } from '../src/outputs/publication.ts';

/** A site for outputs that are read away from it. */
export const aSite: Publication & { address: string } = {
  name: 'News',
  description: 'News explained.',
  language: 'en',
  licence: { name: 'A licence', url: 'https://licence.example/' },
  address: 'https://news.example/',
};

/** One of which nobody has said where it stands and what licence its texts are under. */
export const anUnnamedSite: Publication = { ...aSite, licence: undefined, address: undefined };
