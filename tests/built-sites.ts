import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../src/commands/build.ts';

/** The sites that the tests look at: the real content, and explainers of other shapes and ill will. */
export const sites = {
  content: { content: 'content', out: '.cache/test/content' },
  fixtures: { content: 'tests/fixtures/explainers', out: '.cache/test/fixtures' },
} as const;

export type SiteName = keyof typeof sites;

if (import.meta.main) await buildSites();

async function buildSites(): Promise<void> {
  for (const paths of Object.values(sites)) await buildSite(paths);
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
