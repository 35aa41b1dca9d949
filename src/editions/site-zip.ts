import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import {
  cardFile,
  editionForms,
  editionFile,
  embedFolder,
  explainerHref,
  mentionPopoversScript,
  rootFromExplainer,
  shareScript,
  viewFile,
  workerFile,
} from '../routes.ts';
import { formatOf } from '../outputs/formats.ts';
import { styleWithFiles } from './edition-style.ts';
import { nowhere, type Origin } from './in-page-links.ts';
import { elementsIn, formatPage, parsePage, removeElements, setText, textIn } from './page-tree.ts';
import type { ZipEntry } from './zip.ts';

/** A file of the built site, by its path from the explainer’s folder or from the site’s root. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** What of a built site an explainer’s archive is made from. */
export interface SiteFiles {
  /** What lies in the explainer’s folder. */
  folder: SiteFile[];
  /** What its pages load from the site’s root. */
  root: SiteFile[];
}

/**
 * True for a file of an explainer’s folder that goes along when it is taken away: all but previews for other sites, the other
 * editions, what only a server can use, and what is there twice.
 * @example isTaken('s/joe-biden.png', 'a-story') //=> false
 */
export function isTaken(path: string, slug: string): boolean {
  const isEdition = editionForms.some((form) => path === editionFile(slug, form));
  return !isEdition && !left.some((pattern) => posix.matchesGlob(path, pattern));
}

const left = [cardFile('*'), `${embedFolder}**`, workerFile, '**/*.br', '**/*.gz'];

/**
 * The files of an explainer as a folder that needs nothing around it, its article first: pages load what lay at the site’s root
 * from beside them, and whatever leads out of the folder is a whole address of the site. Where that is not known, links out of it are left out.
 * @param finish What is done to each page last, such as its policy.
 */
export function siteZipEntries(files: SiteFiles, origin: Origin, finish: (html: string, file: string) => string): ZipEntry[] {
  const folder = files.folder.filter(({ path }) => isTaken(path, origin.slug));
  const all = [...folder, ...files.root].toSorted(articleFirst);
  const move = new Move(origin, folder, files.root);
  return all.map(({ path, bytes }) => {
    if (formatOf(path) !== 'html') return { path, bytes };
    const page = move.page(new TextDecoder().decode(bytes), path);
    return { path, bytes: new TextEncoder().encode(finish(page, path)) };
  });
}

function articleFirst({ path: one }: SiteFile, { path: other }: SiteFile): number {
  const isArticle = (path: string) => Number(path === viewFile.article);
  return isArticle(other) - isArticle(one) || (one < other ? -1 : 1);
}

/** Moves pages of an explainer’s folder to where there is no site around it. */
class Move {
  readonly #root: URL;
  readonly #isOnWeb: boolean;
  readonly #folder: URL;
  readonly #ofFolder: Set<string>;
  readonly #ofRoot: Set<string>;

  constructor(origin: Origin, folder: SiteFile[], root: SiteFile[]) {
    this.#root = new URL(origin.address ?? nowhere);
    this.#isOnWeb = origin.address !== undefined;
    this.#folder = new URL(explainerHref(origin.slug), this.#root);
    this.#ofFolder = new Set(folder.map(({ path }) => path));
    this.#ofRoot = new Set(root.map(({ path }) => path));
  }

  page(html: string, path: string): string {
    const tree: Root = parsePage(html);
    removeElements(tree, (element) => element.properties.dataTake !== undefined || this.#isLost(element, path));
    for (const element of elementsIn(tree)) {
      const { href } = element.properties;
      if (typeof href === 'string') element.properties.href = this.#address(href, path) ?? this.#onWeb(href, path);
      if (element.tagName === 'style') setText(element, this.#style(textIn(element), path));
      if (element.tagName === 'script') setText(element, this.#code(textIn(element), path));
    }
    if (!this.#isOnWeb) removeDeadLinks(tree);
    return formatPage(tree);
  }

  /** True for an element that loads what is not taken along. */
  #isLost({ tagName, properties: { href, rel } }: Element, path: string): boolean {
    const isLink = tagName === 'link' && Array.isArray(rel);
    const isLoaded = isLink && !rel.includes('alternate') && !rel.includes('canonical');
    return (isLoaded || (isLink && !this.#isOnWeb)) && this.#address(String(href), path) === undefined;
  }

  /** Scripts that come at their first use are asked for where they lie now. */
  #code(code: string, path: string): string {
    return [shareScript, mentionPopoversScript].reduce(
      (text, file) => text.replaceAll(this.#onSite(file, path), fromPage(file, path)),
      code,
    );
  }

  #style(css: string, path: string): string {
    return css.includes('url(') ? styleWithFiles(css, (address) => this.#address(address, path) ?? address) : css;
  }

  /** An address as the page in its new place says it; undefined when it leads out. */
  #address(href: string, path: string): string | undefined {
    if (href.startsWith('#') || URL.canParse(href)) return href;
    const { pathname } = this.#resolve(href, path);
    const under = ({ pathname: base }: URL) => (pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : '');
    if (this.#ofFolder.has(under(this.#folder))) return href;
    const file = under(this.#root);
    return this.#ofRoot.has(file) ? fromPage(file, path) : undefined;
  }

  /** The whole address of what is not taken along; none where the site’s is not known. */
  #onWeb(href: string, path: string): string | undefined {
    return this.#isOnWeb ? this.#resolve(href, path).href : undefined;
  }

  #resolve(href: string, path: string): URL {
    return new URL(href, new URL(path, this.#folder));
  }

  /** How a page at `path` says a file of the site’s root on the site. */
  #onSite(file: string, path: string): string {
    return `${rootFromExplainer}${fromPage(file, path)}`;
  }
}

function fromPage(file: string, path: string): string {
  return posix.relative(posix.dirname(path), file);
}

/** Takes out what was nothing but links that lead nowhere now. Another such link stays as its words. */
function removeDeadLinks(tree: Root): void {
  const isDead = ({ tagName, properties }: Element) => tagName === 'a' && properties.href === undefined;
  removeElements(tree, (element) => {
    const dead = elementsIn(element).filter(isDead);
    return ['li', 'p'].includes(element.tagName) && dead.length > 0 && textIn(element).trim() === dead.map(textIn).join('').trim();
  });
  removeElements(tree, (element) => element.tagName === 'nav' && textIn(element).trim() === '');
}
