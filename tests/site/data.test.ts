import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Package } from 'datapackage';
import ICAL from 'ical.js';
import { afterAll, describe, expect, test } from 'vitest';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { dataFiles } from '../../src/outputs/data/data-files.ts';
import { publishedAt, sites, type SiteName } from '../built-sites.ts';
import { attribute, builtPages } from './built-page.ts';

const explainers = await Promise.all(
  (['content', 'fixtures'] as const).map(async (site) => {
    const { articles } = compileAll(await readArticleFiles(sites[site].content));
    return articles.map((article) => ({ site, article, slug: article.slug, folder: join(sites[site].out, article.slug) }));
  }),
);
const idsOf = new Map(
  builtPages().map(({ site, file, elements }) => [`${site}/${file}`, new Set(elements.map((element) => attribute(element, 'id')))]),
);

const ofTables = (loaded: Package) => loaded.resources.filter(({ tabular }) => tabular);

/** Reads every row of every table with all that the package says of them; throws at the first that does not hold. */
async function readTables(loaded: Package): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const table of ofTables(loaded)) tables.set(table.name, await table.read({ keyed: true, relations: true }));
  return tables;
}

function opens(site: SiteName, address: string): boolean {
  const [page = '', id] = address.replace(publishedAt, '').split('#');
  return idsOf.get(`${site}/${page}`)?.has(id) ?? false;
}

describe.each(explainers.flat())('$site/$slug', ({ site, article, folder }) => {
  const read = (file: string) => readFileSync(join(folder, 'data', file), 'utf8');
  const load = () => Package.load(join(folder, 'data', 'datapackage.json'));

  test('has its data files, and no other', () => {
    const names = dataFiles(article).map(({ name }) => name);
    const files = readdirSync(join(folder, 'data')).filter((file) => !/\.(?:br|gz)$/u.test(file));
    expect(files).toEqual(names.toSorted());
  });

  test('has its data under its former names, too', () => {
    for (const former of article.formerly) {
      for (const file of [...dataFiles(article).map(({ name }) => `data/${name}`), 'article.md']) {
        expect(readFileSync(join(dirname(folder), former, file)).equals(readFileSync(join(folder, file)))).toBe(true);
      }
    }
  });

  test('has the article as it was written, byte for byte', () => {
    const source = readFileSync(join(sites[site].content, article.slug, 'article.md'));
    expect(readFileSync(join(folder, 'article.md')).equals(source)).toBe(true);
  });

  test('has a data package that the profiles of Frictionless Data find valid', async () => {
    const loaded = await load();
    expect(loaded.errors).toEqual([]);
    expect(loaded.valid).toBe(true);
    expect(loaded.resources.filter(({ valid }) => !valid)).toEqual([]);
    expect(ofTables(loaded)).toHaveLength(9);
  });

  test('says the size and the digest of each file', async () => {
    const { resources } = await load();
    for (const { descriptor } of resources) {
      const bytes = readFileSync(join(folder, 'data', descriptor.path));
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect([descriptor.path, descriptor.bytes, descriptor.hash]).toEqual([descriptor.path, bytes.length, `sha256:${digest}`]);
    }
  });

  test('has tables of which every row holds to its columns, keys and the keys of others', async () => {
    const tables = await readTables(await load());
    expect(Object.fromEntries([...tables].map(([name, rows]) => [name, rows.length]))).toEqual({
      people: article.people.length,
      organisations: article.organisations.length,
      places: article.places.length,
      dates: article.dates.length,
      pledges: article.pledges.length,
      conditions: article.pledges.flatMap(({ conditions }) => conditions).length,
      agenda: article.agenda.length,
      unknowns: article.unknowns.length,
      sources: article.sources.length,
    });
  });

  test('has addresses that open', async () => {
    const rows = [...(await readTables(await load())).values()].flat().filter((row) => 'address' in row);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(({ address }) => String(address)).filter((address) => !opens(site, address))).toEqual([]);
  });

  test('has passages and lists of ids that are there', async () => {
    const tables = await readTables(await load());
    const known = new Set([...tables.values()].flat().map(({ id }) => id));
    const lists = [
      'people',
      'organisations',
      'with',
      'places',
      'saidBy',
      'dates',
      'members',
      'between',
      'recipients',
      'mayOverlap',
      'about',
      'sources',
      'on',
    ];
    const idsIn = (names: string[]) =>
      [...tables.values()].flat().flatMap((row) => names.flatMap((name) => (typeof row[name] === 'string' ? row[name].split(';') : [])));
    expect(idsIn(lists).filter((id) => !known.has(id))).toEqual([]);
    const blocks = idsOf.get(`${site}/${article.slug}/index.html`);
    expect(idsIn(['passages']).filter((id) => !blocks?.has(id))).toEqual([]);
  });

  test('has the whole explainer, which fits the schema that it names', () => {
    const whole = JSON.parse(read('explainer.json')) as { $schema: string };
    const validate = addFormats(new Ajv2020()).compile(JSON.parse(read(whole.$schema)) as object);
    validate(whole);
    expect(validate.errors).toBeNull();
    const { $schema, ...rest } = whole;
    expect($schema).toBe('explainer.schema.json');
    expect(rest).toEqual(JSON.parse(JSON.stringify(article)));
  });

  test('has a map and a calendar that others’ readers read', () => {
    expect(() => check(read('places.geojson'))).not.toThrow();
    const events = new ICAL.Component(ICAL.parse(read('timeline.ics')) as unknown[]).getAllSubcomponents('vevent');
    expect(events).toHaveLength(article.dates.length);
  });
});

describe('a data package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // What must not pass, so that what passes means something.
  test.each([
    ['people.csv', ',united-states,', ',nowhere,', 'Foreign key'],
    ['people.csv', 'US president', '', 'mismatch'],
    ['places.csv', ',country,US,', ',land,US,', 'mismatch'],
    ['places.csv', '38.9', '91', 'mismatch'],
    ['dates.csv', ',2021-03-01,', ',2021-02-30,', 'mismatch'],
    ['pledges.csv', '\r\ngovernance-aid,', '\r\naid-310m,', 'unique'],
    ['pledges.csv', ',aid-announcement,', ',no-such-date,', 'Foreign key'],
    ['conditions.csv', 'governance-aid,1', 'no-such-pledge,1', 'Foreign key'],
    ['agenda.csv', 'guatemala;mexico', 'guatemala;;mexico', 'mismatch'],
  ])('of %s with %j changed to %j does not hold', async (file, from, to, mistake) => {
    const source = join(sites.content.out, 'central-america-migration', 'data');
    expect(existsSync(source)).toBe(true);
    cpSync(source, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    await expect(readTables(await Package.load(join(folder, 'datapackage.json')))).rejects.toThrow(mistake);
  });
});
