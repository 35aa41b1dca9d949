import type { Draft } from '../draft.ts';
import type { Finding } from '../frontmatter.ts';
import { nodesOf } from '../markdown-places.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

const nouns = { list: 'list', code: 'block of code', table: 'table', blockquote: 'quote', thematicBreak: 'line' } as const;

export const markup: Rule = {
  name: 'markup',
  severity: 'error',
  summary:
    'Markdown that a page could not show well is refused: footnotes and task lists; anything but paragraphs in a quote; a quote within a list.',
  example: 'Unexpected footnote, expected its words in the text; put them in brackets, or in a paragraph of their own',
  needs: 'text',
  *check({ body, brief }) {
    for (const text of [body, ...brief]) {
      yield* footnotes(text);
      yield* tasks(text);
      yield* nested(text);
    }
  },
};

function* footnotes(text: Draft['body']): Iterable<Finding> {
  const remedy = 'put them in brackets, or in a paragraph of their own';
  for (const { node, offset } of nodesOf(text, 'footnoteReference', 'footnoteDefinition')) {
    const found = node.type === 'footnoteReference' ? 'footnote' : 'text of a footnote';
    yield { offset, message: unexpected({ found, in: text.field, expected: 'its words in the text', remedy }) };
  }
}

function* tasks(text: Draft['body']): Iterable<Finding> {
  for (const { node, offset } of nodesOf(text, 'listItem'))
    if (typeof node.checked === 'boolean')
      yield {
        offset,
        message: unexpected({ found: 'task with a box', in: text.field, expected: 'a plain list item', remedy: 'delete the box' }),
      };
}

function* nested(text: Draft['body']): Iterable<Finding> {
  for (const { node, ancestors, offset } of nodesOf(text, 'list', 'code', 'table', 'blockquote', 'thematicBreak')) {
    const parent = ancestors.at(-1);
    const found = nouns[node.type];
    if (parent?.type === 'blockquote')
      yield {
        offset,
        message: unexpected({ found: `${found} in a quote`, expected: 'paragraphs only', remedy: 'end the quote before it' }),
      };
    else if (parent?.type === 'listItem' && node.type === 'blockquote')
      yield {
        offset,
        message: unexpected({ found: 'quote in a list', expected: 'it outside the list', remedy: 'end the list before it' }),
      };
  }
}
