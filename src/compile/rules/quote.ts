import type { Frontmatter } from '../../article/schema.ts';
import type { Rule } from './rule.ts';
import { formatPath } from '../read/frontmatter.ts';
import { wordsIn } from '../words-in.ts';
import { sourced } from '../addresses/listed-ids.ts';

type Quoted = Pick<Frontmatter['dates'][string], 'quotes'>;

/** A longer one would be more than is needed to show a fact, and more than a note in the margin can hold. */
const mostWords = 50;

export const quote: Rule = {
  name: 'quote',
  severity: 'error',
  summary:
    'What a source says in its own words has at most 50 words, and no quotation marks around it: the pages add them. If an article has several sources, it names its `source`.',
  example:
    'In `pledges.bridge-money.quotes[0].quote`, there are 51 words. Write at most 50: leave words out with “[…]”, or tell the rest in your own.',
  needs: 'frontmatter',
  *check({ fields, listed, frontmatter }) {
    for (const list of sourced) {
      for (const [id, { quotes }] of Object.entries<Quoted>(fields[list])) {
        for (const [index, { source, quote: words }] of quotes.entries()) {
          const path = [list, id, 'quotes', index];
          const at = { offset: frontmatter.offsetOf([...path, 'quote']), in: formatPath([...path, 'quote']) };
          if (source === undefined && listed.sources.size > 1)
            yield {
              offset: frontmatter.offsetOf(path),
              in: formatPath(path),
              wrong: '`source` is missing',
              remedy: 'add the id of the source whose words they are',
            };
          const language = (source === undefined ? undefined : fields.sources?.[source]?.language) ?? fields.language;
          const count = wordsIn(words, language).length;
          if (count > mostWords)
            yield {
              ...at,
              wrong: `there are ${count} words`,
              remedy: `write at most ${mostWords}: leave words out with “[…]”, or tell the rest in your own`,
            };
          if (inMarks.test(words.trim()))
            yield { ...at, wrong: 'the quote has quotation marks around it', remedy: 'delete them: the pages add their own' };
        }
      }
    }
  },
};

const inMarks = /^(?:"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』|'[^']*'|‘[^‘’]*’)$/u;
