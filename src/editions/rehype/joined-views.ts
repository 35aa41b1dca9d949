import type { Element, Root } from 'hast';
import { remove } from 'unist-util-remove';
import { type View, views } from '../../article/views.ts';
import { editionFile, explainerHref, viewAnchor, viewFile } from '../../routes.ts';
import { elementsIn } from '../elements-in.ts';
import { nowhere, type Origin } from '../origin.ts';
import { viewElements } from '../view-elements.ts';

/**
 * Makes a page of all views one whole: what stands for taking it away is left out, ids are given once, links between
 * views become links in the page, and links out of the explainer become whole addresses, or none where the site’s is not known.
 */
export function rehypeJoinedViews(origin: Origin) {
  return (tree: Root): void => {
    remove(tree, { cascade: false }, (node) => (node as Partial<Element>).properties?.dataTake !== undefined);
    const sections = viewElements(tree);
    const renamed = giveIdsOnce(sections, new Set(elementsIn(tree, isFormer)));
    for (const [view, section] of sections)
      for (const element of elementsIn(section, () => true)) pointTo(element, (id) => renamed.get(view)?.get(id) ?? id);
    for (const link of elementsIn(tree, isLinkOut)) lead(link, origin, renamed);
  };
}

/** True for what stands for an id that was published once. */
function isFormer({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && (className.includes('former') || className.includes('tombstone'));
}

/** Renames, by view, the ids that an earlier view has too. A former id gives way to what is called so today. */
function giveIdsOnce(sections: Map<View, Element>, former: ReadonlySet<Element>): Map<View, Map<string, string>> {
  const named = [...sections].flatMap(([view, section]) =>
    elementsIn(section, ({ properties }) => properties.id !== undefined).map((element) => ({ view, element })),
  );
  const live = new Set(named.filter(({ element }) => !former.has(element)).map(({ element }) => element.properties.id));
  const given = new Set<unknown>();
  const renamed = new Map<View, Map<string, string>>();
  for (const { view, element } of named) {
    const id = String(element.properties.id);
    if (former.has(element) && (live.has(id) || given.has(id))) delete element.properties.id;
    else if (given.has(id)) {
      element.properties.id = `${viewAnchor(view)}-${id}`;
      renamed.set(view, (renamed.get(view) ?? new Map<string, string>()).set(id, element.properties.id));
    } else given.add(id);
  }
  return renamed;
}

const idLists = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaOwns', 'htmlFor', 'form', 'headers'];
const painted = /^url\(#(.+)\)$/u;

/** Names the ids anew that an element points to, paints with, or leads to in its own view. */
function pointTo({ properties }: Element, nameOf: (id: string) => string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (idLists.includes(name)) {
      const ids = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/u);
      properties[name] = ids.map(nameOf);
    }
    const paint = typeof value === 'string' ? painted.exec(value)?.[1] : undefined;
    if (paint !== undefined) properties[name] = `url(#${nameOf(paint)})`;
    if (name === 'href' && typeof value === 'string' && value.startsWith('#')) properties.href = `#${nameOf(value.slice(1))}`;
  }
}

function isLinkOut({ tagName, properties: { href } }: Element): boolean {
  return tagName === 'a' && typeof href === 'string' && !href.startsWith('#');
}

/** A link to a view or a part of one becomes one in the page; it is marked, as a mention cannot be told by its file any more. */
function lead(element: Element, { address, slug }: Origin, renamed: Map<View, Map<string, string>>): void {
  const href = String(element.properties.href);
  const folder = new URL(explainerHref(slug), address ?? nowhere);
  const target = new URL(href, new URL(editionFile(slug, 'html'), folder));
  const view = views.find((name) => target.pathname === new URL(viewFile[name], folder).pathname && target.origin === folder.origin);
  // A whole address leads to the site on purpose.
  if (!view || URL.canParse(href)) element.properties.href = address === undefined && !URL.canParse(href) ? undefined : target.href;
  else if (target.hash === '') element.properties.href = `#${viewAnchor(view)}`;
  else {
    const id = decodeURIComponent(target.hash.slice(1));
    element.properties.href = `#${renamed.get(view)?.get(id) ?? id}`;
    element.properties.dataMention = '';
  }
}
