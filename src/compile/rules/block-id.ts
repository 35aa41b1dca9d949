import { visit } from 'unist-util-visit';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { idMistake, isId, toId } from '../addresses/listed-ids.ts';
import { blockIds } from '../markdown/markdown-places.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { StrayReason, WrittenId } from '../markdown/remark/block-ids.ts';
import { proseOf } from '../prose/prose.ts';
import type { Rule } from './rule.ts';

export const blockId: Rule = {
  name: 'block-id',
  severity: 'error',
  summary:
    'An id has small letters, digits and single hyphens. Write ` ^its-id` at the end of a paragraph, list item or quote. A quote has one id for the whole. For a list or table, write it alone on the line after. At the end of a heading, write ` {#its-id}` or ` {#its-id short="…"}`. The check warns of what looks like an id within a paragraph.',
  example: 'Block id `Not_Known` is not allowed. Write `not-known`, or choose one of small letters, digits and single hyphens.',
  needs: 'text',
  *check(draft) {
    for (const { id, offset } of blockIds(draft.body)) if (!isId(id)) yield { offset, ...idMistake('block id', id) };
    yield* strayIds(draft);
    yield* idsWithin(draft);
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

/** At the end of a line that does not end its paragraph. */
function* idsWithin({ body }: Draft): Iterable<Finding> {
  for (const { text, offsetAt } of proseOf(body)) {
    for (const { index, 0: id } of text.matchAll(/(?<=\s)\^[a-z][a-z\d-]*(?=[ \t]*\n)/gu)) {
      const remedy = 'move it to the end of the paragraph, or leave a line free after it';
      yield { offset: offsetAt(index), wrong: `${quoted(id)} is shown as it stands`, remedy, isDoubtful: true };
    }
  }
}

const strayMistakes: Record<StrayReason, (written: WrittenId) => Mistake> = {
  second: ({ id }) => ({ wrong: `${quoted(id)} is a second block id for one block`, remedy: 'delete one of the two' }),
  alone: ({ id }) => ({
    wrong: `block id ${quoted(id)} stands alone on a line`,
    remedy: 'delete the line break before it, so that it ends the paragraph',
  }),
  braces: ({ id }) => ({
    wrong: `braces ${quoted(`{#${id}}`)} end no heading`,
    remedy: `write \`^${toId(id) ?? 'its-id'}\` for a paragraph`,
  }),
  caret: ({ id }) => ({ wrong: `${quoted(`^${id}`)} ends a heading`, remedy: `write \`{#${toId(id) ?? 'its-id'}}\` for a heading` }),
  unread: ({ id }) => ({ wrong: `braces ${quoted(id)} cannot be read`, remedy: 'write `{#its-id}` or `{#its-id short="Short title"}`' }),
};
