import { type CssNode, generate, parse, type Selector, walk } from 'css-tree';

/**
 * A style sheet of the site for a page that holds all views: fonts are taken from `files`, a mention is told by its mark instead of by
 * the file that it leads to, and a rule for a heading is also one for a heading that was lowered by a level (`data-h`).
 * @param files What each address in the style becomes.
 */
export function editionStyle(css: string, files: (address: string) => string): string {
  const tree = parse(css);
  walk(tree, (node, item, list) => {
    if (node.type === 'Url') node.value = files(node.value);
    if (node.type === 'AttributeSelector' && node.name.name === 'href' && node.value?.type === 'String') {
      item.data = selectorPart('[data-mention]');
    }
    if (node.type === 'TypeSelector' && /^h[1-5]$/u.test(node.name)) list.replace(item, list.createItem(lowered(node.name)));
  });
  return generate(tree);
}

/** A style sheet with other addresses. */
export function styleWithFiles(css: string, files: (address: string) => string): string {
  const tree = parse(css);
  walk(tree, { visit: 'Url', enter: (node) => void (node.value = files(node.value)) });
  return generate(tree);
}

/** The same rules for an element of a page: each selector begins at `scope`. */
export function scopedStyle(css: string, scope: string): string {
  const tree = parse(css);
  walk(tree, {
    visit: 'Selector',
    enter: (node: Selector) => {
      node.children.prependData({ type: 'Combinator', name: ' ' });
      node.children.prependData(selectorPart(scope));
    },
  });
  return generate(tree);
}

/** Of the weight of one type selector, as before. */
function lowered(name: string): CssNode {
  const level = Number(name.slice(1));
  return selectorPart(`:is(${name}:where(:not([data-h])),h${level + 1}:where([data-h="${level}"]))`);
}

function selectorPart(text: string): CssNode {
  const part = parse(text, { context: 'selector' });
  const first = part.type === 'Selector' ? part.children.first : undefined;
  if (!first) throw new Error(`no selector: ${text}`);
  return first;
}
