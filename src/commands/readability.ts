// npm run readability [files]: how long the sentences of articles, of the interface and of the documents are. Only the project’s own
// words can fail.
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { namedArticleFiles } from '../compile/read/article-files.ts';
import { compileAll } from '../compile/compile.ts';
import { wordsIn } from '../compile/words-in.ts';
import { formatMistake } from '../compile/messages/message.ts';
import { orExit } from './or-exit.ts';
import { articleTexts, documentTexts, markdownTexts, sourceTexts, type Text } from './texts.ts';

/** What the project’s own words are held to, in words a sentence; for other articles it is only said. */
export const limits = { mean: 18, longest: 32 };

/** The articles that are the project’s own. */
export const ownArticles = new Set(['central-america-migration']);

export interface Readability {
  /** Whole sentences: those that end as such. Labels and titles are not among them. */
  sentences: number;
  /** Their words, on average. */
  mean: number;
  /** The longest sentence, label or title. */
  longest: { words: number; where: string; text: string };
}

/**
 * How long the sentences of some texts are. Words and sentences are those of Unicode (UAX #29).
 * @example readability([{ where: 'a', text: 'One two. Three.' }], 'en').mean //=> 1.5
 */
export function readability(texts: Text[], language: string): Readability {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const all = texts.flatMap(({ where, text }) =>
    [...sentences.segment(text)].map(({ segment }) => ({ where, text: segment.trim(), words: wordsIn(segment, language).length })),
  );
  const whole = all.filter(({ text, words: count }) => count > 0 && /[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u.test(text));
  const sum = whole.reduce((total, { words: count }) => total + count, 0);
  const longest = all.reduce((a, b) => (b.words > a.words ? b : a), { where: '', text: '', words: 0 });
  return { sentences: whole.length, mean: whole.length > 0 ? sum / whole.length : 0, longest };
}

/** True for texts that keep within the limits. */
export function isPlain({ mean, longest }: Readability): boolean {
  return mean <= limits.mean && longest.words <= limits.longest;
}

/** The words of the interface in English. */
export async function interfaceTexts(folder = 'src/languages/en'): Promise<Text[]> {
  const files = globSync('*.ts', { cwd: folder }).sort();
  const texts = await Promise.all(files.map(async (file) => sourceTexts(file, await readFile(`${folder}/${file}`, 'utf8'))));
  return texts.flat();
}

function line(name: string, found: Readability): string {
  const { sentences, mean, longest } = found;
  const words = `${sentences} sentences, ${mean.toFixed(1)} words on average; the longest has ${longest.words}`;
  return `${name}: ${words}\n  ${longest.where}: ${longest.text}`;
}

if (import.meta.main) {
  const files = await orExit(namedArticleFiles(process.argv.slice(2)));
  const measured = compileAll(files).articles.map((article) => ({
    name: article.slug,
    isOwn: ownArticles.has(article.slug),
    found: readability(articleTexts(article), article.language),
  }));
  const own = { Interface: await interfaceTexts(), Documents: (await documentTexts()).flatMap(markdownTexts) };
  const all = [...measured, ...Object.entries(own).map(([name, texts]) => ({ name, isOwn: true, found: readability(texts, 'en') }))];
  for (const { name, found } of all) console.log(line(name, found));
  const tooLong = all.filter(({ isOwn, found }) => isOwn && !isPlain(found));
  const remedy = `keep the average to ${limits.mean} words, and none over ${limits.longest}`;
  for (const { name } of tooLong) console.error(formatMistake({ in: name, wrong: 'sentences are too long', remedy }));
  process.exitCode = tooLong.length > 0 ? 1 : 0;
}
