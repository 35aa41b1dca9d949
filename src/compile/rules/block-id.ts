import { visit } from 'unist-util-visit';
import type { Draft } from '../draft.ts';
import type { Finding } from '../frontmatter.ts';
import { isId, toId } from '../listed-ids.ts';
import { blockIds } from '../markdown-places.ts';
import { quoted, unexpected } from '../message.ts';
import type { WrittenId } from '../remark-block-ids.ts';
import type { Rule } from '../rule.ts';

export const blockId: Rule = {
  name: 'block-id',
  severity: 'error',
  summary:
    'A block id is of small letters, digits and single hyphens: ` ^its-id` at the end of a paragraph, list item or quote (one for the whole quote), or alone on the line after a list or table; ` {#its-id}` or ` {#its-id short="…"}` at the end of a heading.',
  example: 'Unexpected block id `Not_Known`, expected small letters, digits and single hyphens, such as `not-known`',
  needs: 'text',
  *check(draft) {
    for (const { id, offset } of blockIds(draft.body)) if (!isId(id)) yield { offset, message: badForm(id) };
    yield* strayIds(draft);
  },
};

function badForm(id: string): string {
  const better = toId(id);
  const expected = `small letters, digits and single hyphens${better ? `, such as \`${better}\`` : ''}`;
  return unexpected({ found: `block id ${quoted(id)}`, expected });
}

function* strayIds({ body }: Draft): Iterable<Finding> {
  const found: Finding[] = [];
  visit(body.root, (node) => {
    const stray = node.data?.strayId;
    if (stray) found.push({ offset: body.offsetAt(stray.offset), message: strayMessages[stray.reason](stray) });
  });
  yield* found;
}

const strayMessages = {
  second: ({ id }: WrittenId) =>
    unexpected({
      found: `second block id ${quoted(id)}`,
      expected: 'one for the whole quote, list item or list',
      remedy: 'delete one of the two',
    }),
  alone: ({ id }: WrittenId) =>
    unexpected({
      found: `block id ${quoted(id)} alone on a line`,
      expected: 'it at the end of the paragraph',
      remedy: 'delete the line break before it',
    }),
  unread: ({ id }: WrittenId) => unexpected({ found: `braces ${quoted(id)}`, expected: '`{#its-id}` or `{#its-id short="Short title"}`' }),
};
