import { describe, expect, test } from 'vitest';
import { overdue } from '../../src/browser/offline/bound.ts';
import { cacheName, explainersIn, siteMark } from '../../src/browser/offline/cache-names.ts';

const site = 'https://news.org/explained/';
const cacheOf = (scope: string) => cacheName + scope;
const cacheOfSite = (scope: string) => cacheOf(scope) + siteMark;
const scopes = (count: number) => Array.from({ length: count }, (_, index) => `${site}story-${index}/`);

describe('what is kept beyond the bound', () => {
  test.each([
    ['twenty explainers, seen from the home page', 20, site, []],
    ['one more', 21, site, [0]],
    ['twenty with the open one', 20, `${site}story-3/`, []],
    ['twenty and the open one, whose cache is still to come', 20, `${site}new/`, [0]],
    ['one more, the open one among the first', 21, `${site}story-0/`, [1]],
    ['many', 23, `${site}story-22/`, [0, 1, 2]],
  ])('%s', (_, count, own, dropped) => {
    const names = [cacheOfSite(site), ...scopes(count).map(cacheOf)];
    expect(overdue(explainersIn(names, site), own, site)).toEqual(dropped.map((index) => `${site}story-${index}/`));
  });

  test('what others keep on the same host is neither counted nor dropped', () => {
    const others = ['https://news.org/', 'https://news.org/app/', `${site}a/b/`, `https://other.org/explained/x/`].map(cacheOf);
    const foreign = [`workbox-precache-v2-${site}old/`, 'images'];
    const sites = [site, 'https://news.org/', `${site}another/`].map(cacheOfSite);
    expect(explainersIn([...others, ...foreign, ...sites, ...scopes(20).map(cacheOf)], site)).toEqual(scopes(20));
  });
});
