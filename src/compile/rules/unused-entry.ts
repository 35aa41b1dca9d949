import { entriesIn, isId, listOfKind, listNouns, type ListName } from '../addresses/listed-ids.ts';
import { mentions } from '../markdown/markdown-places.ts';
import type { MentionKind } from '../markdown/remark/mentions.ts';
import { nearest, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const unusedEntry: Rule = {
  name: 'unused-entry',
  severity: 'error',
  summary: 'Every entry is mentioned in the text, where the article reports it. The other views lead back to that passage.',
  example: 'No passage mentions the organisation `union`. Mention it in the text, such as `[…](org:union)`.',
  needs: 'frontmatter',
  *check({ listed, values, body, frontmatter }) {
    const mentioned = new Set(mentions(body).map(({ kind, id }) => `${kind}:${meantId(id, listed[listOfKind[kind]])}`));
    for (const [kind, list] of Object.entries(listOfKind) as [MentionKind, ListName][]) {
      for (const { id, entry, path } of entriesIn(values, list)) {
        // What is no id cannot be mentioned; the schema reports it.
        if (mentioned.has(`${kind}:${id}`) || !isId(id) || (list === 'steps' && needsNoMention(entry))) continue;
        const wrong = `no passage mentions the ${listNouns[list]} ${quoted(id)}`;
        const remedy = `mention it in the text, such as \`[…](${kind}:${id})\``;
        yield { offset: frontmatter.offsetOf(path, 'key'), wrong, remedy };
      }
    }
  },
};

/** A step that is an entry of `dates` is mentioned as that. */
function needsNoMention(step: unknown): boolean {
  return typeof step === 'object' && step !== null && Object.hasOwn(step, 'on');
}

/** The id that a mention names, slips forgiven: those are reported where they are. */
function meantId(id: string, ids: Set<string>): string {
  return ids.has(id) ? id : (nearest(id, ids) ?? id);
}
