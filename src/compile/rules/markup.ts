import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { nodesOf, offsetOf } from '../markdown/markdown-places.ts';
import type { Rule } from './rule.ts';

const nouns = { list: 'list', code: 'block of code', table: 'table', blockquote: 'quote', thematicBreak: 'line' } as const;

export const markup: Rule = {
  name: 'markup',
  severity: 'error',
  summary:
    'Some Markdown is not allowed: footnotes, task lists, a quote in a list, and anything but paragraphs in a quote. No row of a table has more cells than its head, since those would be lost.',
  example: 'Footnotes cannot be shown. Put the words in brackets, or in a paragraph of their own.',
  needs: 'text',
  *check({ body, brief }) {
    for (const text of [body, ...brief]) {
      yield* footnotes(text);
      yield* tasks(text);
      yield* nested(text);
      yield* longRows(text);
    }
  },
};

function* footnotes(text: Draft['body']): Iterable<Finding> {
  const remedy = 'put the words in brackets, or in a paragraph of their own';
  for (const { node, offset } of nodesOf(text, 'footnoteReference', 'footnoteDefinition')) {
    const wrong = node.type === 'footnoteReference' ? 'footnotes cannot be shown' : 'the text of a footnote cannot be shown';
    yield { offset, in: text.field, wrong, remedy };
  }
}

function* tasks(text: Draft['body']): Iterable<Finding> {
  for (const { node, offset } of nodesOf(text, 'listItem'))
    if (typeof node.checked === 'boolean') yield { offset, in: text.field, wrong: 'a list item has a box', remedy: 'delete the box' };
}

function* longRows(text: Draft['body']): Iterable<Finding> {
  for (const { node, ancestors } of nodesOf(text, 'tableRow')) {
    const [head] = ancestors.at(-1)?.children ?? [];
    const most = head?.type === 'tableRow' ? head.children.length : 0;
    const first = node.children[most];
    if (!first) continue;
    const wrong = `a row has ${node.children.length} cells, and the head of its table has ${most}`;
    const remedy = 'add a cell to the head, or write `\\|` for a line that divides no cells';
    yield { offset: offsetOf(text, first), in: text.field, wrong, remedy };
  }
}

function* nested(text: Draft['body']): Iterable<Finding> {
  for (const { node, ancestors, offset } of nodesOf(text, 'list', 'code', 'table', 'blockquote', 'thematicBreak')) {
    const parent = ancestors.at(-1);
    const found = nouns[node.type];
    if (parent?.type === 'blockquote') yield { offset, wrong: `a ${found} stands in a quote`, remedy: 'end the quote before it' };
    else if (parent?.type === 'listItem' && node.type === 'blockquote')
      yield { offset, wrong: 'a quote stands in a list', remedy: 'end the list before it' };
  }
}
