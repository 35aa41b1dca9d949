import type { SiteIdentity } from '../src/outputs/whole-address.ts';

/** A site for outputs that are read away from it. */
export const aSite: SiteIdentity = {
  name: 'News',
  description: 'News explained.',
  licence: { name: 'A licence', url: 'https://licence.example/' },
  address: 'https://news.example/',
};
