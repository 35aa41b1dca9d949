import type { Element, Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML document as text: its declaration, what stands before its root, such as a doctype, and its root. */
export function xmlDocument(root: Element, before: Nodes[] = []): string {
  const declaration: Nodes = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const xml = toXml([declaration, ...before, root], { closeEmptyElements: true });
  // The serialiser leaves this as it is in texts, where XML forbids it (1.0, 2.4); there is no CDATA section that it could end.
  return `${xml.replaceAll(']]>', ']]&gt;')}\n`;
}
