import type { PluralForms } from '../article/schema.ts';

/** How a language counts and lists, by Intl. */
export interface Counting {
  /**
   * The form that a number asks for.
   * @example countingIn('pl').form(3, { one: 'miejsce', few: 'miejsca', other: 'miejsc' }) //=> 'miejsca'
   */
  form: (value: number, forms: PluralForms) => string;
  /** A number in the language’s digits. */
  number: (value: number) => string;
  /**
   * A number, then the form that it asks for.
   * @example countingIn('en').counted(11, { one: 'date', other: 'dates' }) //=> '11 dates'
   */
  counted: (value: number, forms: PluralForms) => string;
  /** Several things as one: `Guatemala, Honduras and El Salvador`. */
  list: (items: string[]) => string;
  /** With a capital letter first, in scripts that have them. */
  capital: (text: string) => string;
}

/** How the language of a locale counts and lists. */
export function countingIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const form = (value: number, forms: PluralForms) => forms[rules.select(value)] ?? forms.other;
  const number = (value: number) => digits.format(value);
  return {
    form,
    number,
    counted: (value, forms) => `${number(value)} ${form(value, forms)}`,
    list: (items) => conjunction.format(items),
    capital: (text) => {
      const [first = ''] = text;
      return first.toLocaleUpperCase(locale) + text.slice(first.length);
    },
  };
}
