import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPart, buildSite, mergeSite } from '../../src/build/build-site.ts';
import { compileKept } from '../../src/build/compile-kept.ts';
import { codeDigest, filesDigest } from '../../src/build/digests.ts';
import { Kept } from '../../src/build/kept.ts';
import { readArticleFile } from '../../src/compile/read/article-files.ts';
import { PartMakers } from '../../src/build/parts.ts';
import { explainersFile, formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { numbersFrom, type Shape, syntheticArticle, syntheticSlug, writeSynthetic } from '../bench/synthetic.ts';

const shape: Shape = { people: 1, places: 1, dates: 1, pledges: 0, words: 60 };
const folder = mkdtempSync(join(tmpdir(), 'standfirst-edits-'));
const content = join(folder, 'content');
const keptFolder = join(folder, 'kept');
const edits = process.env.STANDFIRST_RUNS === 'long' ? 200 : 10;

/** What the folder of explainers holds: the text of each by its name, and its former names. */
const explainers = new Map<string, { text: string; formerly: string[] }>();
let made = 0;
const makers = new PartMakers();

beforeAll(async () => {
  process.env.STANDFIRST_ADDRESS = 'https://news.example/';
  for (let count = 0; count < 2; count += 1) await add();
});
afterAll(() => {
  makers.close();
  delete process.env.STANDFIRST_ADDRESS;
  rmSync(folder, { recursive: true, force: true });
});

async function write(slug: string): Promise<void> {
  const { text } = explainers.get(slug) ?? { text: '' };
  const anchors = await readFile(join(content, slug, 'anchors.json'), 'utf8').catch(() => '');
  await writeSynthetic(content, slug, text, anchors);
  const lines = [...explainers].map(([name, { formerly }]) => ({ slug: name, formerly }));
  await writeFile(join(content, explainersFile), formatExplainers(lines));
}

async function add(): Promise<void> {
  const slug = syntheticSlug(made);
  explainers.set(slug, { text: syntheticArticle(made, shape), formerly: [] });
  made += 1;
  await write(slug);
}

/** Each changes what one explainer or the site says, as editors do. */
const changes: Record<string, (slug: string, number: number) => Promise<void>> = {
  'a headline': async (slug, number) => edit(slug, (text) => text.replace(/^headline: .*$/mu, `headline: Envoys meet, edit ${number}`)),
  'a remark': async (slug, number) => edit(slug, (text) => text.replace(' ^block-0', ` This was added by edit ${number}. ^block-0`)),
  'back again': async (slug) => edit(slug, (text) => text.replaceAll(/ This was added by edit \d+\./gu, '')),
  'a new explainer': add,
  'one less': async (slug) => {
    if (explainers.size === 1) return;
    explainers.delete(slug);
    await rm(join(content, slug), { recursive: true });
    await write([...explainers.keys()][0] ?? '');
  },
  'a new name': async (slug, number) => {
    const old = explainers.get(slug);
    if (!old) return;
    const formerly = [...old.formerly, slug];
    const text = old.text.replace(/^formerly: .*\n/mu, '').replace(/^kicker: /mu, `formerly: [${formerly.join(', ')}]\nkicker: `);
    explainers.delete(slug);
    explainers.set(`renamed-${number}`, { text, formerly });
    await rename(join(content, slug), join(content, `renamed-${number}`));
    await write(`renamed-${number}`);
  },
  'whose borders': async (_, number) =>
    writeFile(join(content, 'site.yaml'), number % 2 === 0 ? 'borders: visionscarto\n' : 'borders: natural-earth\n'),
  'a publisher': async (_, number) => writeFile(join(content, 'site.yaml'), `publisher: { name: Paper ${number} }\n`),
};

async function edit(slug: string, change: (text: string) => string): Promise<void> {
  const old = explainers.get(slug);
  if (!old) return;
  explainers.set(slug, { ...old, text: change(old.text) });
  await write(slug);
}

function digests(site: string): Record<string, string> {
  const files = globSync('**/{.*,*}', { cwd: site }).filter((file) => statSync(join(site, file)).isFile());
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(site, file)))
        .digest('hex'),
    ]),
  );
}

async function built(name: string, kept: string): Promise<Record<string, string>> {
  await buildSite({ content, out: join(folder, name), keptFolder: kept, makers });
  return digests(join(folder, name));
}

test('after each of many edits, what is built of the changes alone is what a clean build gives', { timeout: 7_200_000 }, async () => {
  const next = numbersFrom(Number(process.env.STANDFIRST_SEED ?? 20210602));
  const names = Object.keys(changes);
  await built('site', keptFolder);
  const played: string[] = [];
  for (let number = 0; number < edits; number += 1) {
    const name = names[number < names.length ? number : Math.floor(next() * names.length)] ?? '';
    const slug = [...explainers.keys()][Math.floor(next() * explainers.size)] ?? '';
    played.push(`${name} (${slug})`);
    await changes[name]?.(slug, number);
    // An edit of a built file is no edit of what is kept.
    writeFileSync(join(folder, 'site', 'index.html'), 'edited');
    for (const file of globSync('*/index.html', { cwd: join(folder, 'site') })) writeFileSync(join(folder, 'site', file), 'edited');
    const clean = join(folder, `kept-${number}`);
    const [changed, anew] = [await built('site', keptFolder), await built('clean', clean)];
    rmSync(clean, { recursive: true, force: true });
    expect(changed, played.join(', ')).toEqual(anew);
  }
});

test('parts that were made apart give the site that one build gives', { timeout: 900_000 }, async () => {
  const parts = await Promise.all(
    [1, 2].map(async (number) => {
      const out = join(folder, `part-${number}`);
      await buildPart({ content, out, keptFolder: join(folder, `machine-${number}`), makers, only: [`${number}/2`] });
      return out;
    }),
  );
  const merge = (some: string[], kept: string) =>
    mergeSite({ content, out: join(folder, 'merged'), keptFolder: join(folder, kept), makers, parts: some });
  await expect(merge(parts.slice(1), 'machine-3')).rejects.toThrow(/^No part has `.*Make it from these very articles/u);
  await merge(parts, 'machine-4');
  expect(digests(join(folder, 'merged'))).toEqual(await built('site', keptFolder));
});

test('an article that is saved while it is made is not kept as what it was', { timeout: 900_000 }, async () => {
  const [slug = ''] = explainers.keys();
  const kept = new Kept(join(folder, 'saved'));
  const code = await codeDigest();
  const file = await readArticleFile(`${content}/${slug}/article.md`);
  const { sources } = await compileKept({ folder: content, files: [file], explainers: '', unread: [], left: [] }, kept, code);
  const source = sources.get(slug) ?? '';
  await edit(slug, (text) => text.replace(' ^block-0', ' It was saved just now. ^block-0'));
  const others = new PartMakers();
  const order = { keptFolder: kept.folder, code, site: undefined, environment: { STANDFIRST_CONTENT: content } };
  const made = others.make({ ...order, explainers: [{ source, key: filesDigest([source]) }] });
  await expect(made).rejects.toThrow(/^A part of the site could not be made/u);
  others.close();
  expect(await kept.facts(filesDigest([source]))).toBeUndefined();
});
