import { writtenLanguages } from '../../languages/words.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';
import { isLanguage } from './unknown-code.ts';

export const interfaceLanguage: Rule = {
  name: 'interface-language',
  severity: 'warning',
  summary:
    'The pages have words of their own, such as “Timeline”, in the language of the article. In another language the explainer is built with English words around it.',
  example:
    'Unexpected language `es`, expected `en`; the words of the pages are still to be translated, in a file of `src/languages/`, and stand in English until then',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const { language } = fields;
    // What is no language is another rule's.
    if (typeof language !== 'string' || !isLanguage(language) || writtenLanguages.includes(language.split('-')[0] ?? '')) return;
    const remedy = 'the words of the pages are still to be translated, in a file of `src/languages/`, and stand in English until then';
    const message = unexpected({ found: `language ${quoted(language)}`, expected: writtenLanguages.map(quoted).join(', '), remedy });
    yield { offset: frontmatter.offsetOf(['language']), message };
  },
};
