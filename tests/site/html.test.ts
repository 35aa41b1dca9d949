import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { randomPages, randomSite } from '../built-sites.ts';
import { builtPages } from './built-page.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Matters of style, decided by Astro's printer: HTML reads the same either way.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // What is chosen in a filter takes effect at once; there is nothing to send.
    'wcag/h32': 'off',
    // The title says the finding first and the explainer after it; search engines cut it, readers of tabs do not mind.
    'long-title': 'off',
    // Ids are an author's words in small letters and may begin with a digit, as a date does.
    'valid-id': ['error', { relaxed: true }],
  },
});

const ofRandom = randomPages(5).map((file) => ({ site: 'random', file, html: readFileSync(join(randomSite.out, file), 'utf8') }));

test.each([...builtPages(), ...ofRandom])('$site/$file is valid HTML', async ({ html }) => {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) =>
    result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
  expect(messages).toEqual([]);
});
