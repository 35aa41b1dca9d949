/** With a capital letter first. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `three`, `twelve`, `13`. */
export function count(value: number): string {
  return numberWords[value] ?? String(value);
}

/** `1 date`, `11 dates`. */
export const plural = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`;

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `Guatemala, Honduras and El Salvador`. */
export function list(items: string[]): string {
  return conjunction.format(items);
}
