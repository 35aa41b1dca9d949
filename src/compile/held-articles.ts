import type { Article } from '../article/article.ts';
import { UserError } from './messages/user-error.ts';

// Astro loads some modules twice, through Vite and without it: only the process is the same for all of them.
const key = Symbol.for('standfirst.articles');
const holder = globalThis as { [key]?: Article[] | undefined };

/** Holds the articles of a build while it runs, so that every step works with the same, compiled once; undefined when it is over. */
export function holdArticles(articles: Article[] | undefined): void {
  holder[key] = articles;
}

/** The articles of the build that runs in this process; undefined when none does. */
export function heldArticles(): Article[] | undefined {
  return holder[key];
}

/** @throws when no build runs. */
export function articlesOfBuild(): Article[] {
  const articles = heldArticles();
  if (!articles)
    throw new UserError({ wrong: 'the articles were not checked before this build', remedy: 'run `npm run build`, which does both' });
  return articles;
}
