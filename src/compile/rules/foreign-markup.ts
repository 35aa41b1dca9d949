import type { Draft } from '../draft.ts';
import { entitiesRead } from '../read/characters.ts';
import { fieldTexts } from '../read/field-texts.ts';
import type { Finding } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import { proseOf } from '../prose/prose.ts';
import type { Rule } from './rule.ts';

export const foreignMarkup: Rule = {
  name: 'foreign-markup',
  severity: 'error',
  summary:
    'Marks of other programs are shown as they stand, such as `[[links]]`, `==marks==`, `[!note]` and `{{templates}}`. So are `**stars**`, links and `&nbsp;` in a field other than `inBrief`. The check warns of them. A comment `%%…%%` and the marks of an unfinished merge are an error, since they would be published.',
  example: 'Comment `%%ask Ben%%` would be published. Move it into the frontmatter, after `#`.',
  needs: 'text',
  *check(draft) {
    for (const piece of pieces(draft)) {
      yield* comments(piece);
      for (const { pattern, mistake, isError, where } of marks) {
        if (where !== undefined && where !== (piece.isMarkdown ? 'text' : 'field')) continue;
        for (const { index, 0: words } of piece.text.matchAll(pattern))
          yield { offset: piece.offsetAt(index), in: piece.field, ...mistake(words), isDoubtful: !isError };
      }
    }
  },
};

interface Mark {
  pattern: RegExp;
  mistake: (words: string) => Mistake;
  isError?: true;
  /** Where it is no Markdown of ours; everywhere unless said otherwise. */
  where?: 'text' | 'field';
}

const shown = (remedy: string) => (words: string) => ({ wrong: `${quoted(words)} is shown as it stands`, remedy });

const marks: Mark[] = [
  {
    pattern: /!?\[\[[^\]\n]+\]\]/gu,
    mistake: shown('write the words alone, or mention an entry, as in `[…](person:its-id)`'),
  },
  { pattern: /(?<![=\w])={2,}(?=[^\s=])[^\n]*?[^\s=]={2,}(?![=\w])/gu, mistake: shown('delete the equals signs') },
  { pattern: /^\[![a-z][\w-]*\][+-]?/giu, mistake: shown('delete it') },
  { pattern: /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/gu, mistake: shown('write what it stands for') },
  {
    pattern: /&(?:#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos|nbsp|shy|[nm]dash|hellip|[lr][sd]quo|euro|pound|zwn?j|[lr]rm);/giu,
    mistake: shown('write the character itself'),
  },
  {
    pattern: /\[[^[\]\n]+\]\[[^[\]\n]*\]/gu,
    mistake: shown('write the address in brackets, as in `[…](https://example.org)`'),
    where: 'text',
  },
  { pattern: /(?<![*\w])\*\*(?=\S)[^*\n]+\*\*|(?<!\w)__(?=\S)[^_\n]+__(?!\w)/gu, mistake: shown('delete the marks'), where: 'field' },
  { pattern: /\[[^[\]\n]+\]\([^()\s]+\)/gu, mistake: shown('write the words alone'), where: 'field' },
  {
    pattern: /<{7}(?: [^\n]*)?/gu,
    mistake: (words) => ({ wrong: `${quoted(words)} is the mark of an unfinished merge`, remedy: 'choose one of the two texts' }),
    isError: true,
  },
];

/** A text that stands together on a page. */
interface Piece {
  text: string;
  field: string | undefined;
  isMarkdown: boolean;
  offsetAt: (index: number) => number;
}

function pieces({ body, brief, values, frontmatter, source }: Draft): Piece[] {
  const written = [body, ...brief].flatMap((markdown) =>
    proseOf(markdown).map((prose) => ({ ...prose, field: markdown.field, isMarkdown: true })),
  );
  return [
    ...written,
    ...fieldTexts(values, frontmatter, source.text).map((field) => ({
      ...field,
      text: entitiesRead(field.text),
      isMarkdown: false,
    })),
  ];
}

/** What begins with `%%` and is no doubled sign of a percentage. */
function* comments({ text, field, offsetAt }: Piece): Iterable<Finding> {
  for (const { index, 0: words } of text.matchAll(/(?<![\d%])%%(?:(?!%%)[^])*(?:%%)?/gu))
    yield {
      offset: offsetAt(index),
      in: field,
      wrong: `comment ${quoted(words)} would be published`,
      remedy: 'move it into the frontmatter, after `#`',
    };
}
