import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML document as text: its declaration and its root. */
export function xmlDocument(root: Element): string {
  const xml = toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root], { closeEmptyElements: true });
  // The serialiser leaves this as it is in texts, where XML forbids it (1.0, 2.4).
  return `${xml.replaceAll(']]>', ']]&gt;')}\n`;
}
