import type { MarkdownText } from '../markdown/markdown.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { parseMention } from '../markdown/remark/mentions.ts';
import type { Mistake } from '../messages/message.ts';
import type { Finding } from '../read/frontmatter.ts';

/** What is to be said of a paragraph that is to show something of an entry and does not mention it; whether there is one is another matter. */
export function unmentioned(
  body: MarkdownText,
  kind: 'pledge' | 'date',
  id: string,
  passage: string,
): (Mistake & Pick<Finding, 'isDoubtful'>) | undefined {
  const links = nodesOf(body, 'link').filter(({ ancestors }) => ancestors.some(({ data }) => data?.blockId?.id === passage));
  const isMentioned = links.map(({ node }) => parseMention(node.url)).some((mention) => mention?.kind === kind && mention.id === id);
  if (isMentioned || links.length === 0) return undefined;
  return {
    wrong: `the paragraph \`${passage}\` does not mention the ${kind}`,
    remedy: `link it there, such as \`[…](${kind}:${id})\`, or name another paragraph`,
    isDoubtful: true,
  };
}
