import letters from '../card-letters.json' with { type: 'json' };
import { type FieldPath, formatPath } from '../read/frontmatter.ts';
import { fieldValues } from '../read/field-values.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { quoted } from '../messages/message.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Rule } from './rule.ts';

/** The fields whose texts stand on share cards or on a book’s cover. */
const onCards = [
  ...['headline', 'standfirst', 'kicker', 'views.*.headline'],
  ...[
    'people.*.name',
    'people.*.role',
    'people.*.roles.*.role',
    'organisations.*.name',
    'organisations.*.summary',
    'places.*.name',
    'dates.*.title',
  ],
  ...['pledges.*.title', 'pledges.*.label', 'pledges.*.stageNote', 'pledges.*.conditions.*.text', 'routes.*.stops.*.label'],
];
const mostNamed = 12;

export const cardLetters: Rule = {
  name: 'card-letters',
  severity: 'warning',
  summary:
    'Share cards and the cover of the book are pictures. Their typefaces have Latin, Greek and Cyrillic letters only. A line with any other letter is left out of the picture, and stays on the pages.',
  example:
    'In `headline`, share cards and the book’s cover cannot show `橋`. Use Latin, Greek or Cyrillic letters, or these pictures leave this line out.',
  needs: 'frontmatter',
  *check({ values, frontmatter, body }) {
    const lines: { lacking: string[]; offset: number; path: FieldPath | undefined }[] = [
      ...onCards
        .flatMap((pattern) => fieldValues(values, pattern))
        .map(({ path, value }) => ({ lacking: lackingIn(value), offset: frontmatter.offsetOf(path), path })),
      ...nodesOf(body, 'heading')
        .filter(({ node, ancestors }) => node.depth === 2 && ancestors.length === 1)
        .map(({ node, offset }) => ({ lacking: lackingIn(plainText(node)), offset, path: undefined })),
    ].filter(({ lacking }) => lacking.length > 0);
    const [first, ...others] = lines;
    if (!first) return;
    const all = [...new Set(lines.flatMap(({ lacking }) => lacking))];
    const named = quoted(all.slice(0, mostNamed).join(' ')) + (all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '');
    const which = others.length === 0 ? 'this line' : `this line and ${others.length} more`;
    yield {
      offset: first.offset,
      in: first.path && formatPath(first.path),
      wrong: `share cards and the book’s cover cannot show ${named}`,
      remedy: `use Latin, Greek or Cyrillic letters, or these pictures leave ${which} out`,
    };
  },
};

/** Each character once that no card can set; what has no form of its own is not missed. */
function lackingIn(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  const characters = new Set(text.normalize('NFC').replaceAll(/[\p{Cf}\p{Cc}\s]/gu, ''));
  return [...characters].filter((character) => !isOnCards(character.codePointAt(0) ?? 0));
}

function isOnCards(code: number): boolean {
  return letters.some(([from = 0, to = from]) => from <= code && code <= to);
}
