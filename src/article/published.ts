import type { View } from './views.ts';

/** A published address: an id on a page, and the first words of what it stands or stood for. */
export interface Address {
  id: string;
  page: View;
  text: string;
}

/** An address as a site lists it. */
export interface ListedAddress extends Omit<Address, 'page'> {
  /** The page’s file in the explainer’s folder. */
  page: string;
  /** The fingerprint of its whole text. */
  says: string;
}

/** What a site lists of an explainer: every name that its folder has or had, and every address. */
export interface ListedExplainer {
  slug: string;
  formerly: string[];
  /** By which feeds and calendars know it. */
  uuid?: string | undefined;
  /** The day on which it was withdrawn, where it was. */
  withdrawn?: string | undefined;
  /** The changes since its publication, each by its day and words, in the order of their numbers. */
  changes?: string[] | undefined;
  addresses: ListedAddress[];
}
