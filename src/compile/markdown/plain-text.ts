import type { Nodes } from 'mdast';

/**
 * The words of a piece of Markdown. Unlike `mdast-util-to-string` it keeps those of two list items, table cells,
 * paragraphs or lines apart.
 *
 * @example plainText(parse('- one\n- two')) //=> 'one two'
 */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  // A picture says its caption.
  if (node.type === 'image') return node.title ?? node.alt ?? '';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  const parts = node.children.map(plainText);
  return holdsBlocks(node) ? parts.filter(Boolean).join(' ') : parts.join('');
}

const blockHolders = new Set<Nodes['type']>(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow']);

function holdsBlocks(node: Nodes): boolean {
  return blockHolders.has(node.type);
}
