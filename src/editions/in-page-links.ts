import type { Element, Root } from 'hast';
import { editionFile, explainerHref, type View, viewAnchor, viewFile, views } from '../routes.ts';
import { elementsIn, hasClass, removeElements } from './page-tree.ts';

/** The site that an edition is taken from, and the explainer’s folder in it. */
export interface Origin {
  /** The site’s whole address, ending in a slash; undefined where it is not known. */
  address: string | undefined;
  slug: string;
}

/** The element of each view, in a page that holds them all. */
export function viewElements(tree: Root): Map<View, Element> {
  const elements = elementsIn(tree);
  return new Map(
    views.flatMap((view) => {
      const found = elements.find(({ properties }) => properties.id === viewAnchor(view));
      return found ? [[view, found]] : [];
    }),
  );
}

/**
 * Makes a page of all views one whole: what stands for taking it away is left out, ids are given once, links between
 * views become links in the page, and links out of the explainer become whole addresses, or none where the site’s is not known.
 */
export function joinViews(tree: Root, origin: Origin): void {
  removeElements(tree, ({ properties }) => properties.dataTake !== undefined);
  const sections = viewElements(tree);
  const renamed = giveIdsOnce(sections);
  for (const [view, section] of sections) {
    for (const element of elementsIn(section)) pointTo(element, (id) => renamed.get(view)?.get(id) ?? id);
  }
  for (const element of elementsIn(tree)) lead(element, origin, renamed);
}

/** Renames, by view, the ids that an earlier view has too. A former id gives way to what is called so today. */
function giveIdsOnce(sections: Map<View, Element>): Map<View, Map<string, string>> {
  const all = [...sections].flatMap(([view, section]) => elementsIn(section).map((element) => ({ view, element })));
  const named = all.filter(({ element }) => typeof element.properties.id === 'string');
  const live = new Set(named.filter(({ element }) => !isFormer(element)).map(({ element }) => element.properties.id));
  const given = new Set<unknown>();
  const renamed = new Map<View, Map<string, string>>();
  for (const { view, element } of named) {
    const id = String(element.properties.id);
    if (isFormer(element) && (live.has(id) || given.has(id))) delete element.properties.id;
    else if (given.has(id)) {
      element.properties.id = `${viewAnchor(view)}-${id}`;
      renamed.set(view, (renamed.get(view) ?? new Map<string, string>()).set(id, element.properties.id));
    } else given.add(id);
  }
  return renamed;
}

const isFormer = (element: Element) => hasClass(element, 'former') || hasClass(element, 'tombstone');

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

/** Stands for the address of a site while relative links are followed. */
export const nowhere = 'https://nowhere.invalid/';

/** A link to a view or a part of one becomes one in the page; it is marked, as a mention cannot be told by its file any more. */
function lead(element: Element, { address, slug }: Origin, renamed: Map<View, Map<string, string>>): void {
  const { href } = element.properties;
  if (element.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
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
