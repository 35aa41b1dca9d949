import { clone, type CssNode, generate, List, parse, type Selector, walk } from 'css-tree';

/** What a page can show: what stands in it, and what its scripts may add to it. */
export interface Shown {
  elements: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Every word of the page's scripts, those that it asks for later, too. A name among them may come at any time. */
  scriptWords: ReadonlySet<string>;
}

/**
 * The part of a style sheet that something in a page can match, shortest first: selectors, rules, animations and custom properties
 * that nothing asks for are left out, and custom properties have names of a letter or two, or are written out. Attributes and states are never looked at, since both change while a page is read.
 * @example
 * usedStyle('.a,.b{color:red}.b{top:0}', { classes: new Set(['a']), … }) //=> '.a{color:red}'
 */
export function usedStyle(css: string, shown: Shown): string {
  const key = JSON.stringify([css, ...namedIn(css, shown)]);
  const style = known.get(key) ?? reduced(css, shown);
  // The latest are kept.
  known.delete(key);
  known.set(key, style);
  for (const oldest of known.keys()) if (known.size > mostKnown) known.delete(oldest);
  return style;
}

/** Many pages show the same of the same style. */
const known = new Map<string, string>();
const mostKnown = 200;

/** What a page can show, as far as a style sheet may name it. */
function namedIn(css: string, { elements, classes, ids, scriptWords }: Shown): string[][] {
  const words = new Set(css.match(/[\w-]+/gu));
  // Other names are written with escapes.
  const mayBeNamed = (name: string) => words.has(name) || /[^\w-]/u.test(name);
  return [elements, classes, ids, scriptWords].map((names) => [...names].filter(mayBeNamed).toSorted());
}

function reduced(css: string, shown: Shown): string {
  const tree = parse(css, { parseCustomProperty: true });
  walk(tree, { visit: 'Comment', enter: (_, item, list: List<CssNode> | null) => list?.remove(item) });
  walk(tree, {
    visit: 'Rule',
    enter(rule, item, list: List<CssNode> | null) {
      const { prelude } = rule;
      if (prelude.type !== 'SelectorList' || this.atrule?.name.endsWith('keyframes')) return;
      prelude.children.forEach((selector, place, selectors) => {
        if (selector.type === 'Selector' && !canMatch(selector, shown)) selectors.remove(place);
      });
      if (prelude.children.isEmpty) list?.remove(item);
    },
  });
  writeOut(tree);
  removeUnused(tree, shown);
  shortenProperties(tree, shown);
  walk(tree, {
    visit: 'Rule',
    leave({ block }, item, list: List<CssNode> | null) {
      if (block.children.isEmpty) list?.remove(item);
    },
  });
  walk(tree, {
    visit: 'Atrule',
    leave: (atrule, item, list: List<CssNode> | null) => {
      if (atrule.block?.children.isEmpty) list?.remove(item);
    },
  });
  return generate(tree);
}

/** True for a selector all of whose parts the page can show. */
export function canMatch(selector: Selector, shown: Shown): boolean {
  const mayCome = (names: ReadonlySet<string>, name: string) => names.has(name) || shown.scriptWords.has(name);
  return selector.children.toArray().every((part) => {
    if (part.type === 'ClassSelector') return mayCome(shown.classes, part.name);
    if (part.type === 'IdSelector') return mayCome(shown.ids, part.name);
    if (part.type === 'TypeSelector') return part.name === '*' || mayCome(shown.elements, part.name);
    if (part.type !== 'PseudoClassSelector' || !['is', 'where', 'has'].includes(part.name)) return true;
    const choices = part.children?.toArray().flatMap((list) => (list.type === 'SelectorList' ? list.children.toArray() : [])) ?? [];
    return choices.some((choice) => choice.type !== 'Selector' || canMatch(choice, shown));
  });
}

/** Puts values that are as short as their names where they are asked for, if the root alone gives them, in all media. Scripts set none. */
function writeOut(tree: CssNode): void {
  const values = new Map<string, CssNode[]>();
  walk(tree, {
    visit: 'Declaration',
    enter({ property, value }) {
      if (!property.startsWith('--')) return;
      const always = this.rule && !this.atrule && !values.has(property) && /^:root(?:,:host)?$/u.test(generate(this.rule.prelude));
      const parts = value.type === 'Value' && always ? value.children.toArray() : [];
      values.set(property, generate(value).trim().length <= 'var(--a)'.length ? parts : []);
    },
  });
  walk(tree, {
    visit: 'Function',
    enter({ name, children }, item, list: List<CssNode> | null) {
      const [named, ...rest] = name === 'var' ? children.toArray() : [];
      const parts = named?.type === 'Identifier' && rest.length === 0 ? (values.get(named.name) ?? []) : [];
      if (parts.length > 0) list?.replace(item, new List<CssNode>().fromArray(parts.map((part) => clone(part))));
    },
  });
}

/** Takes out the animations and custom properties that neither the rest of the sheet nor a script names. */
function removeUnused(tree: CssNode, { scriptWords }: Shown): void {
  const named = new Set(scriptWords);
  walk(tree, {
    visit: 'Declaration',
    enter: ({ value }) =>
      generate(value)
        .match(/[\w-]+/gu)
        ?.forEach((name) => named.add(name)),
  });
  walk(tree, {
    visit: 'Atrule',
    enter: (atrule, item, list: List<CssNode> | null) => {
      if (atrule.name.endsWith('keyframes') && atrule.prelude && !named.has(generate(atrule.prelude))) list?.remove(item);
    },
  });
  walk(tree, {
    visit: 'Declaration',
    enter: ({ property }, item, list: List<CssNode> | null) => {
      if (property.startsWith('--') && !named.has(property)) list?.remove(item);
    },
  });
}

/** Gives custom properties short names, the most used the shortest; those that a script names keep theirs. */
function shortenProperties(tree: CssNode, { scriptWords }: Shown): void {
  const uses = new Map<string, number>();
  const eachName = (change: (name: string) => string) =>
    walk(tree, (node) => {
      if (node.type === 'Declaration' && node.property.startsWith('--')) node.property = change(node.property);
      if (node.type === 'Identifier' && node.name.startsWith('--')) node.name = change(node.name);
    });
  eachName((name) => {
    if (!scriptWords.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
    return name;
  });
  const byUse = [...uses].toSorted(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1));
  const short = new Map(byUse.map(([name], index) => [name, `--${shortName(index)}`]));
  eachName((name) => short.get(name) ?? name);
}

/** @example shortName(27) //=> 'b1' */
function shortName(index: number): string {
  const letters = 26;
  return String.fromCharCode(97 + (index % letters)) + (index < letters ? '' : String(Math.floor(index / letters)));
}
