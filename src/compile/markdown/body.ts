import type { Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Block, FormerId, Mention, Section, TextBlock, ViewBlock } from '../../article/article.ts';
import { innerHtml, outerHtml } from './html.ts';
import { pictureOf } from './pictures.ts';
import { plainText } from './plain-text.ts';
import { remarkFormerIds } from './remark/former-ids.ts';
import { remarkMentions } from './remark/mentions.ts';
import { remarkSchemes } from './remark/schemes.ts';

/** Id of the text before the first heading. */
export const leadId = 'lead';

/** The sections of a checked tree; changes the tree. HTML comes from a syntax tree only, so it holds no markup of an author's. */
export function toSections(checked: Root, former: FormerId[] = []): Section[] {
  const tree = unified().use(remarkFormerIds, former).use(remarkMentions).use(remarkSchemes).runSync(checked) as Root;
  const sections: Section[] = [];
  const seen = new Set<string>();
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sections.push(toSection(node));
    else {
      const blocks = toBlocks(node, seen);
      if (blocks.length > 0 && sections.length === 0) sections.push({ id: leadId, title: '', titleHtml: '', short: '', blocks: [] });
      sections.at(-1)?.blocks.push(...blocks);
    }
  }
  return sections;
}

function toSection(node: Heading): Section {
  const title = plainText(node);
  return { id: node.data?.blockId?.id ?? '', title, titleHtml: innerHtml(node), short: node.data?.short ?? title, blocks: [] };
}

function toBlocks(node: RootContent, seen: Set<string>): Block[] {
  switch (node.type) {
    case 'leafDirective':
      return [{ kind: 'view', view: node.name as ViewBlock['view'], options: toOptions(node.attributes) }];
    case 'paragraph':
      if (pictureOf(node)) return [toPicture(node, seen)];
      return node.children.length > 0 ? [{ ...textBlock('paragraph', node, seen), html: innerHtml(node) }] : [];
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

/** A picture; its caption is plain text. */
function toPicture(node: Paragraph, seen: Set<string>): TextBlock {
  const { url = '', alt } = pictureOf(node) ?? {};
  const text = plainText(node).trim();
  const html = innerHtml({ type: 'paragraph', children: [{ type: 'text', value: text }] });
  return { ...textBlock('picture', node, seen), html, text, picture: { file: decodeURIComponent(url), alt: alt?.trim() ?? '' } };
}

function toOptions(attributes: Record<string, string | null | undefined> | null | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']));
}

/** A quote; its last paragraph, when it begins with a dash, says whose words they are. */
function toQuote(node: Blockquote, seen: Set<string>): TextBlock {
  const quoted = node.children.filter((child) => child.type === 'paragraph' && child.children.length > 0) as Paragraph[];
  const last = quoted.at(-1);
  const attribution = last && quoted.length > 1 && startsWithDash.test(plainText(last)) ? last : undefined;
  const words = attribution ? quoted.slice(0, -1) : quoted;
  const paragraphs = words.map(innerHtml);
  return {
    ...textBlock('quote', node, seen),
    html: paragraphs.join('<br>'),
    text: words.map(plainText).join(' '),
    ...(paragraphs.length > 1 ? { paragraphs } : {}),
    ...(attribution ? { attribution: innerHtml(attribution).replace(startsWithDash, '') } : {}),
  };
}

const startsWithDash = /^[—–-]\s+/u;

function textBlock(kind: TextBlock['kind'], node: RootContent, seen: Set<string>): TextBlock {
  const parts = partsOf(node);
  return {
    kind,
    id: node.data?.blockId?.id,
    html: outerHtml(node),
    text: plainText(node),
    mentions: mentionsIn(node, seen),
    ...(parts.length > 0 ? { parts } : {}),
  };
}

function partsOf(block: RootContent): { id: string; text: string }[] {
  const parts: { id: string; text: string }[] = [];
  visit(block, (node) => {
    const id = node === block ? undefined : node.data?.blockId?.id;
    if (id !== undefined) parts.push({ id, text: plainText(node) });
  });
  return parts;
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
