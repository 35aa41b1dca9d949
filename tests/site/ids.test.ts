import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { views } from '../../src/article/views.ts';
import { addressesOf, parseRecord } from '../../src/compile/addresses/anchors.ts';
import { explainerHref, isReservedId, viewFile } from '../../src/routes.ts';
import { sites } from '../built-sites.ts';
import { attribute, builtPages } from './built-page.ts';

// Whoever links to a part takes its id from the page: it must be one that lasts, or one of the page itself, as `routes.ts` lists them.
const pages = builtPages().filter(({ site }) => site === 'content' || site === 'fixtures');
const slugs = new Set(pages.map(({ site, file }) => `${sites[site].content}/${file.split('/')[0] ?? ''}`));

test.each([...slugs])('every id of a page is recorded, or is one of the page itself: %s', (source) => {
  const record = recordIn(source);
  if (!record) return;
  const recorded = new Set(addressesOf(record, []).map(({ id }) => id));
  const folder = explainerHref(source.split('/').at(-1) ?? '');
  const own = pages.filter(
    ({ site, file }) => source.startsWith(sites[site].content) && views.some((view) => file === folder + viewFile[view]),
  );
  const others = own.flatMap(({ file, elements }) =>
    elements.flatMap((element) => {
      const id = attribute(element, 'id');
      return id === undefined || recorded.has(id) || isReservedId(id) ? [] : [`${file}#${id}`];
    }),
  );
  expect(own).toHaveLength(views.length);
  expect(others).toEqual([]);
});

function recordIn(folder: string) {
  try {
    return parseRecord(readFileSync(`${folder}/anchors.json`, 'utf8'));
  } catch {
    return undefined;
  }
}
