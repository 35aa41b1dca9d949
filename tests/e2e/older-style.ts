import { type CssNode, generate, type List, type ListItem, parse, walk, type WalkContext } from 'css-tree';

const newerFunctions = /^(?:light-dark|color|color-mix|contrast-color|lab|lch|oklab|oklch|if)$/u;
const newerRules = /^(?:layer|container|scope|starting-style|position-try|view-transition|function)$/u;
const newerSelectors = /^(?:has|details-content)$/u;

/**
 * A style sheet as a browser of some years ago has it: without the rules and declarations that it would not understand. What uses
 * both a token and such a word is known to be wrong only when it is computed, so it is unset rather than absent.
 */
export function olderStyle(css: string): string {
  const tree = parse(css, { parseCustomProperty: true });
  walk(tree, {
    enter(this: WalkContext, node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Atrule' && (newerRules.test(node.name) || (isCondition(node.name) && asksForNewer(node.prelude))))
        list.remove(item);
      if (node.type === 'Rule' && (this.rule || asksForNewer(node.prelude))) list.remove(item);
      if (node.type !== 'Declaration' || !asksForNewer(node.value)) return;
      if (node.property.startsWith('--') || !has(node.value, ({ type, name }) => type === 'Function' && name === 'var')) list.remove(item);
      else node.value = parse('unset', { context: 'value' }) as typeof node.value;
    },
  });
  return generate(tree);
}

/** A page with its styles as an older browser has them. */
export function olderPage(html: string): string {
  return html.replace(/(<style[^>]*>)(.*?)(<\/style>)/gsu, (_, start: string, css: string, end: string) => start + olderStyle(css) + end);
}

/** The words in a style sheet that older browsers do not know, and that no other rule makes up for. */
export function newerWords(css: string): string[] {
  const found: string[] = [];
  walk(parse(css, { parseCustomProperty: true }), (node) => {
    if (node.type === 'FeatureRange') found.push(generate(node));
    if (node.type === 'Function' && newerFunctions.test(node.name)) found.push(`${node.name}()`);
    if (node.type === 'Atrule' && newerRules.test(node.name)) found.push(`@${node.name}`);
  });
  return found;
}

const isCondition = (name: string) => name === 'media' || name === 'supports';

function asksForNewer(node: CssNode | null): boolean {
  return has(
    node,
    ({ type, name = '' }) =>
      type === 'FeatureRange' ||
      type === 'NestingSelector' ||
      (type === 'Function' && newerFunctions.test(name)) ||
      (type.startsWith('Pseudo') && newerSelectors.test(name)),
  );
}

function has(node: CssNode | null, isMeant: (node: { type: string; name?: string }) => boolean): boolean {
  let found = false;
  if (node) walk(node, (part) => void (found ||= isMeant(part as { type: string; name?: string })));
  return found;
}
