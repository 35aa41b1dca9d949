import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A Markdown text as another’s parser reads it: its parts by their kind, its headings, links and texts. */
export function markdownOutline(text: string) {
  const root = unified().use(remarkParse).parse(text);
  const headings: { depth: number; text: string }[] = [];
  const links: { text: string; url: string }[] = [];
  visit(root, 'heading', (node) => void headings.push({ depth: node.depth, text: textIn(node) }));
  visit(root, 'link', (node) => void links.push({ text: textIn(node), url: node.url }));
  return { kinds: root.children.map(({ type }) => type), headings, links };
}

function textIn(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';
}
