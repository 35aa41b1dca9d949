import { visit } from 'unist-util-visit';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { idMistake, isId } from '../addresses/listed-ids.ts';
import { blockIds } from '../markdown/markdown-places.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { WrittenId } from '../markdown/remark/block-ids.ts';
import type { Rule } from './rule.ts';

export const blockId: Rule = {
  name: 'block-id',
  severity: 'error',
  summary:
    'An id has small letters, digits and single hyphens. Write ` ^its-id` at the end of a paragraph, list item or quote. A quote has one id for the whole. For a list or table, write it alone on the line after. At the end of a heading, write ` {#its-id}` or ` {#its-id short="…"}`.',
  example: 'Block id `Not_Known` is not allowed. Write `not-known`, or choose one of small letters, digits and single hyphens.',
  needs: 'text',
  *check(draft) {
    for (const { id, offset } of blockIds(draft.body)) if (!isId(id)) yield { offset, ...idMistake('block id', id) };
    yield* strayIds(draft);
  },
};

function* strayIds({ body }: Draft): Iterable<Finding> {
  const found: Finding[] = [];
  visit(body.root, (node) => {
    const stray = node.data?.strayId;
    if (stray) found.push({ offset: body.offsetAt(stray.offset), ...strayMistakes[stray.reason](stray) });
  });
  yield* found;
}

const strayMistakes: Record<'second' | 'alone' | 'unread', (written: WrittenId) => Mistake> = {
  second: ({ id }) => ({ wrong: `${quoted(id)} is a second block id for one block`, remedy: 'delete one of the two' }),
  alone: ({ id }) => ({
    wrong: `block id ${quoted(id)} stands alone on a line`,
    remedy: 'delete the line break before it, so that it ends the paragraph',
  }),
  unread: ({ id }) => ({ wrong: `braces ${quoted(id)} cannot be read`, remedy: 'write `{#its-id}` or `{#its-id short="Short title"}`' }),
};
