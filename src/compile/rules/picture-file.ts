import { cardSize } from '../../article/card-size.ts';
import type { Draft } from '../draft.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { pictureOf } from '../markdown/pictures.ts';
import { listed, type Mistake, nearest, quoted } from '../messages/message.ts';
import type { PictureFile } from '../read/article-file.ts';
import { fieldValues } from '../read/field-values.ts';
import { type FieldPath, formatPath } from '../read/frontmatter.ts';
import { isPictureName, pictureMegabytes, pictureMegapixels } from '../read/picture-files.ts';
import type { Rule } from './rule.ts';

export const pictureFile: Rule = {
  name: 'picture-file',
  severity: 'error',
  summary: `A picture is a JPEG or PNG in the folder of the article itself, and no link. Its name has letters a to z, digits, hyphens and dots. It has at most ${pictureMegabytes} MB and ${pictureMegapixels} million pixels, and does not move. The picture of the share card is one of the text, with at least ${cardSize.width} × ${cardSize.height} pixels.`,
  example: 'There is no file `market.jpg` in the folder of the article. Put it there.',
  needs: 'text',
  *check(draft) {
    const seen = new Set<string>();
    for (const { name, offset, path } of pictureUses(draft)) {
      const isCard = path?.[0] === 'cardPicture';
      const isNew = !seen.has(name);
      seen.add(name);
      const mistake = (isNew ? fileMistake(draft.file, name) : undefined) ?? (isCard ? cardMistake(draft, name) : undefined);
      if (mistake) yield { offset, ...(path && { in: formatPath(path) }), ...mistake };
    }
  },
};

/** A place that names a picture. @property path Undefined for one of the text. */
export interface PictureUse {
  name: string;
  offset: number;
  path: FieldPath | undefined;
}

/** Every place that names a picture, those that show it first. */
export function pictureUses({ body, brief, values, frontmatter }: Draft): PictureUse[] {
  const inText = [body, ...brief].flatMap((text) =>
    nodesOf(text, 'image').map(({ node, offset }) => ({ name: nameOf(node.url), offset, path: undefined })),
  );
  const inFields = ['people.*.portrait.file', 'cardPicture'].flatMap((pattern) =>
    fieldValues(values, pattern).flatMap(({ path, value }) =>
      typeof value === 'string' ? [{ name: value, offset: frontmatter.offsetOf(path), path }] : [],
    ),
  );
  const described = fieldValues(values, 'pictures.*').map(({ path }) => ({
    name: String(path[1]),
    offset: frontmatter.offsetOf(path, 'key'),
    path,
  }));
  return [...inText, ...inFields, ...described];
}

/** The name that an address of Markdown stands for. */
export function nameOf(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/**
 * True for an address that leads to another site, or holds a file itself.
 * @example isWholeAddress('https://example.org/a.jpg') //=> true
 */
export function isWholeAddress(name: string): boolean {
  return /^(?:[a-z][a-z\d+.-]+:|\/\/|www\.)/iu.test(name);
}

const convert = 'save it as JPEG, or as PNG if it is a drawing';

function fileMistake({ pictures = {} }: Draft['file'], name: string): Mistake | undefined {
  const names = Object.keys(pictures);
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (isWholeAddress(name))
    return {
      wrong: `picture ${quoted(name)} is not in the folder of the article, and pages load nothing from elsewhere`,
      remedy: 'save it there if you may publish it, and write its name',
    };
  if (own !== name)
    return {
      wrong: `picture ${quoted(name)} names a way, and only files in the folder of the article itself are taken`,
      remedy: 'put the file there, and write its name alone',
      ...(names.includes(own) && { guess: own }),
    };
  const found = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  const file = quoted(name);
  if (!isPictureName(name)) return { wrong: `the name ${file} ends as that of no picture`, remedy: convert, ...guessFor(name, names) };
  if (!/\.(?:jpe?g|png)$/iu.test(name))
    return /svgz?$/iu.test(name)
      ? { wrong: `picture ${file} is an SVG, which can hold scripts`, remedy: 'save it as PNG, about 1,600 pixels wide' }
      : { wrong: `picture ${file} is no JPEG or PNG`, remedy: convert };
  if (!/^[\w][\w.-]*$/u.test(name))
    return {
      wrong: `the name ${file} has other characters than letters a to z, digits, hyphens and dots`,
      remedy: 'give the file another name, such as `market.jpg`',
    };
  if (!found) return { wrong: `there is no file ${file} in the folder of the article`, remedy: 'put it there', ...guessFor(name, names) };
  return 'why' in found ? refusal(file, found) : misnamed(name, found.format);
}

function guessFor(name: string, names: string[]): { guess?: string } {
  const guess = names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? nearest(name, names);
  return guess === undefined ? {} : { guess };
}

function misnamed(name: string, format: 'jpeg' | 'png'): Mistake | undefined {
  const endings = { jpeg: ['jpg', 'jpeg'], png: ['png'] }[format];
  if (endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))) return undefined;
  const better = name.replace(/[^.]*$/u, endings[0] ?? '');
  return { wrong: `picture ${quoted(name)} is a ${format.toUpperCase()} under another ending`, remedy: `name the file ${quoted(better)}` };
}

function refusal(file: string, found: Extract<PictureFile, { why: string }>): Mistake {
  switch (found.why) {
    case 'link':
      return { wrong: `picture ${file} is a link`, remedy: 'put the file itself into the folder' };
    case 'large':
      return {
        wrong: `picture ${file} has ${found.has}, and ${pictureMegabytes} MB are the most`,
        remedy: 'save it about 2,400 pixels wide',
      };
    case 'pixels':
      return {
        wrong: `picture ${file} has ${found.has} pixels, and ${pictureMegapixels} million are the most`,
        remedy: 'save it about 2,400 pixels wide',
      };
    case 'moving':
      return { wrong: `picture ${file} moves`, remedy: 'save one of its frames' };
    case 'damaged':
      return { wrong: `picture ${file} is damaged, or only a part of it is there`, remedy: 'save it again' };
    case 'format':
      return found.has === 'SVG'
        ? { wrong: `picture ${file} is an SVG, which can hold scripts`, remedy: 'save it as PNG, about 1,600 pixels wide' }
        : {
            wrong: `picture ${file} is ${found.has ? `${article(found.has)} ${found.has}` : 'no picture'} under another name`,
            remedy: convert,
          };
  }
}

const article = (word: string) => (/^[AH]/u.test(word) ? 'an' : 'a');

/** A picture that is made a share card is never enlarged. It says itself what it shows: in the text it has words for those who do not see it. */
function cardMistake({ file: { pictures = {} }, body }: Draft, name: string): Mistake | undefined {
  const inText = body.root.children.flatMap((node) => pictureOf(node)?.url ?? []).map(nameOf);
  if (!inText.includes(name))
    return {
      wrong: `picture ${quoted(name)} is not in the text`,
      remedy:
        inText.length > 0 ? `choose ${listed([...new Set(inText)].slice(0, 5).map(quoted), 'or')}` : 'put it there, or delete the field',
    };
  const found = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  if (!found || 'why' in found || (found.width >= cardSize.width && found.height >= cardSize.height)) return undefined;
  return {
    wrong: `picture ${quoted(name)} has ${found.width} × ${found.height} pixels, and a share card needs at least ${cardSize.width} × ${cardSize.height}`,
    remedy: 'choose a larger one, or delete the field',
  };
}
