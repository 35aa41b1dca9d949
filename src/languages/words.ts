import { type Direction, languageMarks } from './direction.ts';
import { en } from './en/en.ts';
import { isolating } from './isolate.ts';
import type { Language } from './language.ts';

/** The words of the interface as a page has them. */
export interface Words extends Language {
  /** The attributes of an element with these words, where they are of another language than the text around; else none. */
  marks: { lang?: string; dir?: Direction };
}

const english: Words = { ...isolating(en), ...ofWholeTexts(en), marks: {} };
const languages: Record<string, Words> = { en: english };
const foreign: Words = { ...english, marks: languageMarks('en') };

/** The languages that the interface has words in. */
export const writtenLanguages = Object.keys(languages);

/** The interface’s words in an article’s language; where there is no file for it yet English ones, with their marks. */
export function wordsFor(language: string): Words {
  return languages[language.split('-')[0] ?? ''] ?? foreign;
}

/** A text as a whole is no part of a sentence, nor is one beside others: these give it back as it is. */
function ofWholeTexts({ capital, midSentence, sentence, quoted, series, clauses }: Language): Partial<Language> {
  return { capital, midSentence, sentence, quoted, series, clauses };
}
