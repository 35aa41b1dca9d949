import { emptyRecord } from '../addresses/anchors.ts';
import { changesIn } from '../addresses/draft-anchors.ts';
import { turnedIds } from '../addresses/turned.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const lostChange: Rule = {
  name: 'lost-change',
  severity: 'error',
  summary:
    'Links and feeds know each published change by its place under `corrections`. So none is taken away there, and new ones are listed last.',
  example:
    'Published change 1 (“2021-06-03 The sum was wrong.”) is not in its place under `corrections`. Restore it there, and list new ones last.',
  needs: 'frontmatter',
  *check({ values, record, frontmatter }) {
    const now = changesIn(values);
    for (const mistake of movedChanges((record ?? emptyRecord).changes ?? [], now))
      yield { offset: frontmatter.offsetOf(['corrections'], 'key'), ...mistake };
  },
};

/** What is wrong with changes at whose places others stand now, or none. */
export function movedChanges(before: string[], now: string[]): Mistake[] {
  const placed = (texts: string[]) => texts.map((text, index) => ({ id: String(index + 1), kind: 'change', text }));
  const turned = turnedIds(placed(before), placed(now), placed(before)).map((one) => one.before);
  return [...turned, ...placed(before).slice(now.length)].map(({ id, text }) => ({
    wrong: `published change ${id} (“${quoted(text).slice(1, -1)}”) is not in its place under \`corrections\``,
    remedy: 'restore it there, and list new ones last',
  }));
}
