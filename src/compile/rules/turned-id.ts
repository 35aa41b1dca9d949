import { emptyRecord } from '../addresses/anchors.ts';
import { anchorsIn } from '../addresses/draft-anchors.ts';
import { turnedIds, type Turned } from '../addresses/turned.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import { placeOfId } from '../addresses/place-of-id.ts';
import type { Rule } from './rule.ts';

export const turnedId: Rule = {
  name: 'turned-id',
  severity: 'error',
  summary:
    'A published id keeps standing for what it stood for. If its text is now another, links to it would lead to the wrong words. Rewording is no mistake. If a text has hardly a word of the old one, and that is meant, list the id under `reworded` and run `npm run anchors`. Then take it off the list, as a warning says.',
  example:
    'Published id `no-date` stood for “When the bridge opens is not known.” and now for “Nobody has asked the farmers.”. Give each text its own id, or write `reworded: [no-date]` if it is the same in other words.',
  needs: 'frontmatter',
  *check(draft) {
    const { anchors } = draft.record ?? emptyRecord;
    const now = anchorsIn(draft);
    const meant = new Set(draft.fields.reworded);
    const published = new Map(anchors.map((anchor) => [anchor.id, anchor.text]));
    for (const [index, id] of draft.fields.reworded.entries()) {
      const own = now.find((anchor) => anchor.id === id);
      if (own && published.get(id) !== own.text) continue;
      const wrong = `${quoted(id)} is ${own ? 'recorded with its new words' : 'not in the article'}`;
      const offset = draft.frontmatter.offsetOf(['reworded', index]);
      yield { offset, in: 'reworded', wrong, remedy: 'take it off the list', isDoubtful: true };
    }
    // The fingerprint is that of the edition, which may have had other words than were recorded last.
    const before = anchors.map(({ id, text, after }) => ({ id, text, after }));
    for (const turned of turnedIds(before, now, anchors)) {
      if (!meant.has(turned.now.id)) yield { offset: placeOfId(draft, turned.now), ...turnedMistake(turned, draft.fields.reworded) };
    }
  },
};

/** What is wrong where an id stands for another text. */
export function turnedMistake({ before, now, home }: Turned, reworded: string[]): Mistake {
  const old = home ? `, which is now ${quoted(home.id)},` : '';
  const meant = `write \`reworded: [${[...reworded, now.id].join(', ')}]\` if it is the same in other words`;
  return {
    wrong: `published id ${quoted(now.id)} stood for “${quoted(before.text).slice(1, -1)}”${old} and now for “${quoted(now.text).slice(1, -1)}”`,
    remedy: `give each text its own id, or ${meant}`,
  };
}
