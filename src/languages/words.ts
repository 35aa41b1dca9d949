import { type Direction, directionOf, languageMarks } from './direction.ts';
import type { Article } from '../article/article.ts';
import type { ListWords } from '../article/schema.ts';
import { en, englishOfList } from './en/en.ts';
import { missingWords, withFallback } from './fallback.ts';
import { isolating } from './isolate.ts';
import type { Language } from './language.ts';
import { languages, type Written } from './languages.ts';
import type { ProseReading } from './prose.ts';

/** The words of the interface as a page has them. */
export interface Words extends Language {
  /** The attributes of an element with these words, where they are of another language than the text around; else none. */
  marks: { lang?: string; dir?: Direction };
}

const written = new Map<string, Written>(Object.entries(languages));
const writtenFor = (language: string) => written.get(codeOf(language));
const codeOf = (language: string) => language.split('-')[0] ?? '';

const byCode = new Map([...written.keys()].map((code) => [code, wordsIn(code)]));
const foreign: Words = { ...wordsIn('en'), marks: languageMarks('en') };
const byList = new WeakMap<ListWords, Words>();

/** The interface’s words in an article’s language; where there are none yet English ones, with their marks. */
export function wordsFor(language: string): Words {
  return byCode.get(codeOf(language)) ?? foreign;
}

/** The same for an article, with the words for what its list holds. */
export function wordsOf({ language, list }: Pick<Article, 'language' | 'list'>): Words {
  if (!list) return wordsFor(language);
  const code = codeOf(language);
  const words = byList.get(list) ?? (byCode.has(code) ? wordsIn(code, list) : { ...wordsIn('en', list), marks: languageMarks('en') });
  byList.set(list, words);
  return words;
}

/** The names of the words that a language lacks, such as `timeline.week`; undefined where it has none at all. */
export function missingWordsOf(language: string): string[] | undefined {
  const own = writtenFor(language);
  return own && missingWords(own.words, en);
}

/** How texts of a language are read; undefined where nobody has written that yet. */
export function proseReadingFor(language: string): ProseReading | undefined {
  return writtenFor(language)?.prose;
}

function wordsIn(code: string, list?: ListWords): Words {
  const of = written.get(code);
  const own = list ? (of?.ofList?.(list) ?? of?.words) : of?.words;
  const english = list ? englishOfList(list) : en;
  // Each word in the direction of the language that it is of.
  const words = withFallback<Language>(isolating(own, directionOf(code)), isolating(english));
  const { capital, midSentence, sentence, quoted, series, clauses } = withFallback<Language>(own, en);
  // A text as a whole is no part of a sentence, nor is one beside others: these give it back as it is.
  return { ...words, capital, midSentence, sentence, quoted, series, clauses, marks: {} };
}
