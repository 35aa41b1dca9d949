import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../src/build/build-site.ts';
import { PartMakers } from '../src/build/parts.ts';
import { explainersFile, formatExplainers, parseExplainers } from '../src/compile/addresses/explainers.ts';

/** Where the sites are built to stand. */
export const publishedAt = 'https://news.example/explained/';

/** The sites that the tests look at: the real content, and explainers of other shapes and ill will, under no licence. */
export const sites = {
  content: { content: 'content', out: '.cache/test/content' },
  fixtures: { content: 'tests/fixtures/explainers', out: '.cache/test/fixtures' },
} as const;

/** An explainer with former names, on a site of which nobody has said where it stands and what licence its texts are under. */
export const unnamedSite = { content: '.cache/test/unnamed-content', out: '.cache/test/unnamed', slug: 'ravna-river-treaty' } as const;

export type SiteName = keyof typeof sites;

/** Those that are built: `npm run test:quick` builds the real content alone. */
export const builtSites: SiteName[] = process.env.STANDFIRST_RUNS === 'quick' ? ['content'] : ['content', 'fixtures'];

if (import.meta.main) await buildSites();

async function buildSites(): Promise<void> {
  process.env.STANDFIRST_ADDRESS = publishedAt;
  const makers = new PartMakers();
  for (const name of builtSites) await buildSite({ ...sites[name], makers });
  delete process.env.STANDFIRST_ADDRESS;
  if (builtSites.includes('fixtures')) await buildUnnamedSite(makers);
  makers.close();
}

async function buildUnnamedSite(makers: PartMakers): Promise<void> {
  const { content, out, slug } = unnamedSite;
  rmSync(content, { recursive: true, force: true });
  cpSync(join(sites.fixtures.content, slug), join(content, slug), { recursive: true });
  const recorded = parseExplainers(readFileSync(join(sites.fixtures.content, explainersFile), 'utf8')) ?? [];
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
