import type { Article } from '../article/article.ts';

/** What is made of a site at a time. */
export interface SitePart {
  /** The articles whose folders it makes. */
  explainers: Article[];
  /** All articles of the site, for the pages that tell of several: home, feeds, sitemap. Undefined where those are not made. */
  all: Article[] | undefined;
}

// Astro loads some modules twice, through Vite and without it: only the process is the same for all of them.
const key = Symbol.for('standfirst.part');
const holder = globalThis as { [key]?: SitePart | undefined };

/** Holds what this process makes, so that every step works with the same articles, compiled once. */
export function holdPart(part: SitePart): void {
  holder[key] = part;
}

/** What this process makes; undefined when it builds nothing. */
export function heldPart(): SitePart | undefined {
  return holder[key];
}
