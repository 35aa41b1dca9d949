import type { Root as Html } from 'hast';
import type { Heading, Paragraph, RootContent } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypeTables } from './rehype/tables.ts';
import { mentionKinds } from './remark/mentions.ts';

/**
 * All that the HTML of an article may hold. The rules refuse what an author may not write, with its line and what to do; this is a
 * second check after them, and lets nothing else through.
 */
const allowed: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'em', 'strong', 'del', 'code', 'br', 'span', 'div'],
  ],
  attributes: {
    '*': ['id'],
    a: ['href', 'title', ['className', ...mentionKinds]],
    span: [['className', 'former']],
    code: [['className', /^language-/u]],
    ol: ['start'],
    div: [['className', 'cells'], ['role', 'group'], 'tabIndex', 'ariaLabel'],
    th: [['className', 'centred', 'ends']],
    td: [['className', 'centred', 'ends']],
  },
  protocols: { href: ['https', 'http', 'mailto'] },
  strip: ['script', 'style'],
  // Ids are checked, and links go by them as they are.
  clobber: [],
};

/** The last step of Markdown. The first is in `markdown.ts`, and the rules are between the two. */
const processor = unified().use(remarkRehype).use(rehypeTables).use(rehypeSanitize, allowed).use(rehypeStringify).freeze();

/** The HTML of a checked block with its element, such as a list. */
export function outerHtml(block: RootContent): string {
  return processor.stringify(toHtml(block));
}

/** The HTML of what a checked paragraph or heading holds. */
export function innerHtml(block: Paragraph | Heading): string {
  const children = toHtml(block).children.flatMap((node) =>
    node.type === 'element' ? node.children : node.type === 'doctype' ? [] : node,
  );
  return processor.stringify({ type: 'root', children });
}

function toHtml(block: RootContent): Html {
  return processor.runSync({ type: 'root', children: [block] });
}
