import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { geometryBytes, readArticleFile } from '../../../src/compile/read/article-files.ts';
import { readGeometry } from '../../../src/compile/read/geometry.ts';
import { flawsOf } from '../plain-message.ts';
import { storyWith } from '../story-file.ts';

const square = (west = 10, south = 60, size = 1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const text = (json: unknown) => JSON.stringify(json);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standfirst-geometry-'));
  mkdirSync(join(root, 'content', 'story'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** What the check finds of a place with a file of geometry. */
async function problemsOf(write: (folder: string) => void, fields = 'kind: lake', name = 'water.geojson') {
  const folder = join(root, 'content', 'story');
  const article = storyWith(
    ['"NO" }', `"NO" }\n  water: { name: Water, ${fields}, geometry: ${name} }`],
    ['is not', 'on the [Water](place:water) is not'],
  );
  writeFileSync(join(folder, 'article.md'), article);
  write(folder);
  const file = await readArticleFile('content/story/article.md', root);
  // Nothing is recorded here.
  const { article: made, problems } = compile({ ...file, anchors: undefined });
  for (const { message } of problems) expect(flawsOf(message), message).toEqual([]);
  return { outline: made?.places.find(({ id }) => id === 'water')?.outline, messages: problems.map(({ message }) => message) };
}

describe('a file of geometry', () => {
  const write = (json: unknown) => (folder: string) =>
    writeFileSync(join(folder, 'water.geojson'), typeof json === 'string' ? json : text(json));

  test('gives its place land, whichever way its rings turn', async () => {
    const { outline, messages } = await problemsOf(write({ type: 'Feature', properties: {}, geometry: polygon(square()) }));
    expect(messages).toEqual([]);
    const turned = await problemsOf(write(polygon(square().toReversed())));
    expect(outline?.type).toBe('MultiPolygon');
    expect(turned.outline).toEqual(outline);
  });

  test.each<[string, unknown, string, RegExp]>([
    ['is missing', undefined, 'kind: lake', /there is no file `water.geojson`/u],
    ['is empty', '', 'kind: lake', /`water.geojson` is not JSON/u],
    ['holds several features', { type: 'FeatureCollection', features: [{}, {}] }, 'kind: lake', /does not hold one geometry/u],
    ['holds land for a river', polygon(square()), 'kind: river', /holds a Polygon. Give a LineString or MultiLineString/u],
    ['holds a point for a lake', { type: 'Point', coordinates: [1, 2] }, 'kind: lake', /holds a Point/u],
    ['has no coordinates', { type: 'MultiPolygon', coordinates: [] }, 'kind: lake', /has no coordinates/u],
    ['has metres in place of degrees', polygon(square(500_000)), 'kind: lake', /a position that is not/u],
    ['has an open ring', polygon(square().slice(0, 4)), 'kind: lake', /does not end where it begins/u],
    [
      'has a ring of two',
      polygon([
        [1, 1],
        [2, 2],
        [1, 1],
      ]),
      'kind: lake',
      /fewer than 4 positions/u,
    ],
    [
      'crosses itself',
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
      'kind: lake',
      /crosses itself near/u,
    ],
    [
      'crosses the antimeridian',
      polygon([
        [179, 0],
        [-179, 0],
        [-179, 1],
        [179, 1],
        [179, 0],
      ]),
      'kind: lake',
      /Cut it there/u,
    ],
    ['is too large', ' '.repeat(geometryBytes + 1), 'kind: lake', /more than 64 KB/u],
  ])('%s', async (_, json, fields, message) => {
    const { messages, outline } = await problemsOf(json === undefined ? () => undefined : write(json), fields);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
    expect(outline).toBeUndefined();
  });

  test.each(['../water.geojson', '/etc/water.geojson', 'a/water.geojson', '.geojson', 'water.json'])('cannot be %s', async (name) => {
    writeFileSync(join(root, 'content', 'water.geojson'), text(polygon(square())));
    const { messages } = await problemsOf(() => undefined, 'kind: lake', name);
    expect(messages.join()).toContain('a file of the article’s folder, such as `lake.geojson`');
  });

  test('is no link', async () => {
    const { messages } = await problemsOf((folder) => {
      writeFileSync(join(root, 'secret.geojson'), text(polygon(square())));
      symlinkSync(join(root, 'secret.geojson'), join(folder, 'water.geojson'));
    });
    expect(messages).toEqual([expect.stringContaining('`water.geojson` is a link. Put the file itself into the folder.')]);
  });

  test('of any JSON is read or refused, never thrown', () => {
    const coordinates = fc.oneof(fc.jsonValue(), fc.array(fc.array(fc.tuple(fc.double(), fc.double()))));
    fc.assert(
      fc.property(fc.constantFrom('Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'), coordinates, (type, given) => {
        const kind = type.endsWith('Polygon') ? 'lake' : 'river';
        const read = readGeometry(text({ type, coordinates: given }), kind);
        expect('outline' in read || read.wrong !== '').toBe(true);
      }),
    );
  });

  test('with star-shaped land has no crossing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 3, maxLength: 40 }), (radii) => {
        const ring = radii.map((radius, index) => {
          const turn = (2 * Math.PI * index) / radii.length;
          return [10 + radius * Math.cos(turn), 20 + radius * Math.sin(turn)];
        });
        expect(readGeometry(text(polygon([...ring, ring[0] ?? []])), 'area')).toHaveProperty('outline');
      }),
    );
  });
});
