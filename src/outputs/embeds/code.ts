import { toHtml } from 'hast-util-to-html';
import type { Article } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { type EmbeddedView, viewDefinitions } from '../../article/views.ts';
import { embedFile, embedScript, explainerHref, viewFile } from '../../routes.ts';
import { embedHead } from './head.ts';

type Element = Extract<Parameters<typeof toHtml>[0], { type: 'element' }>;

/**
 * The HTML to paste into another page: the frame, a link for where frames are taken out, and the script that gives the frame
 * its height. `address` is that of the site, ending in a slash.
 */
export function embedCode(article: Article, view: EmbeddedView, address: string, t: Language): string {
  const folder = `${address}${explainerHref(article.slug)}`;
  const { title } = embedHead(article, view, t);
  const size = { width: '100%', height: viewDefinitions[view].embed.heightPx, loading: 'lazy', style: 'border:0' };
  const frame = element('iframe', { src: `${folder}${embedFile(view)}`, title, ...size });
  const link = element('a', { href: `${folder}${viewFile[view]}` }, { type: 'text', value: title });
  const script = element('script', { async: true, src: `${address}${embedScript}` });
  return [frame, element('p', {}, link), script].map((part) => toHtml(part)).join('\n');
}

function element(tagName: string, properties: Element['properties'], ...children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
