import { type CssNode, generate, parse, type Rule, walk } from 'css-tree';

const figures = ['map', 'lens', 'week', 'meetings', 'ribbons', 'amount-bar', 'outcomes', 'days', 'certainty', 'locator'];
/** The properties that paint a drawing; where it stands, the book’s own style says. */
const painting = /^(?:fill|stroke|stop|font|letter-spacing|text-anchor|paint-order|vector-effect|opacity)(?:-|$)/u;

/**
 * The rules of the site’s style that paint its figures, in words that old readers of books understand: no media, and the
 * light colours themselves instead of their names.
 */
export function figureStyle(css: string, inks: Record<string, string>): string {
  const rules: string[] = [];
  const tree = parse(css, { parseValue: true });
  walk(tree, {
    visit: 'Rule',
    enter(rule: Rule) {
      if (this.atrule || !isOfFigure(rule.prelude)) return;
      const declarations = rule.block.children.toArray().flatMap((node) => (node.type === 'Declaration' ? plain(node, inks) : []));
      if (declarations.length > 0) rules.push(`${generate(rule.prelude)}{${declarations.join(';')}}`);
    },
  });
  return rules.join('\n');
}

function isOfFigure(prelude: CssNode): boolean {
  if (prelude.type !== 'SelectorList') return false;
  return prelude.children.toArray().every((selector) => {
    const first = selector.type === 'Selector' ? selector.children.first : undefined;
    return first?.type === 'ClassSelector' && figures.includes(first.name) && !/:(?:hover|focus|has|is|where)/u.test(generate(selector));
  });
}

/** A declaration with its colours; none where it asks for more than old readers know. */
function plain({ property, value }: { property: string; value: CssNode }, inks: Record<string, string>): string[] {
  if (!painting.test(property)) return [];
  const text = withInks(generate(value), inks);
  return text.includes('var(') ? [] : [`${property}:${text}`];
}

/** A style with the colours themselves in place of their names. */
export function withInks(css: string, inks: Record<string, string>): string {
  return css.replaceAll(/var\(--color-([\w-]+)\)/gu, (all, name: string) => inks[name] ?? all);
}

/** A style sheet without what holds for some screens only, such as dark ones. */
export function withoutMedia(css: string): string {
  const tree = parse(css);
  walk(tree, {
    visit: 'Atrule',
    enter: (rule, item, list) => {
      if (rule.name === 'media') list.remove(item);
    },
  });
  return generate(tree);
}
