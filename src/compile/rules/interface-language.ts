import { missingWordsOf } from '../../languages/words.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';
import { isLanguage } from './unknown-code.ts';

export const interfaceLanguage: Rule = {
  name: 'interface-language',
  severity: 'warning',
  summary:
    'The pages have words of their own, such as “Timeline”. Where they are not translated yet, they stay in English. The message names the words that a translation lacks.',
  example: 'The pages have no words in the language `es` yet. Translate those of `src/languages/`, or leave them in English.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const { language } = fields;
    // What is no language is another rule's.
    if (typeof language !== 'string' || !isLanguage(language)) return;
    const missing = missingWordsOf(language);
    if (missing?.length === 0) return;
    const wrong = missing
      ? `the pages lack words in the language ${quoted(language)}, under \`${missing.join(', ')}\``
      : `the pages have no words in the language ${quoted(language)} yet`;
    yield { offset: frontmatter.offsetOf(['language']), wrong, remedy: 'translate those of `src/languages/`, or leave them in English' };
  },
};
