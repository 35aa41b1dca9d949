import { anchorsIn } from '../anchors.ts';
import type { Draft } from '../draft.ts';
import { lastRetired } from '../former-ids.ts';
import type { Finding } from '../frontmatter.ts';
import { didYouMean, quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const retired: Rule = {
  name: 'retired',
  severity: 'error',
  summary:
    'What is listed under `retired` was published, is gone from the article, and says either what stands for it now (`to`) or when and why it was cut (`on` and `note`). It is never taken off the list again.',
  example:
    'Unexpected retired id `open`, expected one that is no longer in the article; take it off the list, or give what stands there an id of its own',
  needs: 'frontmatter',
  *check(draft) {
    const { fields } = draft;
    const now = new Set(anchorsIn(draft).map(({ id }) => id));
    const entries = new Map(fields.retired.map((entry) => [entry.id, entry]));
    for (const [index, entry] of fields.retired.entries()) {
      const at = (field: 'id' | 'to'): Finding['offset'] => draft.frontmatter.offsetOf(['retired', index, field]);
      const mistake = idMistake(draft, entry.id, now, fields.retired.findIndex(({ id }) => id === entry.id) < index);
      if (mistake) yield { offset: at('id'), message: mistake };
      if (
        entry.to === undefined ? entry.on === undefined || entry.note === undefined : entry.on !== undefined || entry.note !== undefined
      ) {
        const found =
          entry.to === undefined
            ? `retired id ${quoted(entry.id)} without what became of it`
            : `retired id ${quoted(entry.id)} both moved and cut`;
        yield { offset: at('id'), message: unexpected({ found, expected: 'either `to`, or `on` and `note`' }) };
      } else if (entry.to !== undefined && !leadsSomewhere(entry.to, now, entries)) {
        const words = { found: `id ${quoted(entry.to)} in \`retired[${index}].to\``, expected: 'the id of something in the article' };
        yield { offset: at('to'), message: unexpected({ ...words, remedy: didYouMean(entry.to, now) }) };
      }
    }
  },
};

function idMistake({ record }: Draft, id: string, now: Set<string>, isSecond: boolean): string | undefined {
  const found = `retired id ${quoted(id)}`;
  if (isSecond) return unexpected({ found: `second retired id ${quoted(id)}`, expected: 'each id once', remedy: 'delete one' });
  if (now.has(id)) {
    const remedy = 'take it off the list, or give what stands there an id of its own';
    return unexpected({ found, expected: 'one that is no longer in the article', remedy });
  }
  const published = record?.anchors.map((anchor) => anchor.id);
  if (!published || published.includes(id)) return undefined;
  return unexpected({ found, expected: 'one that was published, as `anchors.json` has it', remedy: didYouMean(id, published) });
}

function leadsSomewhere(to: string, now: Set<string>, entries: Map<string, Draft['fields']['retired'][number]>): boolean {
  if (now.has(to)) return true;
  const last = entries.has(to) ? lastRetired(entries, to) : undefined;
  return last !== undefined && (last.to === undefined || now.has(last.to));
}
