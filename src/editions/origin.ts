/** The site that an edition is taken from, and the explainer’s folder in it. */
export interface Origin {
  /** The site’s whole address, ending in a slash; undefined where it is not known. */
  address: string | undefined;
  slug: string;
}

/** Stands for the address of a site while relative links are followed. */
export const nowhere = 'https://nowhere.invalid/';

/** The bytes of a file, by its address as the page names it; undefined where there is none. */
export type FileAt = (address: string) => Uint8Array | undefined;
