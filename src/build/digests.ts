// What decides how an explainer's files come out, as a key for what is kept of earlier builds.
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleFile } from '../compile/read/article-file.ts';
import { readWithdrawn } from '../compile/read/withdrawn.ts';
import { contentFolder } from '../compile/read/article-files.ts';
import { site, siteContent } from '../site.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const code = ['src/**/*', 'public/**/*', 'hosting/leave/*', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The digest of all code that a build runs, of the packages and of Node itself. */
export async function codeDigest(): Promise<string> {
  const files = (await Array.fromAsync(glob(code, { cwd: project, withFileTypes: true })))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const bytes = await readFile(file);
    hash.update(`${file.slice(project.length).replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The digest of what the compiler makes an Article of. */
export function sourceDigest(codeKey: string, { path, slug, bytes, anchors, borders, geometries, pictures }: ArticleFile): string {
  return createHash('sha256')
    .update(JSON.stringify([codeKey, path, slug, anchors ?? null, borders ?? null, geometries ?? {}, pictures ?? {}]))
    .update(bytes)
    .digest('hex');
}

/** The digest of the pages that tell of several explainers, among them the site’s own texts; of none where all were withdrawn. */
export function sitePagesDigest(codeKey: string, sources: string[]): string {
  return filesDigest(['site', codeKey, JSON.stringify([siteContent(contentFolder()).texts, readWithdrawn(contentFolder())]), ...sources]);
}

/**
 * The digest of what files are made of: an article, or all of them for the pages that tell of several; the code; and what the site says
 * of itself on every page.
 */
export function filesDigest(sources: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([sources, { ...site }]))
    .digest('hex');
}
