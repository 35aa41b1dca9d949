import { time } from './atom.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function toJsonFeed({ site, ...feed }: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.self?.json,
      description: feed.description,
      language: feed.language,
      authors: [{ name: site.name, url: site.address }],
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.page,
        title: entry.title,
        language: entry.language,
        authors: entry.authors.length > 0 ? entry.authors.map(({ name, url }) => ({ name, url })) : undefined,
        summary: entry.summary,
        content_html: entry.html,
        image: entry.image,
        date_published: time(entry.published),
        date_modified: time(entry.updated),
      })),
    },
    null,
    2,
  )}\n`;
}
