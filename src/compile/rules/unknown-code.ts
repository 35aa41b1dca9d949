import { isCurrency } from '../../article/currencies.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** Whether a country has the code in ISO 3166-1. */
export const isCountry = exists('region');

const codes = [
  { field: 'places.*.code', form: /^[A-Z]{2}$/u, noun: 'country', standard: 'ISO 3166-1', example: 'GT', exists: isCountry },
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
  summary:
    'Codes are those of the standards: ISO 4217 for currencies, ISO 3166-1 for countries, BCP 47 for languages. The check does not know every language of three letters. Then it warns.',
  example: 'In `pledges.bridge-money.amount.currency`, no currency has the code `UDS`. Write a code of ISO 4217, such as `USD`.',
  needs: 'frontmatter',
  *check({ values, frontmatter }) {
    for (const { path, value } of ['language', 'sources.*.language'].flatMap((field) => fieldValues(values, field))) {
      if (typeof value !== 'string') continue;
      for (const mistake of unknownSubtags(value)) yield { offset: frontmatter.offsetOf(path), in: formatPath(path), ...mistake };
    }
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

/** Which parts of a language tag are not known. What is no tag at all is for the schema. */
function* unknownSubtags(tag: string): Iterable<Mistake & { isDoubtful: boolean }> {
  const locale = localeOf(tag);
  if (!locale) return;
  const parts = { language: locale.language, script: locale.script, region: locale.region };
  for (const type of ['language', 'script', 'region'] as const) {
    const code = parts[type];
    if (code === undefined || exists(type)(code)) continue;
    const noun = type === 'region' ? 'country or region' : type;
    // Of the thousands of languages with three letters, and of regions with numbers, only some are known here.
    const isDoubtful = type === 'language' ? code.length === 3 : /\d/u.test(code);
    yield { wrong: `no ${noun} has the code ${quoted(code)}`, remedy: 'write a tag of BCP 47, such as `en` or `pt-BR`', isDoubtful };
  }
}

function localeOf(tag: string): Intl.Locale | undefined {
  if (!/^[a-z]{2,3}(?:-|$)/iu.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** True for a language tag whose language may exist. */
export function isLanguage(tag: string): boolean {
  return localeOf(tag) !== undefined && [...unknownSubtags(tag)].every(({ isDoubtful }) => isDoubtful);
}

function exists(type: 'language' | 'script' | 'region'): (code: string) => boolean {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  // Intl also knows regions such as EU, UN and ZZ, which are no countries and on no map.
  const others = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB']);
  return (code) => !(type === 'region' && others.has(code)) && names.of(code) !== undefined;
}
