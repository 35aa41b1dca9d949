import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { publishedAt, sites } from '../built-sites.ts';
import { schemaOrgTypes } from '../schema-org.ts';
import { isBuilt } from './built-address.ts';
import { attribute, type BuiltPage, builtPages, isBrowsed, isLost, textOf } from './built-page.ts';

const pages = builtPages();
const vocabulary = 'https://schema.org/';
const types = schemaOrgTypes();

// The published context says of these that they are addresses; it is not asked for, since tests run without a network.
const addresses = ['url', 'image', 'license', 'item', 'eventStatus'].map((name) => [name, { '@type': '@id' }] as const);
const context = { '@context': { '@vocab': vocabulary, ...Object.fromEntries(addresses) } };
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`The test asked for ${url}`);
  return Promise.resolve({ documentUrl: url, document: context });
};

interface Node {
  id: string | undefined;
  types: string[];
  properties: Map<string, unknown[]>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const withoutVocabulary = (name: string) => (name.startsWith(vocabulary) ? name.slice(vocabulary.length) : name);

/** Every node of an expanded document, however deep. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isObject(value) || '@value' in value) return [];
  const properties = Object.entries(value).filter(([name]) => !name.startsWith('@'));
  const node = {
    id: value['@id'] as string | undefined,
    types: ((value['@type'] ?? []) as string[]).map(withoutVocabulary),
    properties: new Map(properties.map(([name, values]) => [withoutVocabulary(name), values as unknown[]])),
  };
  return [node, ...nodesIn(Object.values(value))];
}

const scriptsOf = ({ elements }: BuiltPage) =>
  elements.filter((element) => attribute(element, 'type') === 'application/ld+json').map(textOf);
const dataOf = (page: BuiltPage) => JSON.parse(scriptsOf(page)[0] ?? '') as jsonld.JsonLdDocument;
const nodesOf = async (page: BuiltPage) => nodesIn(await jsonld.expand(dataOf(page), { documentLoader }));
const describedNodesOf = async (page: BuiltPage) => (await nodesOf(page)).filter(({ properties }) => properties.size > 0);

const articles = {
  content: compileAll(await readArticleFiles(sites.content.content)).articles,
  fixtures: compileAll(await readArticleFiles(sites.fixtures.content)).articles,
};
const formerSlugs = Object.values(articles).flatMap((list) => list.flatMap(({ formerly }) => formerly));
const isUnderFormerName = ({ file }: BuiltPage) => formerSlugs.some((slug) => file.startsWith(`${slug}/`));
const described = pages.filter((page) => isBrowsed(page.file) && !isLost(page.file) && !isUnderFormerName(page));

/** What an entry of a type always says. */
const required: Record<string, string[]> = {
  BackgroundNewsArticle: [
    'headline',
    'description',
    'inLanguage',
    'datePublished',
    'dateModified',
    'image',
    'publisher',
    'license',
    'citation',
  ],
  NewsArticle: ['headline', 'url', 'publisher', 'datePublished'],
  CorrectionComment: ['text', 'datePublished'],
  CollectionPage: ['name', 'isPartOf', 'breadcrumb'],
  WebSite: ['name', 'url', 'description', 'publisher'],
  ItemList: ['itemListElement'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  Dataset: ['name', 'description', 'creator', 'isBasedOn', 'distribution', 'license'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  MonetaryAmount: ['currency'],
  Schedule: ['startDate', 'endDate', 'repeatCount'],
  GeoCoordinates: ['latitude', 'longitude'],
  PostalAddress: ['addressCountry'],
  Event: ['name'],
  Person: ['name'],
  MonetaryGrant: ['name'],
  Grant: ['name'],
  Country: ['name'],
};

/** What it says on its own page beside that. */
const requiredOfEntries: Record<string, string[]> = {
  // What a person was has no title of today.
  Person: ['jobTitle|hasOccupation|memberOf'],
  Event: ['disambiguatingDescription'],
  MonetaryGrant: ['disambiguatingDescription'],
  Grant: ['disambiguatingDescription'],
};

const isEntryOf = ({ file }: BuiltPage, id = '') => id.startsWith(`${publishedAt}${file}#`);

test('the vocabulary was read', () => {
  expect(types.get('Person')).toContain('jobTitle');
  expect(types.get('MonetaryGrant')).toContain('sponsor');
  expect(types.get('BackgroundNewsArticle')).toContain('isAccessibleForFree');
  expect(types.get('Person')).not.toContain('startDate');
});

describe.each(described)('$site/$file', (page) => {
  test('has one block of JSON-LD with types and properties of schema.org', async () => {
    expect(scriptsOf(page)).toHaveLength(1);
    const nodes = await nodesOf(page);
    expect(nodes.flatMap((node) => node.types).filter((type) => !types.has(type))).toEqual([]);
    const misplaced = nodes.flatMap((node) =>
      [...node.properties.keys()].filter((name) => node.types.length > 0 && !node.types.some((type) => types.get(type)?.has(name))),
    );
    expect(misplaced).toEqual([]);
  });

  test('says what its types must say', async () => {
    const missing = (await nodesOf(page)).flatMap(({ types: [type = ''], properties, id }) =>
      [...(required[type] ?? []), ...(isEntryOf(page, id) ? (requiredOfEntries[type] ?? []) : [])]
        .filter((name) => !name.split('|').some((one) => properties.has(one)) && !(name === 'license' && page.site !== 'content'))
        .map((name) => `${type} ${id ?? ''}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('states a licence where the site has one', async () => {
    const stated = (await nodesOf(page)).filter(
      // A picture may have a licence of its own.
      ({ types, properties }) => properties.has('license') && !types.includes('ImageObject'),
    );
    expect(stated.map(({ types: [type] }) => type)).toEqual(
      page.site === 'content' ? [expect.stringMatching(/^(?:WebSite|BackgroundNewsArticle|Dataset)$/u)] : [],
    );
  });

  test('names nothing of the site that is not there', async () => {
    const nodes = await nodesOf(page);
    const ids = nodes.flatMap(({ id }) => id ?? []).filter((id) => id.startsWith(publishedAt));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !isBuilt(page.site, id))).toEqual([]);
  });

  test('has every anchor of its entries once', () => {
    const data = dataOf(page) as { '@graph'?: { '@id'?: string }[] };
    const ids = (data['@graph'] ?? []).flatMap((thing) => thing['@id'] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test('pages that stand for others have none', () => {
  const others = pages.filter((page) => !described.includes(page));
  expect(others.filter((page) => scriptsOf(page).length > 0).map(({ file }) => file)).toEqual([]);
});

test.each(['content', 'fixtures'] as const)('%s: every entry is told of on its page and named by its article', async (name) => {
  expect(articles[name]).not.toEqual([]);
  for (const { slug, people, organisations, places, dates, pledges } of articles[name]) {
    const own = described.filter(({ site: of, file }) => of === name && file.startsWith(`${slug}/`));
    const told = new Map(await Promise.all(own.map(async (page) => [page.file, await describedNodesOf(page)] as const)));
    const hrefs = [
      ...[...people, ...organisations].map(({ id }) => `actors.html#${id}`),
      ...places.map(({ id }) => `places.html#${id}`),
      ...dates.map(({ id }) => `timeline.html#${id}`),
      ...pledges.map(({ id }) => `aid.html#${id}`),
    ].map((href) => `${slug}/${href}`);
    for (const href of hrefs) expect(told.get(href.split('#')[0] ?? '')?.map(({ id }) => id)).toContain(publishedAt + href);
    const [story] = told.get(`${slug}/index.html`) ?? [];
    const mentioned = (story?.properties.get('mentions') ?? []).map((value) => (value as { '@id': string })['@id']);
    expect(mentioned.toSorted()).toEqual(hrefs.map((href) => publishedAt + href).toSorted());
  }
});

test('each table and the drawings of a view are downloads of its data, and are there', async () => {
  for (const page of described.filter(({ file }) => /\/(?:timeline|actors|aid|places)\.html$/u.test(file))) {
    const nodes = await nodesOf(page);
    const files = nodes.flatMap(({ properties }) => (properties.get('contentUrl') ?? []) as { '@id'?: string; '@value'?: string }[]);
    const addresses = files.map((file) => file['@id'] ?? file['@value'] ?? '');
    expect(addresses.filter((address) => !isBuilt(page.site, address))).toEqual([]);
    const hasEntries = nodes.some(({ id }) => isEntryOf(page, id));
    expect({ file: page.file, hasData: addresses.length > 0 }).toEqual({ file: page.file, hasData: hasEntries });
  }
});

test('words that look like markup stay words', async () => {
  const hostile = articles.fixtures.find(({ slug }) => slug === 'hostile');
  const own = described.filter(({ file }) => file.startsWith('hostile/'));
  expect(own).toHaveLength(5);
  for (const page of own) expect(scriptsOf(page).join()).not.toContain('<');
  const stories = own.filter(({ file }) => file.endsWith('/index.html'));
  const [story] = (await Promise.all(stories.map(nodesOf))).flat();
  expect(story?.properties.get('headline')).toEqual([{ '@value': hostile?.headline }]);
  expect(hostile?.headline).toContain('</script>');
});
