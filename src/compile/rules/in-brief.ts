import type { Rule } from './rule.ts';

export const inBrief: Rule = {
  name: 'in-brief',
  severity: 'error',
  summary: 'Each item of `inBrief` is one paragraph of running text, without lists, headings, quotes or ids.',
  example: 'In `inBrief[2]`, there is a list. Write one paragraph of running text.',
  needs: 'frontmatter',
  *check({ brief }) {
    for (const { root, field, offsetAt } of brief) {
      const [first, second] = root.children;
      const other = first?.type === 'paragraph' ? second : first;
      const id = first?.data?.blockId ?? first?.data?.strayId;
      const noun = other ? (nouns[other.type] ?? 'a second block') : 'a block id';
      const offset = other ? other.position?.start.offset : id?.offset;
      if (other ?? id) yield { offset: offsetAt(offset), in: field, wrong: `there is ${noun}`, remedy };
    }
  },
};

const remedy = 'write one paragraph of running text';

const nouns: Partial<Record<string, string>> = {
  list: 'a list',
  heading: 'a heading',
  blockquote: 'a quote',
  code: 'a block of code',
  paragraph: 'a second paragraph',
  table: 'a table',
};
