import type { Draft } from '../draft.ts';
import { codePoints, entitiesRead, invisibles, isUnseen, strayIsolate } from '../read/characters.ts';
import { fieldTexts } from '../read/field-texts.ts';
import type { Finding } from '../read/frontmatter.ts';
import type { MarkdownText } from '../markdown/markdown.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { plainText } from '../markdown/plain-text.ts';
import { proseOf } from '../prose/prose.ts';
import { listed } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const invisibleCharacter: Rule = {
  name: 'invisible-character',
  severity: 'error',
  summary:
    'A text says what it seems to say. It has no control characters and nothing that turns the order of letters round, not as `&#x202E;` either. Directional isolates come in pairs within a paragraph or field. Something of every text can be seen. The check warns of an invisible character without a use where it stands.',
  example: 'The text has an invisible control character, U+202E. Delete it, or type the words around it again.',
  needs: 'text',
  *check(draft) {
    yield* invisibleIn(pieces(draft), draft.source.text);
    yield* unseenBlocks(draft);
  },
};

/** What is wrong with the characters of a file, and of what it shows. */
export function* invisibleIn(shown: Piece[], text: string): Iterable<Finding> {
  for (const { index, character, is } of invisibles(text)) if (is === 'refused') yield refusal({ offset: index }, character);
  for (const piece of shown) yield* inPiece(piece, text);
}

/** A text that stands together on a page. */
interface Piece {
  text: string;
  field: string | undefined;
  offsetAt: (index: number) => number;
}

function pieces({ body, brief, values, frontmatter, source }: Draft): Piece[] {
  const written = [body, ...brief].flatMap((markdown) => [
    ...proseOf(markdown).map((prose) => ({ ...prose, field: markdown.field })),
    ...besideProse(markdown),
  ]);
  return [...written, ...fieldTexts(values, frontmatter, source.text).map((field) => ({ ...field, text: entitiesRead(field.text) }))];
}

/** The titles of links and the short titles of sections. */
function besideProse(markdown: MarkdownText): Piece[] {
  const titles = nodesOf(markdown, 'link', 'definition', 'heading').map(({ node, offset }) => ({
    text: (node.type === 'heading' ? node.data?.short : node.title) ?? '',
    field: markdown.field,
    offsetAt: () => offset,
  }));
  return titles.filter(({ text }) => text !== '');
}

function* inPiece({ text, field, offsetAt }: Piece, source: string): Iterable<Finding> {
  // What a schema calls empty is reported by it.
  if (field !== undefined && text.trim() !== '' && isUnseen(text)) {
    yield { offset: offsetAt(0), in: field, wrong: unseenIn('the text', text), remedy: 'write what readers are to see' };
    return;
  }
  const found = invisibles(text);
  for (const { index, character, is } of found) {
    // One that stands in the file itself has been found there.
    if (is === 'refused' && source[offsetAt(index)] !== character[0]) yield refusal({ offset: offsetAt(index), in: field }, character);
  }
  const idle = found.filter(({ is }) => is === 'idle');
  const [first] = idle;
  if (first) {
    const wrong = `the text has invisible characters without a use here, ${named(idle.map(({ character }) => character).join(''))}`;
    yield { offset: offsetAt(first.index), in: field, wrong, remedy: 'delete them, or type the words around them again', isDoubtful: true };
  }
  const stray = strayIsolate(text);
  if (stray !== undefined) {
    const wrong = `the directional isolate ${named(text[stray] ?? '')} has no partner`;
    const remedy = 'delete it, or put a pair of U+2068 and U+2069 around the words';
    yield { offset: offsetAt(stray), in: field, wrong, remedy };
  }
}

function refusal(at: Pick<Finding, 'offset' | 'in'>, character: string): Finding {
  const wrong = `the text has an invisible control character, ${named(character)}`;
  return { ...at, wrong, remedy: 'delete it, or type the words around it again' };
}

function* unseenBlocks({ body }: Draft): Iterable<Finding> {
  for (const { node, offset } of nodesOf(body, 'paragraph', 'heading')) {
    const words = plainText(node);
    if (/[^ \n]/u.test(words) && isUnseen(words)) yield { offset, wrong: unseenIn(`this ${node.type}`, words), remedy: 'delete it' };
  }
}

function unseenIn(what: string, text: string): string {
  return `${what} shows nothing, only ${named(text)}`;
}

function named(characters: string): string {
  return listed(codePoints(characters), 'and');
}
