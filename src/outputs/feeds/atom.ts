import { x } from 'xastscript';
import type { Day } from '../../article/calendar.ts';
import { type Feed, type FeedEntry, feedTypes } from './feed.ts';
import { xmlDocument } from '../xml-document.ts';

/** A feed as Atom (RFC 4287). Days are given as their midnight in UTC, because Atom asks for a time. */
export function toAtom(feed: Feed): string {
  const { site } = feed;
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', time(feed.updated)),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      feed.self && x('link', { rel: 'self', type: feedTypes.atom, href: feed.self.atom }),
      x('author', [x('name', site.name), site.address === undefined ? undefined : x('uri', site.address)]),
      site.licence && x('rights', `${site.licence.name}, ${site.licence.url}`),
      ...feed.entries.map(entry),
    ]),
  );
}

function entry(of: FeedEntry) {
  return x('entry', { 'xml:lang': of.language }, [
    x('id', of.id),
    x('title', of.title),
    x('link', { rel: 'alternate', type: 'text/html', href: of.page }),
    ...of.authors.map(({ name, url }) => x('author', [x('name', name), url === undefined ? undefined : x('uri', url)])),
    x('published', time(of.published)),
    x('updated', time(of.updated)),
    x('summary', of.summary),
    x('content', { type: 'html' }, of.html),
  ]);
}

/**
 * A day as Atom and JSON Feed ask for it (RFC 3339).
 * @example time('2021-06-02') //=> '2021-06-02T00:00:00Z'
 */
export function time(day: Day): string {
  return `${day}T00:00:00Z`;
}
