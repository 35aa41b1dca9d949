import { generate, List, parse, type CssNode } from 'css-tree';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { elementsIn } from '../elements-in.ts';

/** A style of its own costs a page a hash and an element: few rules are not worth them. */
const fewLetters = 2000;

/**
 * Moves the many rules of a page for readers without scripts into a style that other browsers do not even parse. A style that asks `:has()`
 * of hundreds of rules stands apart from all that depends on the window's width: when that changes, browsers ask each rule of such a style
 * about each element, for minutes.
 */
export function rehypeScriptlessStyle() {
  return (tree: Root): void => {
    const [head] = elementsIn(tree, ({ tagName }) => tagName === 'head');
    const apart = elementsIn(tree, ({ tagName }) => tagName === 'style')
      .flatMap(rulesApart)
      .join('');
    if (apart !== '') head?.children.push(h('noscript', [h('style', apart)]));
  };
}

/** Takes the rules for readers without scripts out of a style, if they are many. */
function rulesApart(style: Element): string[] {
  const css = toString(style);
  if (!/scripting: ?none/u.test(css)) return [];
  const tree = parse(css, { parseCustomProperty: true, parseRulePrelude: false, parseValue: false });
  if (tree.type !== 'StyleSheet') return [];
  const apart = new List<CssNode>();
  tree.children.forEach((node, item) => {
    if (node.type !== 'Atrule' || !isForNoScript(node)) return;
    tree.children.remove(item);
    node.block?.children.forEach((rule) => apart.appendData(rule));
  });
  const rules = generate({ ...tree, children: apart });
  if (rules.length < fewLetters) return [];
  style.children = [{ type: 'text', value: generate(tree) }];
  return [rules];
}

function isForNoScript({ name, prelude }: CssNode & { type: 'Atrule' }): boolean {
  return name === 'media' && prelude !== null && /^\(scripting: ?none\)$/u.test(generate(prelude));
}
