import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { type View, viewAnchor, views } from '../../routes.ts';
import { joinViews, type Origin, viewElements } from '../in-page-links.ts';
import { elementsIn, hasClass, parsePage, removeElements, textIn } from '../page-tree.ts';

/** A view as a chapter of a book. */
export interface Chapter {
  view: View;
  file: string;
  body: Element;
  /** Its parts that a list of contents names. */
  parts: { id: string; title: string }[];
  hasDrawing: boolean;
}

/** The file of a view’s chapter. */
export function chapterFile(view: View): string {
  return `${view}.xhtml`;
}

/**
 * The views of a whole explainer’s page as chapters for readers of books: without script, filters, handles and what only a screen
 * needs, each figure in the one form that fits a page, folds open. Every link leads to the chapter that has its id.
 */
export function bookChapters(html: string, origin: Origin): Chapter[] {
  const tree = parsePage(html);
  joinViews(tree, origin);
  const sections = viewElements(tree);
  for (const [view, section] of sections) clean(section, view);
  const homes = new Map(
    [...sections].flatMap(([view, section]) => elementsIn(section).map(({ properties }) => [properties.id, view] as const)),
  );
  return views.flatMap((view) => {
    const body = sections.get(view);
    if (!body) return [];
    for (const link of selectAll('a[href^="#"]', body)) leadToChapter(link, view, homes);
    return [{ view, file: chapterFile(view), body, parts: partsOf(body), hasDrawing: selectAll('svg', body).length > 0 }];
  });
}

const unwanted = ['handle', 'filters', 'chosen', 'toc', 'notes', 'screen'];
const unwantedTags = ['script', 'style', 'link', 'template', 'form'];

function clean(section: Element, view: View): void {
  removeElements(section, (element) => unwantedTags.includes(element.tagName) || unwanted.some((name) => hasClass(element, name)));
  // Links of a drawing are none any more when links are set apart.
  for (const drawing of selectAll('svg', section)) toPlainDrawing(drawing);
  for (const element of elementsIn(section)) {
    keepOneForm(element);
    openFold(element);
    separateLinks(element);
    for (const name of Object.keys(element.properties)) if (name.startsWith('data')) element.properties[name] = undefined;
  }
  for (const head of selectAll('.head', section)) head.children.sort((a, b) => Number(isMap(a)) - Number(isMap(b)));
  for (const brief of selectAll('.brief', section)) Object.assign(brief.properties, { 'epub:type': 'abstract', role: 'doc-abstract' });
  Object.assign(section.properties, { id: viewAnchor(view), 'epub:type': 'chapter', role: 'doc-chapter' });
}

/** A drawing as SVG 1.1, which books hold: one picture with its name. What is a link in it is one in the list that follows, too. */
function toPlainDrawing(drawing: Element): void {
  drawing.properties.xmlnsXLink = 'http://www.w3.org/1999/xlink';
  if (drawing.properties.role !== undefined) drawing.properties.role = 'img';
  for (const element of elementsIn(drawing)) {
    const { tagName, properties } = element;
    if (tagName === 'stop') properties.offset ??= '0';
    const picture = tagName === 'foreignObject' && element.children.find((child) => child.type === 'element');
    if (picture) {
      element.tagName = 'image';
      element.children = [];
      properties.xLinkHref = picture.properties.src;
    }
    if (tagName === 'a') element.tagName = 'g';
    properties.href = undefined;
  }
}

const forms = ['middle', 'narrow', 'wide'];
const isMap = (node: unknown) => hasClass(node as Element, 'map');

/** Of the forms of a figure that stand beside each other, the middle one, of a map the narrow one. */
function keepOneForm(parent: Element): void {
  const best = isMap(parent) ? forms.slice(1) : forms;
  const formOf = (child: unknown) => forms.find((form) => hasClass(child as Element, form));
  const elements = parent.children.filter((child) => child.type === 'element');
  const kept = best.find((form) => elements.some((child) => formOf(child) === form));
  parent.children = parent.children.filter((child) => child.type !== 'element' || [undefined, kept].includes(formOf(child)));
}

/** Few readers of books can unfold. */
function openFold(element: Element): void {
  if (element.tagName === 'details') element.tagName = 'div';
  if (element.tagName !== 'summary') return;
  element.tagName = 'p';
  element.properties.className = ['summary'];
}

/** Links that only the site’s style sets apart are set apart by words. */
function separateLinks({ children }: Element): void {
  const isBlank = (at: number) => children[at]?.type === 'text' && textIn(children[at]).trim() === '';
  for (let at = children.length - 1; at > 0; at -= 1) {
    const before = children[isBlank(at - 1) ? at - 2 : at - 1];
    if (!isLink(children[at]) || !isLink(before)) continue;
    children.splice(at, 0, { type: 'text', value: textIn(before).endsWith('.') ? ' ' : ', ' });
  }
}

const isLink = (node: unknown): node is Element => (node as Element | undefined)?.tagName === 'a';

function leadToChapter({ properties }: Element, here: View, homes: Map<unknown, View>): void {
  const address = String(properties.href);
  const home = homes.get(address.slice(1));
  properties.href = home === undefined ? undefined : home === here ? address : `${chapterFile(home)}${address}`;
}

function partsOf(body: Element): Chapter['parts'] {
  return selectAll('h2[id]', body).map((heading) => ({ id: String(heading.properties.id), title: textIn(heading).trim() }));
}
