// npm run spelling: British spelling of what readers, authors and contributors read. Only the project’s own words can fail.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import dictionary from 'dictionary-en-gb';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Article } from '../article/article.ts';
import { contentFolder, readArticleFiles } from '../compile/read/article-files.ts';
import { compileAll } from '../compile/compile.ts';
import { formatMistake } from '../compile/messages/message.ts';
import { ownArticles } from './readability.ts';
import { articleTexts, documentTexts, sourceTexts, type Text } from './texts.ts';

const sources = ['src/languages/{*,*/*}.ts', 'src/compile/rules/*.ts', 'src/article/{date,schema}.ts'];

/** Messages come from other files, too: from all that import what makes them. */
const makesMessages = /from '[^']*\/(?:message|user-error)\.ts'/u;
const wordList = 'src/commands/spelling.txt';

/** A word that the dictionary does not have. */
export interface Misspelling {
  where: string;
  word: string;
}

/**
 * Finds the words of Markdown texts that are in no British dictionary and not among those given; code in backticks is no text.
 * A word given as `explainer/printer` takes the endings of the second.
 * @example spelling([])([{ where: 'a', text: 'The `colr` of color' }]) //=> [{ where: 'a', word: 'color' }]
 */
export function spelling(known: string[]): (texts: Text[]) => Promise<Misspelling[]> {
  const english = unified().use(retextEnglish);
  english.use(retextSpell, { dictionary, personal: known.join('\n'), normalizeApostrophes: true, max: 0 });
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRetext, english).freeze();
  return async (texts) => {
    const found: Misspelling[] = [];
    for (const { where, text } of texts) {
      const file = new VFile(text);
      await processor.run(processor.parse(file), file);
      for (const { actual, line } of file.messages) {
        if (actual !== undefined && isWord(actual))
          found.push({ where: text.includes('\n') ? `${where}:${line ?? 1}` : where, word: actual });
      }
    }
    return found;
  };
}

/** The words that are right and in no dictionary: one a line, with `#` before what is a comment. */
export async function listedWords(file = wordList): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** The words of the names that an article lists: authors know how their names are spelled. */
export function namesIn({ people, organisations, places, sources: listed }: Article): string[] {
  const ofSources = listed.flatMap(({ publisher, authors }) => [publisher ?? [], authors].flat());
  const names = [...[...people, ...organisations, ...places].map(({ name }) => name), ...ofSources];
  return names.flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? []);
}

async function ownTexts(): Promise<Text[]> {
  const read = async (file: string) => ({ where: file, text: await readFile(file, 'utf8') });
  const named = new Set(globSync(sources));
  const all = await Promise.all(globSync('src/**/*.ts').sort().map(read));
  const codes = all.filter(({ where, text }) => named.has(where) || makesMessages.test(text));
  return [...(await documentTexts()), ...codes.flatMap(({ where, text }) => sourceTexts(where, text)).filter(({ text }) => isProse(text))];
}

/** Words for people, not a name that only the code knows, such as `block-id`. */
function isProse(text: string): boolean {
  return /\s|^\p{Lu}\p{Ll}/u.test(text.trim());
}

/** Numbers, file names, abbreviations in capitals and names such as `saidBy` are in no dictionary. */
function isWord(text: string): boolean {
  return /\p{Ll}/u.test(text) && !/\d|\.|\p{L}\p{Lu}/u.test(text);
}

if (import.meta.main) {
  const words = await listedWords();
  const articles = compileAll(await readArticleFiles(contentFolder())).articles.filter(({ language }) => language.startsWith('en'));
  const own = await spelling([...words, ...articles.filter(({ slug }) => ownArticles.has(slug)).flatMap(namesIn)])([
    ...(await ownTexts()),
    ...articles.filter(({ slug }) => ownArticles.has(slug)).flatMap(articleTexts),
  ]);
  const remedy = `correct it, or add it to \`${wordList}\``;
  for (const { where, word } of own)
    console.error(`${where}: ${formatMistake({ wrong: `“${word}” is in no British dictionary`, remedy })}`);
  for (const article of articles.filter(({ slug }) => !ownArticles.has(slug))) {
    const found = await spelling([...words, ...namesIn(article)])(articleTexts(article));
    for (const { where, word } of found) console.log(`${article.slug}, ${where}: “${word}” is in no British dictionary.`);
  }
  console.log(`${own.length} ${own.length === 1 ? 'word' : 'words'} to correct`);
  process.exitCode = own.length > 0 ? 1 : 0;
}
