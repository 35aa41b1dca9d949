import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from '../src/build/build-site.ts';
import { codeDigest, filesDigest } from '../src/build/digests.ts';
import { PartMakers } from '../src/build/parts.ts';
import { crowdedArticle } from './bench/crowded.ts';
import { writeSynthetic, writeSyntheticContent } from './bench/synthetic.ts';
import { withdraw } from '../src/commands/withdraw.ts';
import { explainersFile, formatExplainers, parseExplainers } from '../src/compile/addresses/explainers.ts';

/** Where the sites are built to stand. */
export const publishedAt = 'https://news.example/explained/';

/** The sites that the tests look at: the real content, explainers of other shapes and ill will, one of a hundred people, and a hundred of one shape. */
export const sites = {
  content: { content: 'content', out: '.cache/test/content' },
  fixtures: { content: 'tests/fixtures/explainers', out: '.cache/test/fixtures' },
  crowded: { content: '.cache/test/crowded-content', out: '.cache/test/crowded' },
  hundred: { content: '.cache/test/hundred-content', out: '.cache/test/hundred' },
} as const;

/**
 * An explainer with former names, on a site of another newsroom: it has a name, colours, a mark and texts of its own, and nobody has said
 * where it stands and what licence its texts are under.
 */
export const unnamedSite = { content: '.cache/test/unnamed-content', out: '.cache/test/unnamed', slug: 'ravna-river-treaty' } as const;

/** The site of the real content once its explainer was withdrawn. */
export const withdrawnSite = {
  content: '.cache/test/withdrawn-real-content',
  out: '.cache/test/withdrawn-real',
  note: 'It was wrong.',
} as const;

/** The views of random explainers, with all of them in `npm run test:long`. */
export const randomSite = { out: '.cache/test/random', count: process.env.STANDFIRST_RUNS === 'long' ? 200 : 20 } as const;

/** The pages of the first random explainers, as paths from the root of their site; none where they are not rendered. */
export function randomPages(explainers: number): string[] {
  const isFirst = (file: string) => Number(/story-(\d+)/u.exec(file)?.[1]) < explainers;
  return globSync('story-*/*.html', { cwd: randomSite.out })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isFirst)
    .sort();
}

/** What that site says of itself, by file. */
const otherNewsroom = {
  'site.yaml': [
    'name: The Elmwood Explainer',
    'description: What the town decides, and what comes of it.',
    'language: pt-BR',
    'publisher: { name: The Elmwood Courier, url: "https://courier.example/" }',
    'editors: [Ada Moss]',
    'contact: desk@courier.example',
    'colours: { paper: ["#ffffff", "#0b1020"], ink: ["#0a0a2a", "#f4f4ff"], line: ["#c8c8d8", "#3a3a5a"] }',
    'logo: logo.svg',
    '',
  ].join('\n'),
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 20 12 4l8 16z"/><circle cx="12" cy="14" r="3" fill="#7a5cff"/></svg>',
  'about.md': '# About the Courier\n\nA paper for one town. [How we correct](https://courier.example/corrections)\n',
  'privacy.md': '# Privacy\n\nWe keep nothing.\n',
};

export type SiteName = keyof typeof sites;

const sitesOf: Record<string, SiteName[]> = { quick: ['content'], long: ['content', 'fixtures', 'crowded', 'hundred'] };

/** Those that are built: `npm run test:quick` builds the real content alone, and only `npm run test:long` a hundred explainers. */
export const builtSites: SiteName[] = sitesOf[process.env.STANDFIRST_RUNS ?? ''] ?? ['content', 'fixtures', 'crowded'];

/** False for most of a hundred explainers and for most share pages of a hundred people: every tenth is looked at. @param file A path from the site’s root. */
export function isLookedAt(site: SiteName, file: string): boolean {
  if (site === 'crowded') return !/\/s\/[^/]*[1-9]\.html$/u.test(file);
  return site !== 'hundred' || !/^talks-\d+[1-9]\//u.test(file);
}

if (import.meta.main) await buildSites();

async function buildSites(): Promise<void> {
  process.env.STANDFIRST_ADDRESS = publishedAt;
  const makers = new PartMakers();
  if (builtSites.includes('hundred')) await writeHundred();
  if (builtSites.includes('crowded')) await writeCrowded();
  for (const name of builtSites) await buildSite({ ...sites[name], makers });
  if (builtSites.includes('fixtures')) await buildWithdrawnSite(makers);
  delete process.env.STANDFIRST_ADDRESS;
  if (builtSites.includes('fixtures')) await buildUnnamedSite(makers);
  makers.close();
  if (builtSites.includes('fixtures')) await renderRandom();
}

/** Renders the random explainers, unless this code has done so. */
async function renderRandom(): Promise<void> {
  const { out, count } = randomSite;
  const record = join(out, 'code');
  const made = `${await codeDigest()} ${filesDigest(
    globSync('tests/random/*.ts')
      .sort()
      .map((file) => readFileSync(file, 'utf8')),
  )} ${count}`;
  if (existsSync(record) && readFileSync(record, 'utf8') === made) return;
  rmSync(out, { recursive: true, force: true });
  const renderer = spawn(process.execPath, ['tests/random/render-views.ts', out, String(count)], { stdio: 'inherit' });
  const code = await new Promise((resolve) => renderer.once('exit', resolve));
  if (code !== 0) throw new Error('The random explainers could not be rendered.');
  writeFileSync(record, made);
}

async function writeHundred(): Promise<void> {
  const { content } = sites.hundred;
  rmSync(content, { recursive: true, force: true });
  await writeSyntheticContent(content, 100);
}

async function writeCrowded(): Promise<void> {
  const { content } = sites.crowded;
  const slug = 'cold-sea';
  rmSync(content, { recursive: true, force: true });
  await writeSynthetic(content, slug, crowdedArticle(1));
  writeFileSync(join(content, explainersFile), formatExplainers([{ slug, formerly: [] }]));
}

export async function buildWithdrawnSite(makers: PartMakers): Promise<void> {
  const { content, note } = withdrawnSite;
  rmSync(content, { recursive: true, force: true });
  cpSync(sites.content.content, content, { recursive: true });
  for (const slug of globSync('*/article.md', { cwd: content }).map(dirname)) await withdraw(slug, note, content, '2026-11-28');
  await buildSite({ ...withdrawnSite, makers });
}

async function buildUnnamedSite(makers: PartMakers): Promise<void> {
  const { content, out, slug } = unnamedSite;
  rmSync(content, { recursive: true, force: true });
  cpSync(join(sites.fixtures.content, slug), join(content, slug), { recursive: true });
  const recorded = parseExplainers(readFileSync(join(sites.fixtures.content, explainersFile), 'utf8')) ?? [];
  for (const [file, text] of Object.entries(otherNewsroom)) writeFileSync(join(content, file), text);
  writeFileSync(join(content, explainersFile), formatExplainers(recorded.filter((explainer) => explainer.slug === slug)));
  await buildSite({ content, out, makers });
}

/** Builds them before the tests of a runner; `npm test` has built them once for all runners, and says so. */
export default async function setup(): Promise<void> {
  if (!process.env.STANDFIRST_SITES_BUILT) await buildSites();
}

/** A file of a built site. */
export function builtPath(site: SiteName, file = ''): string {
  const { out } = sites[site];
  if (!existsSync(out)) throw new Error(`${out} was not built`);
  return join(out, file);
}
