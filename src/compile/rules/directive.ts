import type { LeafDirective } from 'mdast-util-directive';
import { dateOrUndefined } from '../../article/date.ts';
import { pledgeKinds } from '../../article/schema.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../frontmatter.ts';
import { nodesOf } from '../markdown-places.ts';
import { didYouMean, listed, quoted, unexpected, type Unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

const options: Record<string, string[]> = { timeline: ['from', 'to'], pledges: ['kind'], map: [] };
const views = listed(
  Object.keys(options).map((name) => `\`::${name}\``),
  'or',
);

export const directive: Rule = {
  name: 'directive',
  severity: 'error',
  summary:
    'A view is placed in the text by a line of its own: `::timeline{from="2021-06-06" to="2021-06-08"}`, `::pledges{kind="money"}` or `::map`; the options may be left out.',
  example: 'Unexpected directive `::timelime`, expected `::timeline`, `::pledges` or `::map`; did you mean `timeline`?',
  needs: 'text',
  *check(draft) {
    for (const text of [draft.body, ...draft.brief]) {
      for (const { node, ancestors, offset } of nodesOf(text, 'leafDirective')) {
        const mistake = text.field === undefined ? (mistakeIn(node) ?? placeMistake(ancestors.length)) : inBrief;
        if (mistake) yield { offset, message: unexpected({ ...mistake, in: text.field }) };
      }
    }
    yield* furtherMaps(draft);
    yield* unread(draft);
  },
};

function* furtherMaps({ body }: Draft): Iterable<Finding> {
  const maps = [...nodesOf(body, 'leafDirective')].filter(({ node }) => node.name === 'map');
  for (const { offset } of maps.slice(1)) yield { offset, message: unexpected({ found: 'second `::map`', expected: 'one map in a text' }) };
}

const inBrief: Unexpected = { found: 'directive', expected: 'a sentence' };

function placeMistake(depth: number): Unexpected | undefined {
  return depth > 1 ? { found: 'directive in a list or quote', expected: 'it between two paragraphs' } : undefined;
}

function mistakeIn({ name, attributes, children }: LeafDirective): Unexpected | undefined {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) return { found: `directive ${quoted(`::${name}`)}`, expected: views, remedy: didYouMean(name, Object.keys(options)) };
  if (children.length > 0) return { found: `words in brackets after \`::${name}\``, expected: 'options in braces only' };
  const given = Object.entries(attributes ?? {});
  const other = given.find(([key]) => !known.includes(key));
  if (other) return unknownOption(name, other[0], known);
  return given.map(([key, value]) => badValue(name, key, value ?? '')).find(Boolean) ?? badOrder(name, attributes ?? {});
}

function unknownOption(name: string, option: string, known: string[]): Unexpected {
  const expected =
    known.length > 0
      ? listed(
          known.map((key) => `\`${key}\``),
          'or',
        )
      : 'none';
  return { found: `option ${quoted(option)} of \`::${name}\``, expected, remedy: didYouMean(option, known) };
}

function badValue(name: string, option: string, value: string): Unexpected | undefined {
  const found = `\`${option}\` of ${quoted(value)} in \`::${name}\``;
  if (name === 'timeline') return dateOrUndefined(value) ? undefined : { found, expected: 'a date, such as "2021-06-06"' };
  const kinds: readonly string[] = pledgeKinds;
  return kinds.includes(value)
    ? undefined
    : {
        found,
        expected: listed(
          kinds.map((kind) => `\`${kind}\``),
          'or',
        ),
        remedy: didYouMean(value, kinds),
      };
}

function badOrder(name: string, { from, to }: Record<string, string | null | undefined>): Unexpected | undefined {
  const [first, last] = [dateOrUndefined(from ?? undefined), dateOrUndefined(to ?? undefined)];
  if (!first || !last?.latest || last.latest >= first.earliest) return undefined;
  return { found: `\`to\` before \`from\` in \`::${name}\``, expected: 'the earlier day first' };
}

/** What begins like a directive and could not be read as one would stand in the text as it is. */
function* unread({ body }: Draft): Iterable<Finding> {
  for (const { node, offset } of nodesOf(body, 'paragraph')) {
    const [first] = node.children;
    const marks = first?.type === 'text' ? /^(:{2,})\s*[a-z{[]/iu.exec(first.value)?.[1] : undefined;
    if (marks === undefined) continue;
    const found = marks.length > 2 ? `directive with ${marks.length} colons` : 'directive that cannot be read';
    yield {
      offset,
      message: unexpected({ found, expected: `${views} alone on a line`, remedy: 'options stand in braces, each as `name="value"`' }),
    };
  }
}
