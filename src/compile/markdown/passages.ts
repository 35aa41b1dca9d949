import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Passage } from '../../article/article.ts';
import { leadId } from './body.ts';
import { plainText } from './plain-text.ts';
import { parseMention } from './remark/mentions.ts';

/**
 * The passages of every entry, by `kind:id`, in the order of the text. A passage is the innermost block with an id that
 * holds a mention: a list item rather than its list. Reads a tree whose mentions are not yet links to pages.
 * @param disputed entries on which sources differ, by `kind:id`: no excerpt says what one of them says without the others
 */
export function passagesByEntry(tree: Root, disputed = new Set<string>()): Map<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  let section = { id: leadId, title: '' };
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading' && node.depth === 2) section = { id: node.data?.blockId?.id ?? '', title: plainText(node) };
    const mention = node.type === 'link' ? parseMention(node.url) : undefined;
    if (!mention) return;
    const block = ancestors.findLast((ancestor) => ancestor.data?.blockId) ?? ancestors[1] ?? node;
    add(passages, `${mention.kind}:${mention.id}`, {
      id: block.data?.blockId?.id ?? section.id,
      section: section.title,
      excerpt: toExcerpt(ownText(withoutMentions(block, disputed))),
    });
  });
  return passages;
}

function add(passages: Map<string, Passage[]>, entry: string, passage: Passage) {
  const known = passages.get(entry) ?? [];
  if (!known.some((other) => other.id === passage.id)) passages.set(entry, [...known, passage]);
}

/** A block with an ellipsis in place of what it says of some entries. */
function withoutMentions<Block extends Nodes>(block: Block, entries: Set<string>): Block {
  if (entries.size === 0 || !('children' in block)) return block;
  const children = block.children.map((child): Nodes => {
    const mention = child.type === 'link' ? parseMention(child.url) : undefined;
    return mention && entries.has(`${mention.kind}:${mention.id}`) ? { type: 'text', value: '…' } : withoutMentions(child, entries);
  });
  return { ...block, children };
}

/** A quote's attribution is no part of its words; a list item's own words come before those of the items below it. */
function ownText(block: Nodes): string {
  if (block.type !== 'blockquote') return plainText(block);
  const [first] = block.children;
  return first ? plainText(first) : '';
}

const excerptLength = 90;

function toExcerpt(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= excerptLength) return plain;
  const end = plain.lastIndexOf(' ', excerptLength);
  return `${plain.slice(0, end > 0 ? end : excerptLength)} …`;
}
