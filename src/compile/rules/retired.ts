import { anchorsIn } from '../addresses/draft-anchors.ts';
import type { Draft } from '../draft.ts';
import { lastRetired } from '../addresses/former-ids.ts';
import type { Finding } from '../read/frontmatter.ts';
import { type Mistake, nearest, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const retired: Rule = {
  name: 'retired',
  severity: 'error',
  summary:
    'An id under `retired` was published and is no longer in the article. It says what replaces it (`to`, and `in` for a part of another explainer), or when and why it was cut (`on` and `note`). Never take it off the list.',
  example: 'Retired id `open` is still in the article. Take it off the list, or give what stands there another id.',
  needs: 'frontmatter',
  *check(draft) {
    const { fields } = draft;
    const now = new Set(anchorsIn(draft).map(({ id }) => id));
    const entries = new Map(fields.retired.map((entry) => [entry.id, entry]));
    for (const [index, entry] of fields.retired.entries()) {
      const at = (field: 'id' | 'to'): Finding['offset'] => draft.frontmatter.offsetOf(['retired', index, field]);
      const mistake = idMistake(draft, entry.id, now, fields.retired.findIndex(({ id }) => id === entry.id) < index);
      if (mistake) yield { offset: at('id'), ...mistake };
      if (
        entry.to === undefined ? entry.on === undefined || entry.note === undefined : entry.on !== undefined || entry.note !== undefined
      ) {
        const isOpen = entry.to === undefined;
        const wrong = `retired id ${quoted(entry.id)} ${isOpen ? 'does not say what became of it' : 'is both moved and cut'}`;
        yield { offset: at('id'), wrong, remedy: isOpen ? 'add `to`, or `on` and `note`' : 'delete `to`, or delete `on` and `note`' };
      } else if (entry.in !== undefined) yield* elsewhereMistakes(draft, entry.in, index, entry.to === undefined);
      else if (entry.to !== undefined && !leadsSomewhere(entry.to, now, entries)) {
        const wrong = `${quoted(entry.to)} is not in the article`;
        yield { offset: at('to'), in: `retired[${index}].to`, wrong, remedy: 'name an id of the article', guess: nearest(entry.to, now) };
      }
    }
  },
};

/** What can be seen in the article alone; whether the part is there: the rule `elsewhere`. */
function* elsewhereMistakes({ file, fields, frontmatter }: Draft, slug: string, index: number, hasNoId: boolean): Iterable<Finding> {
  const offset = frontmatter.offsetOf(['retired', index, 'in']);
  if (hasNoId)
    yield { offset, in: `retired[${index}]`, wrong: '`in` is without `to`', remedy: 'add the id that the part has there as `to`' };
  else if ([file.slug, ...fields.formerly].includes(slug))
    yield { offset, in: `retired[${index}].in`, wrong: `${quoted(slug)} is this explainer`, remedy: 'delete `in`' };
}

function idMistake({ record }: Draft, id: string, now: Set<string>, isSecond: boolean): Mistake | undefined {
  if (isSecond) return { wrong: `id ${quoted(id)} is retired twice`, remedy: 'delete one of the two' };
  if (now.has(id))
    return {
      wrong: `retired id ${quoted(id)} is still in the article`,
      remedy: 'take it off the list, or give what stands there another id',
    };
  const published = record?.anchors.map((anchor) => anchor.id);
  if (!published || published.includes(id)) return undefined;
  return {
    wrong: `retired id ${quoted(id)} is in no record`,
    remedy: 'restore `anchors.json` if it was published, else take it off the list',
    guess: nearest(id, published),
  };
}

function leadsSomewhere(to: string, now: Set<string>, entries: Map<string, Draft['fields']['retired'][number]>): boolean {
  if (now.has(to)) return true;
  const last = entries.has(to) ? lastRetired(entries, to) : undefined;
  return last !== undefined && (last.to === undefined || last.in !== undefined || now.has(last.to));
}
