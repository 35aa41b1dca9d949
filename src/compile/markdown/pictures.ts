import type { Image, Nodes, Paragraph } from 'mdast';

/** The picture that a paragraph is, where it holds nothing else. */
export function pictureOf(node: Nodes): Image | undefined {
  if (node.type !== 'paragraph') return undefined;
  const found = node.children.filter(isShown);
  return found.length === 1 && found[0]?.type === 'image' ? found[0] : undefined;
}

/** Ends of lines beside a picture show nothing. */
function isShown(node: Paragraph['children'][number]): boolean {
  return node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '');
}
