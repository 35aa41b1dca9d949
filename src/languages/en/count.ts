import { countingIn } from '../counting.ts';

export const { form, number, counted, list, capital } = countingIn('en-GB');

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `three`, `twelve`, `13`. */
export function count(value: number): string {
  return numberWords[value] ?? number(value);
}
