import { isCurrency } from '../../article/currencies.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath } from '../read/frontmatter.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

const codes = [
  {
    field: 'language',
    form: /^[a-z]{2}(?:-[A-Z]{2})?$/u,
    noun: 'language',
    standard: 'ISO 639',
    example: 'en',
    exists: (code: string) => isLanguage(code),
  },
  { field: 'places.*.code', form: /^[A-Z]{2}$/u, noun: 'country', standard: 'ISO 3166-1', example: 'GT', exists: exists('region') },
  ...['pledges.*.amount.currency', 'pledges.*.amount.convertedFrom.currency'].map((field) => ({
    field,
    form: /^[A-Z]{3}$/u,
    noun: 'currency',
    standard: 'ISO 4217',
    example: 'USD',
    exists: isCurrency,
  })),
];

export const unknownCode: Rule = {
  name: 'unknown-code',
  severity: 'error',
  summary: 'Codes are those of the standards: ISO 639 for languages, ISO 3166-1 for countries, ISO 4217 for currencies.',
  example: 'In `pledges.bridge-money.amount.currency`, no currency has the code `UDS`. Write a code of ISO 4217, such as `USD`.',
  needs: 'frontmatter',
  *check({ values, frontmatter }) {
    for (const { field, form, noun, standard, example, exists: known } of codes) {
      for (const { path, value } of fieldValues(values, field)) {
        // The schema reports what has another form.
        if (typeof value !== 'string' || !form.test(value) || known(value)) continue;
        const wrong = `no ${noun} has the code ${quoted(value)}`;
        const remedy = `write a code of ${standard}, such as \`${example}\``;
        yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong, remedy };
      }
    }
  },
};

/** True for a code of ISO 639, with or without a country. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2}(?:-[A-Z]{2})?$/u.test(code) && exists('language')(code);
}

function exists(type: 'language' | 'region'): (code: string) => boolean {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  // Intl also knows regions such as EU, UN and ZZ, which are no countries and on no map.
  const others = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB']);
  return (code) => !(type === 'region' && others.has(code)) && names.of(code) !== undefined;
}
