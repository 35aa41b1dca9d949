import { globSync } from 'node:fs';
import { entryById } from '../../src/article/article.ts';
import type { Article } from '../../src/article/article.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFile } from '../../src/compile/read/article-files.ts';
import { blockHref, entryHref } from '../../src/routes.ts';
import { isLookedAt, type SiteName, sites } from '../built-sites.ts';

/** The article that most tests read. */
export const slug = 'central-america-migration';

/** Every page of a site that stays open, as a path from its root. */
export function pagesOf(site: SiteName): string[] {
  return htmlOf(site).filter((file) => !file.includes('/s/'));
}

/** Every page that leads on to what is shared. */
export function sharePagesOf(site: SiteName): string[] {
  return htmlOf(site).filter((file) => file.includes('/s/'));
}

function htmlOf(site: SiteName): string[] {
  return globSync('**/*.html', { cwd: sites[site].out })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isLookedAt(site, file))
    .sort();
}

/** The compiled article. */
export async function story(): Promise<Article> {
  const { articles } = compileAll([await readArticleFile(`content/${slug}/article.md`)]);
  const [article] = articles;
  if (!article) throw new Error('The article has errors: run npm run check.');
  return article;
}

/** One address of each kind of thing that has one, from the explainer's folder. */
export function addressOfEachKind(article: Article): Record<string, string> {
  const paragraphs = article.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.id ?? []) : [])),
  );
  const entries = [article.people, article.organisations, article.places, article.dates, article.pledges, article.agenda, article.unknowns];
  const addresses = entries.flatMap((list) => {
    const entry = list.at(-1);
    const kind = entry && entryById(article, entry.id)?.kind;
    return kind ? [[kind, entryHref(kind, entry.id)]] : [];
  });
  return {
    section: blockHref(article.sections.at(-1)?.id ?? ''),
    paragraph: blockHref(paragraphs.at(-1) ?? ''),
    history: blockHref('history'),
    ...(Object.fromEntries(addresses) as Record<string, string>),
  };
}
