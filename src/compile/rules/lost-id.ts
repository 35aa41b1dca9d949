import { emptyRecord, isSilent, lostAnchors, type Anchor } from '../addresses/anchors.ts';
import { anchorsIn } from '../addresses/draft-anchors.ts';
import type { Draft } from '../draft.ts';
import { likeliest } from '../addresses/likeness.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import { placeOfId } from '../addresses/place-of-id.ts';
import type { Rule } from './rule.ts';

export const lostId: Rule = {
  name: 'lost-id',
  severity: 'error',
  summary: 'Others may have linked to a published id. Keep it in the article, or say under `retired` what became of it.',
  example:
    'Published id `old-promise` (paragraph “On 1 June Ana Ruiz promised the union money”) is missing. Restore it, or write under `retired` either `- { id: old-promise, to: what-was-promised }` or `- { id: old-promise, on: "2021-06-02", note: "Why it was cut." }`.',
  needs: 'frontmatter',
  *check(draft) {
    const now = anchorsIn(draft);
    for (const anchor of now.filter(({ id }) => isSilent(draft.record ?? emptyRecord, id))) {
      const wrong = `${quoted(anchor.id)} is the id of a part that was removed without a word`;
      yield { offset: placeOfId(draft, anchor), wrong, remedy: 'delete the part, or give another one another id' };
    }
    for (const anchor of lostAnchors(draft.record ?? emptyRecord, now, retiredIds(draft))) {
      const home = likeliest(anchor.text, now);
      yield {
        // Where the likely new home stands; else where `retired` is, or would be.
        offset: home ? placeOfId(draft, home) : draft.frontmatter.offsetOf(['retired'], 'key'),
        ...mistake(anchor, home, draft.fields.updated ?? draft.fields.published ?? '2021-06-02'),
      };
    }
  },
};

function mistake({ id, kind, text }: Anchor, home: Anchor | undefined, day: string): Mistake {
  const moved = `\`- { id: ${id}, to: ${home?.id ?? 'its-new-id'} }\``;
  const cut = `\`- { id: ${id}, on: "${day}", note: "Why it was cut." }\``;
  return {
    wrong: `published id ${quoted(id)} (${kind} “${quoted(text).slice(1, -1)}”) is missing`,
    remedy: `restore it, or write under \`retired\` either ${moved} or ${cut}`,
  };
}

function retiredIds({ values }: Draft): string[] {
  const { retired } = values;
  if (!Array.isArray(retired)) return [];
  return retired.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
  );
}
