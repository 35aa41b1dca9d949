import { toHtml } from 'hast-util-to-html';
import type { Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Block, Mention, Section, TextBlock, ViewBlock } from '../article/article.ts';
import { remarkBlockIds } from './remark-block-ids.ts';
import { remarkMentions } from './remark-mentions.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const transformer = unified().use(remarkBlockIds).use(remarkMentions);

/**
 * The Markdown syntax tree of a whole article file, its positions those of the file.
 * The frontmatter is blanked out, not cut off, so that no position moves.
 */
export function parseMarkdown(text: string, bodyOffset: number): Root {
  return parser.parse(text.slice(0, bodyOffset).replace(/[^\n]/gu, ' ') + text.slice(bodyOffset));
}

/** Sections of a checked tree; changes the tree. */
export function toSections(tree: Root): Section[] {
  transformer.runSync(tree);
  const sections: Section[] = [];
  const seen = new Set<string>();
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sections.push(toSection(node));
    else {
      if (sections.length === 0) sections.push({ id: 'lead', title: '', titleHtml: '', short: '', blocks: [] });
      sections.at(-1)?.blocks.push(...toBlocks(node, seen));
    }
  }
  return sections;
}

function toSection(node: Heading): Section {
  const title = toString(node);
  return { id: node.data?.blockId ?? '', title, titleHtml: innerHtml(node), short: node.data?.short ?? title, blocks: [] };
}

function toBlocks(node: RootContent, seen: Set<string>): Block[] {
  switch (node.type) {
    case 'leafDirective':
      return [{ kind: 'view', view: node.name as ViewBlock['view'], options: toOptions(node.attributes) }];
    case 'paragraph':
      return [{ ...textBlock('paragraph', node, seen), html: innerHtml(node) }];
    case 'heading':
      return [{ ...textBlock('heading', node, seen), html: innerHtml(node), depth: node.depth }];
    case 'blockquote':
      return [toQuote(node, seen)];
    case 'list':
      return [textBlock('list', node, seen)];
    case 'definition':
      return [];
    default:
      return [textBlock('other', node, seen)];
  }
}

function toOptions(attributes: Record<string, string | null | undefined> | null | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']));
}

/** A quote; its last paragraph, when it begins with a dash, says whose words they are. */
function toQuote(node: Blockquote, seen: Set<string>): TextBlock {
  const block = textBlock('quote', node, seen);
  const last = node.children.at(-1);
  const id = last?.type === 'paragraph' ? last.data?.blockId : undefined;
  const attribution = last?.type === 'paragraph' && /^[—–-]\s/u.test(toString(last)) ? last : undefined;
  const words = attribution ? node.children.slice(0, -1) : node.children;
  return {
    ...block,
    id,
    html: words.map((child) => (child.type === 'paragraph' ? innerHtml(child) : outerHtml(child))).join('<br>'),
    text: words.map((child) => toString(child)).join(' '),
    ...(attribution ? { attribution: innerHtml(attribution).replace(/^[—–-]\s+/u, '') } : {}),
  };
}

function textBlock(kind: TextBlock['kind'], node: RootContent, seen: Set<string>): TextBlock {
  const id = node.type === 'paragraph' || node.type === 'heading' ? node.data?.blockId : undefined;
  return { kind, id, html: outerHtml(node), text: toString(node), mentions: mentionsIn(node, seen) };
}

function mentionsIn(node: RootContent, seen: Set<string>): Mention[] {
  const mentions: Mention[] = [];
  visit(node, 'link', (link) => {
    const mention = link.data?.mention;
    if (!mention) return;
    mentions.push({ ...mention, first: !seen.has(mention.id) });
    seen.add(mention.id);
  });
  return mentions;
}

function outerHtml(node: RootContent): string {
  return toHtml(toHast(node));
}

function innerHtml(node: Paragraph | Heading): string {
  const element = toHast(node);
  return toHtml('children' in element ? { type: 'root', children: element.children.filter((child) => child.type !== 'doctype') } : element);
}
