import type { LeafDirective } from 'mdast-util-directive';
import { compareDays } from '../../article/calendar.ts';
import { dateOrUndefined } from '../../article/date.ts';
import { pledgeKinds } from '../../article/schema.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { chooseFrom, type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

const options: Record<string, string[]> = { timeline: ['from', 'to'], pledges: ['kind'], map: [] };
const views = Object.keys(options).map((name) => `::${name}`);

export const directive: Rule = {
  name: 'directive',
  severity: 'error',
  summary:
    'A view stands in the text on a line of its own: `::timeline{from="2021-06-06" to="2021-06-08"}`, `::pledges{kind="money"}` or `::map`. You can leave the options out.',
  example: '`::timelime` is not a view. Write `::timeline`, or choose `::pledges` or `::map`.',
  needs: 'text',
  *check(draft) {
    for (const text of [draft.body, ...draft.brief]) {
      for (const { node, ancestors, offset } of nodesOf(text, 'leafDirective')) {
        const mistake = text.field === undefined ? (mistakeIn(node) ?? placeMistake(ancestors.length)) : inBrief;
        if (mistake) yield { offset, ...mistake, in: text.field };
      }
    }
    yield* furtherMaps(draft);
    yield* unread(draft);
  },
};

function* furtherMaps({ body }: Draft): Iterable<Finding> {
  const maps = [...nodesOf(body, 'leafDirective')].filter(({ node }) => node.name === 'map');
  for (const { offset } of maps.slice(1)) yield { offset, wrong: 'the text has a second `::map`', remedy: 'delete one of the two' };
}

const inBrief: Mistake = { wrong: 'a view cannot stand here', remedy: 'move it into the text, and write a sentence instead' };

function placeMistake(depth: number): Mistake | undefined {
  return depth > 1 ? { wrong: 'a view stands in a list or quote', remedy: 'move it between two paragraphs' } : undefined;
}

function mistakeIn({ name, attributes, children }: LeafDirective): Mistake | undefined {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) return { wrong: `${quoted(`::${name}`)} is not a view`, ...chooseFrom(views, `::${name}`) };
  if (children.length > 0) return { wrong: `words in brackets follow \`::${name}\``, remedy: 'delete them, and write options in braces' };
  const given = Object.entries(attributes ?? {});
  const other = given.find(([key]) => !known.includes(key));
  if (other) return unknownOption(name, other[0], known);
  return given.map(([key, value]) => badValue(name, key, value ?? '')).find(Boolean) ?? badOrder(name, attributes ?? {});
}

function unknownOption(name: string, option: string, known: string[]): Mistake {
  const wrong = `\`::${name}\` has no option ${quoted(option)}`;
  return known.length > 0 ? { wrong, ...chooseFrom(known, option) } : { wrong, remedy: 'delete it' };
}

function badValue(name: string, option: string, value: string): Mistake | undefined {
  const found = `\`${option}\` of \`::${name}\` is ${quoted(value)}`;
  if (name === 'timeline')
    return dateOrUndefined(value) ? undefined : { wrong: `${found}, not a date`, remedy: 'write a date, such as `"2021-06-06"`' };
  const kinds: readonly string[] = pledgeKinds;
  return kinds.includes(value) ? undefined : { wrong: `${found}, not a kind of pledge`, ...chooseFrom(kinds, value) };
}

function badOrder(name: string, { from, to }: Record<string, string | null | undefined>): Mistake | undefined {
  const [first, last] = [dateOrUndefined(from ?? undefined), dateOrUndefined(to ?? undefined)];
  if (first?.earliest === undefined || last?.latest === undefined || compareDays(last.latest, first.earliest) >= 0) return undefined;
  return { wrong: `\`to\` is before \`from\` in \`::${name}\``, remedy: 'write the earlier day as `from`' };
}

/** What begins like a directive and could not be read as one would stand in the text as it is. */
function* unread({ body }: Draft): Iterable<Finding> {
  for (const { node, offset } of nodesOf(body, 'paragraph')) {
    const [first] = node.children;
    const marks = first?.type === 'text' ? /^(:{2,})\s*[a-z{[]/iu.exec(first.value)?.[1] : undefined;
    if (marks === undefined) continue;
    const wrong = marks.length > 2 ? `a view begins with two colons, not with ${marks.length}` : 'a view cannot be read';
    yield { offset, wrong, remedy: 'write it alone on a line, such as `::timeline` or `::pledges{kind="money"}`' };
  }
}
