import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';
import type { VFile } from 'vfile';
import { explainerHref, mentionPopoversScript, rootFromExplainer, shareScript } from '../../routes.ts';
import { elementsIn } from '../elements-in.ts';
import { styleWithFiles } from '../edition-style.ts';
import { nowhere, type Origin } from '../origin.ts';

/** What is taken along when an explainer’s folder moves. */
export interface Taken {
  origin: Origin;
  /** The paths of what lies in the folder. */
  folder: ReadonlySet<string>;
  /** The paths of what lay at the site’s root and lies in the folder now. */
  root: ReadonlySet<string>;
}

/**
 * Moves a page of an explainer’s folder to where there is no site around it: it loads what lay at the site’s root from beside it, and
 * whatever leads out of the folder is a whole address of the site, or none where that is not known.
 */
export function rehypeMoved(taken: Taken) {
  return (tree: Root, { path }: VFile): void => {
    const move = new Move(taken, path);
    remove(tree, { cascade: false }, (node) => node.type === 'element' && move.isLost(node as Element));
    for (const element of elementsIn(tree, () => true)) move.element(element);
  };
}

class Move {
  readonly #root: URL;
  readonly #isOnWeb: boolean;
  readonly #folder: URL;
  readonly #page: URL;
  readonly #path: string;
  readonly #taken: Taken;

  constructor(taken: Taken, path: string) {
    this.#root = new URL(taken.origin.address ?? nowhere);
    this.#isOnWeb = taken.origin.address !== undefined;
    this.#folder = new URL(explainerHref(taken.origin.slug), this.#root);
    this.#page = new URL(path, this.#folder);
    this.#path = path;
    this.#taken = taken;
  }

  /** True for what stands for taking the explainer away, and for an element that loads what is not taken along. */
  isLost({ tagName, properties: { href, rel, dataTake } }: Element): boolean {
    const isLink = tagName === 'link' && Array.isArray(rel);
    const isLoaded = isLink && !rel.includes('alternate') && !rel.includes('canonical');
    return dataTake !== undefined || ((isLoaded || (isLink && !this.#isOnWeb)) && this.#address(String(href)) === undefined);
  }

  element(element: Element): void {
    const { tagName, properties } = element;
    const { href } = properties;
    if (typeof href === 'string') properties.href = this.#address(href) ?? this.#onWeb(href);
    if (tagName === 'style') element.children = [{ type: 'text', value: this.#style(toString(element)) }];
    if (tagName === 'script') element.children = [{ type: 'text', value: this.#code(toString(element)) }];
  }

  /** Scripts that come at their first use are asked for where they lie now. */
  #code(code: string): string {
    return [shareScript, mentionPopoversScript].reduce((text, file) => text.replaceAll(this.#onSite(file), this.#fromPage(file)), code);
  }

  #style(css: string): string {
    return css.includes('url(') ? styleWithFiles(css, (address) => this.#address(address) ?? address) : css;
  }

  /** An address as the page in its new place says it; undefined when it leads out. */
  #address(href: string): string | undefined {
    if (href.startsWith('#') || URL.canParse(href)) return href;
    const { pathname } = new URL(href, this.#page);
    const under = ({ pathname: base }: URL) => (pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : '');
    if (this.#taken.folder.has(under(this.#folder))) return href;
    const file = under(this.#root);
    return this.#taken.root.has(file) ? this.#fromPage(file) : undefined;
  }

  /** The whole address of what is not taken along; none where the site’s is not known. */
  #onWeb(href: string): string | undefined {
    return this.#isOnWeb ? new URL(href, this.#page).href : undefined;
  }

  /** How the page says a file of the site’s root on the site. */
  #onSite(file: string): string {
    return `${rootFromExplainer}${this.#fromPage(file)}`;
  }

  #fromPage(file: string): string {
    return posix.relative(posix.dirname(this.#path), file);
  }
}
