import { writtenLanguages } from '../../languages/words.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';
import { isLanguage } from './unknown-code.ts';

export const interfaceLanguage: Rule = {
  name: 'interface-language',
  severity: 'warning',
  summary: 'The pages have words of their own, such as “Timeline”. Where they are not translated yet, they stay in English.',
  example: 'The pages have no words in the language `es` yet. Translate those of `src/languages/`, or leave them in English.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const { language } = fields;
    // What is no language is another rule's.
    if (typeof language !== 'string' || !isLanguage(language) || writtenLanguages.includes(language.split('-')[0] ?? '')) return;
    const wrong = `the pages have no words in the language ${quoted(language)} yet`;
    yield { offset: frontmatter.offsetOf(['language']), wrong, remedy: 'translate those of `src/languages/`, or leave them in English' };
  },
};
