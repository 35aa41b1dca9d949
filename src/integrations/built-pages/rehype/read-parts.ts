import type { Element, Root } from 'hast';
import { elementsIn } from '../../../editions/elements-in.ts';

/** What reader views take for the furniture of a page when an id or a class has it, even within a longer word. */
const furniture =
  /-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|combx|com-|comment|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hid|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|scroll|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote/iu;

/** A class that reader views take for a part of the text, whatever the id says. */
const kept = 'body';

/**
 * Marks the parts of an article whose id has a word that reader views leave out: “community-plans-park” is the id of a paragraph, and no
 * box beside the text.
 */
export function rehypeReadParts() {
  return (tree: Root): void => {
    const isMistaken = ({ tagName, properties: { id } }: Element) => tagName !== 'a' && typeof id === 'string' && furniture.test(id);
    for (const article of elementsIn(tree, ({ tagName }) => tagName === 'article'))
      for (const { properties } of elementsIn(article, isMistaken))
        properties.className = [properties.className ?? [], kept].flat().map(String);
  };
}
