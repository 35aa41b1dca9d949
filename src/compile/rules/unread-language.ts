import { proseReadingFor } from '../../languages/words.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';
import { isLanguage } from './unknown-code.ts';

export const unreadLanguage: Rule = {
  name: 'unread-language',
  severity: 'note',
  summary:
    'The checks `date-mention` and `money-in-prose` read the text. In a language that they cannot read yet, they check nothing, and a note says so.',
  example:
    'Days and amounts in the text are not checked in the language `es`. Keep them true yourself, or write `src/languages/es/prose/`.',
  needs: 'frontmatter',
  *check({ fields: { language, dates, pledges }, frontmatter }) {
    if (typeof language !== 'string' || !isLanguage(language) || proseReadingFor(language)) return;
    if (Object.keys(dates).length + Object.keys(pledges).length === 0) return;
    const [code = ''] = language.split('-');
    yield {
      offset: frontmatter.offsetOf(['language']),
      wrong: `days and amounts in the text are not checked in the language ${quoted(language)}`,
      remedy: `keep them true yourself, or write \`src/languages/${code}/prose/\``,
    };
  },
};
