import { x } from 'xastscript';
import type { Article } from '../../article/article.ts';
import { lastChange } from '../../article/history.ts';
import { pledgesWithSteps } from '../../article/life.ts';
import { views } from '../../article/views.ts';
import { pledgeFile, sitemapFile, viewFile } from '../../routes.ts';
import { addressIn, type Publication } from '../publication.ts';
import { archive, lastChangeOf } from './archive.ts';
import { xmlDocument } from '../xml-document.ts';

/**
 * The pages that are there to be found (sitemaps.org 0.9): home, the archive, every view of every explainer, and the lives of its pledges, with the day of the last change.
 * Pages that lead on, such as those to share by, and 404 are none.
 */
export function sitemap(articles: Article[], site: Publication & { address: string }): string {
  return xmlDocument(
    x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
      page(site.address, lastChangeOf(articles)),
      ...archive(articles).map((one) => page(`${site.address}${one.file}`, lastChangeOf(one.articles))),
      ...articles.flatMap((article) =>
        [...views.map((view) => viewFile[view]), ...pledgesWithSteps(article).map(({ id }) => pledgeFile(id))].map((file) =>
          page(addressIn(site, article.slug, file), lastChange(article).from?.iso),
        ),
      ),
    ]),
  );
}

function page(address: string, changed: string | undefined) {
  return x('url', [x('loc', address), changed === undefined ? undefined : x('lastmod', changed)]);
}

/** What programs may read (RFC 9309): everything; and where all pages are listed, if that has an address. It counts at a domain’s root only. */
export function robots(site: Publication): string {
  const listed = site.address === undefined ? '' : `\nSitemap: ${site.address}${sitemapFile}\n`;
  return `User-agent: *\nAllow: /\n${listed}`;
}
