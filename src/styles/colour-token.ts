import css from './base.css?raw';

/** A colour of the page for files that can't use its CSS: for light, and for dark. */
export function colourToken(name: string): [light: string, dark: string] {
  const [, light, dark] = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`base.css has no colour named ${name}`);
  return [light, dark];
}
