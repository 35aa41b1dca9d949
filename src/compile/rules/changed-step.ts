import { type Anchor, emptyRecord } from '../addresses/anchors.ts';
import { anchorsIn } from '../addresses/draft-anchors.ts';
import { changedFacts } from '../addresses/facts.ts';
import { lastRetired } from '../addresses/former-ids.ts';
import { listNouns } from '../addresses/listed-ids.ts';
import { placeOfId } from '../addresses/place-of-id.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const changedStep: Rule = {
  name: 'changed-step',
  severity: 'error',
  summary:
    'What was published of a pledge stays: its first sum and day, each step, and its outcome once that is decided. What was wrong is corrected in the open: list the change under `corrections`, with the id of the step or pledge as its `anchor`. What happens later is a new step.',
  example:
    'The published step `first-payment` was “date 2021-06-01, step disbursed, amount 5000000 USD”, and is now “date 2021-06-01, step disbursed, amount 6000000 USD”. Restore it; or, if it was wrong, add under `corrections`: `- { date: "2021-06-02", kind: correction, note: "What was wrong, and what is right.", anchor: first-payment }`.',
  needs: 'frontmatter',
  *check(draft) {
    const { record = emptyRecord, fields } = draft;
    const known = record.anchors.filter(({ facts }) => facts !== undefined);
    if (known.length === 0) return;
    const now = new Map(anchorsIn(draft).map((anchor) => [anchor.id, anchor]));
    const retired = new Map(fields.retired.map((entry) => [entry.id, entry]));
    // Corrections that the record has were for what had changed before.
    const corrected = new Set(fields.corrections.slice(record.changes?.length ?? 0).map(({ anchor }) => anchor));
    for (const before of known) {
      const home = now.get(before.id) ?? now.get(lastRetired(retired, before.id)?.to ?? '');
      const changed = changedFacts(before, home);
      if (changed.length === 0 || corrected.has(before.id) || (home && corrected.has(home.id))) continue;
      const day = fields.updated ?? fields.published ?? '2021-06-02';
      const line = `- { date: "${day}", kind: correction, note: "What was wrong, and what is right.", anchor: ${before.id} }`;
      yield {
        offset: home ? placeOfId(draft, home) : draft.frontmatter.offsetOf(['pledges'], 'key'),
        wrong: `the published ${before.kind} ${quoted(before.id)} was “${stated(before, changed)}”, and is now ${home ? `“${stated(home, changed)}”` : 'gone'}`,
        remedy: `restore it; or, if it was wrong, add under \`corrections\`: \`${line}\``,
      };
    }
  },
};

/** The facts of a step, which is known by all of them; of a pledge those that have changed, by their names. */
function stated({ kind, facts = [] }: Pick<Anchor, 'kind' | 'facts'>, changed: string[]): string {
  const names = changed.map((fact) => fact.split(' ')[0] ?? '');
  const shown = kind === listNouns.steps ? facts : facts.filter((fact) => names.includes(fact.split(' ')[0] ?? ''));
  return shown.join(', ') || 'not stated';
}
