import type { Publication } from '../src/outputs/publication.ts';

/** A site for outputs that are read away from it. */
export const aSite: Publication = {
  name: 'News',
  description: 'News explained.',
  licence: { name: 'A licence', url: 'https://licence.example/' },
  address: 'https://news.example/',
};
