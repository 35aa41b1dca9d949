import { stages } from '../../article/schema.ts';
import { listed, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const list: Rule = {
  name: 'list',
  severity: 'error',
  summary:
    'If an article names what its list holds (`list`), every entry under `pledges` is at one of its steps. The name has all plural forms of the language, in English `one` and `other`.',
  example:
    'In `pledges.bridge-money.stage`, `pledged` is no step of `list.steps`. Choose `stated` or `disbursed`, or add a word for it there.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const words = fields.list;
    if (!words) return;
    const rules = new Intl.PluralRules(fields.language);
    const needed = [...new Set(Array.from({ length: 101 }, (_, number) => rules.select(number)))];
    const missing = needed.filter((form) => words.name[form] === undefined);
    if (missing.length > 0) {
      const forms = listed(
        missing.map((form) => `\`${form}\``),
        'and',
      );
      yield {
        ...{ offset: frontmatter.offsetOf(['list', 'name']), in: 'list.name' },
        ...{ wrong: `${forms} ${missing.length === 1 ? 'is' : 'are'} missing`, remedy: 'add the word in that form' },
      };
    }
    const known = stages.filter((stage) => words.steps[stage] !== undefined);
    const choice = listed(
      known.map((stage) => `\`${stage}\``),
      'or',
    );
    for (const [id, { stage }] of Object.entries(fields.pledges)) {
      if (stage === undefined || known.includes(stage)) continue;
      yield {
        ...{ offset: frontmatter.offsetOf(['pledges', id, 'stage']), in: `pledges.${id}.stage` },
        ...{ wrong: `${quoted(stage)} is no step of \`list.steps\``, remedy: `choose ${choice}, or add a word for it there` },
      };
    }
  },
};
