import { describe, expect, test } from 'vitest';
import { overdue } from '../../src/browser/offline/bound.ts';

const site = 'https://news.org/explained/';
const cacheOf = (scope: string) => `standfirst-precache-v2-${scope}`;
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
    const names = [cacheOf(site), ...scopes(count).map(cacheOf)];
    expect(overdue(names, site, own)).toEqual(dropped.map((index) => `${site}story-${index}/`));
  });

  test('what others keep on the same host is neither counted nor dropped', () => {
    const others = ['https://news.org/', 'https://news.org/app/', `${site}a/b/`, `https://other.org/explained/x/`].map(cacheOf);
    const foreign = [`workbox-precache-v2-${site}old/`, 'images'];
    expect(overdue([...others, ...foreign, cacheOf(site), ...scopes(20).map(cacheOf)], site, site)).toEqual([]);
  });
});
