import type { Image } from 'mdast';
import type { Draft } from '../draft.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { pictureOf } from '../markdown/pictures.ts';
import { quoted } from '../messages/message.ts';
import { proseOf } from '../prose/prose.ts';
import type { Finding } from '../read/frontmatter.ts';
import { fieldValues } from '../read/field-values.ts';
import { isWholeAddress } from './picture-file.ts';
import type { Rule } from './rule.ts';

export const picture: Rule = {
  name: 'picture',
  severity: 'error',
  summary:
    'A picture stands in a paragraph of its own, as `![what it shows](market.jpg "Its caption")`. It has a text for those who do not see it, a caption, and a credit under `pictures`. The text says what the caption does not.',
  example: 'Picture `market.jpg` has no text for those who do not see it. Write in the square brackets what it shows.',
  needs: 'text',
  *check(draft) {
    const { body, brief, values, frontmatter } = draft;
    for (const text of [body, ...brief])
      for (const { node, ancestors, offset } of nodesOf(text, 'image')) {
        const isAlone =
          text.field === undefined && ancestors.length === 2 && ancestors[1] !== undefined && pictureOf(ancestors[1]) === node;
        if (isAlone) yield* missing(draft, node, offset);
        else yield { offset, in: text.field, ...misplaced(node, text.field) };
      }
    for (const text of [body, ...brief]) yield* unread(text);
    for (const { path, value } of fieldValues(values, 'people.*.portrait.file')) {
      if (typeof value === 'string' && !hasCredit(draft, value))
        yield { offset: frontmatter.offsetOf(path), in: path.join('.'), ...withoutCredit(value) };
    }
  },
};

/** What was meant as a picture, and is a text to Markdown: most of all a name with a space. */
function* unread(text: Draft['body']): Iterable<Finding> {
  for (const { text: words, offsetAt } of proseOf(text))
    for (const { index, 0: found } of words.matchAll(/!\[[^\]\n]*\]\([^)\n]*\)/gu))
      yield {
        offset: offsetAt(index),
        in: text.field,
        wrong: `${quoted(found)} is no picture, and is shown as it stands`,
        remedy: 'write `![what it shows](market.jpg "Its caption")`, with no space in the name of the file',
      };
}

function misplaced({ url }: Image, field: string | undefined) {
  const wrong = `picture ${quoted(url)} stands among other words`;
  if (field !== undefined) return { wrong, remedy: 'delete it here, and put it into the text' };
  return { wrong, remedy: 'put it into a paragraph of its own, with an empty line before and after it' };
}

function* missing(draft: Draft, { url, alt, title }: Image, offset: number): Iterable<Finding> {
  const name = quoted(url);
  const text = alt?.trim() ?? '';
  const caption = title?.trim() ?? '';
  if (text === '')
    yield {
      offset,
      wrong: `picture ${name} has no text for those who do not see it`,
      remedy: 'write in the square brackets what it shows',
    };
  if (caption === '')
    yield {
      offset,
      wrong: `picture ${name} has no caption`,
      remedy: 'write it in quotation marks after the name of the file, such as `(market.jpg "The market at noon")`',
    };
  if (text !== '' && text === caption)
    yield {
      offset,
      wrong: `caption and text of picture ${name} are the same, so that some hear it twice`,
      remedy: 'write in the square brackets what is to be seen, and in the caption what it means',
    };
  // What lies elsewhere has to be fetched first.
  if (!hasCredit(draft, url) && !isWholeAddress(url)) yield { offset, ...withoutCredit(url) };
}

/** True also where the frontmatter cannot be read: that comes first. */
function hasCredit({ values, frontmatter }: Draft, name: string): boolean {
  return !frontmatter.values || fieldValues(values, 'pictures.*').some(({ path }) => path[1] === name);
}

function withoutCredit(name: string) {
  return {
    wrong: `picture ${quoted(name)} has no credit`,
    remedy: `add under \`pictures\` who made it, such as \`${quoted(name).slice(1, -1)}: { credit: Ana Ruiz }\``,
  };
}
