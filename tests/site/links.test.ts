import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isEditionPage } from '../../src/routes.ts';
import { builtSites, isLookedAt } from '../built-sites.ts';
import { attribute, builtFiles, builtPages, type Element } from './built-page.ts';

const pages = builtPages();
const files = new Map(builtSites.map((site) => [site, new Set(builtFiles(site))]));
const idsOf = new Map(
  pages.map(({ site, file, elements }) => [`${site}/${file}`, new Set(elements.map((element) => attribute(element, 'id')))]),
);

const isForeign = (address: string) => /^[a-z][a-z+.-]*:|^\/\//iu.test(address);
const linkTags = new Set(['a', 'area']);
/** A page's own whole address is said, not asked for. */
const namesItself = (element: Element) => attribute(element, 'rel') === 'canonical';

/** Addresses of what a page loads or leads to, apart from links to other sites that a reader follows. */
function addressesOf(element: Element): string[] {
  const named = ['src', 'href', 'xlink:href', 'poster', 'data', 'action', 'formaction', 'ping', 'manifest', 'background'];
  const values = named.map((name) => attribute(element, name)).filter((value) => value !== undefined);
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => attribute(element, name)?.split(',') ?? []);
  return [...values, ...sets.map((candidate) => candidate.trim().split(/\s/u)[0] ?? '')];
}

describe.each(pages)('$site/$file', ({ site, file, html, elements }) => {
  test('links to files and ids that exist', () => {
    const broken = elements
      .filter(({ tagName }) => tagName !== 'html')
      .flatMap(addressesOf)
      .filter((address) => !isForeign(address))
      .filter((address) => {
        const [path = '', id] = decodeURI(address).split('#');
        const target = path === '' ? file : posix.join(posix.dirname(file), path.replace(/\?.*$/u, ''));
        if (!files.get(site)?.has(target)) return true;
        return id !== undefined && isLookedAt(site, target) && !idsOf.get(`${site}/${target}`)?.has(id);
      });
    expect(broken).toEqual([]);
  });

  test('has no address from the root and none of a folder', () => {
    const addresses = elements.flatMap(addressesOf);
    expect(addresses.filter((address) => address.startsWith('/'))).toEqual([]);
    // Over file:// a folder shows its list of files, not its index.html.
    expect(addresses.filter((address) => !isForeign(address) && /(^|\/)(\?|#|$)/u.test(address) && !address.startsWith('#'))).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loaded = elements.filter((element) => !linkTags.has(element.tagName) && !namesItself(element)).flatMap(addressesOf);
    const styled = [...html.matchAll(/url\(\s*["']?([^)"']+)/gu)].map(([, address]) => address ?? '');
    const imported = html.match(/@import\b/gu) ?? [];
    // What stands in a whole explainer as data is not loaded from anywhere.
    const asked = [...loaded, ...styled].filter((address) => !isEditionPage(file) || !address.startsWith('data:'));
    expect(asked.filter(isForeign)).toEqual([]);
    expect(imported).toEqual([]);
  });

  test('leads to other sites by https only', () => {
    const foreign = elements
      .filter(({ tagName }) => linkTags.has(tagName))
      .flatMap(addressesOf)
      .filter(isForeign);
    expect(foreign.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });
});
