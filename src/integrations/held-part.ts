import type { Article } from '../article/article.ts';
import type { Withdrawn } from '../article/withdrawn.ts';
import type { Desk } from '../compile/desk.ts';
import type { Problem } from '../compile/messages/problem.ts';

/** What is made of a site at a time: a part of a build, or what was opened in the dev server. */
export interface SitePart {
  /** The articles whose folders are made. */
  explainers: Article[];
  /** All articles of the site, for the pages that tell of several: home, feeds, sitemap. None where those are not made. */
  all: () => Promise<Article[]>;
  /** Those that were withdrawn, whose addresses say so; made with the pages that tell of several. */
  withdrawn?: Withdrawn[];
  /** What editors are shown beside the pages, in the dev server only. */
  desks?: Desks;
}

/** What is known of all explainers of the folder, also of those with mistakes. */
export interface Desks {
  slugs: () => string[];
  /** Those of what is compiled, and of the folder as a whole. */
  problems: () => Problem[];
  /** Undefined where there is no such explainer. */
  of: (slug: string, today: string) => Promise<Desk | undefined>;
}

// Astro loads some modules twice, through Vite and without it: only the process is the same for all of them.
const key = Symbol.for('standfirst.part');
const holder = globalThis as { [key]?: SitePart };

/** Holds what this process makes, so that every step works with the same articles, compiled once. */
export function holdPart(part: SitePart): void {
  holder[key] = part;
}

/** What this process makes. */
export function heldPart(): SitePart {
  const part = holder[key];
  if (!part) throw new Error('Pages are made by a build or the dev server only.');
  return part;
}

/** What editors are shown. @throws Error in a build. */
export function heldDesks(): Desks {
  const { desks } = heldPart();
  if (!desks) throw new Error('Only the dev server has the editors’ pages.');
  return desks;
}
