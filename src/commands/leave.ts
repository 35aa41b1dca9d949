// npm run leave <slug> …: deletes the folder of an explainer that this site never published, and remembers that, so that no newer
// version of the project brings it back.
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRecord } from '../compile/anchors.ts';
import { anchorsFile, contentFolder, readTextIfThere } from '../compile/article-files.ts';
import { explainersFile, formatExplainers, leftNames, parseExplainers, withExplainer } from '../compile/explainers.ts';
import { isId } from '../compile/listed-ids.ts';

/** Leaves an explainer of a folder; gives a sentence on what was done. @throws when it cannot be; the message says why. */
export async function leave(slug: string, folder: string): Promise<string> {
  const record = path.join(folder, explainersFile);
  const lines = parseExplainers(await readTextIfThere(record));
  if (!lines) throw new Error(`${record} cannot be read: take its last good version back, then try again.`);
  const explainer = path.join(folder, slug);
  const isThere = isId(slug) && existsSync(explainer);
  if (!isThere && leftNames(lines).has(slug)) return `${slug} was left before.`;
  if (!isThere && !lines.some((line) => line.slug === slug)) throw new Error(`There is no explainer ${slug} in ${folder}.`);
  const names = parseRecord(await readTextIfThere(path.join(explainer, anchorsFile)))?.slugs ?? [];
  const formerly = names.filter((name) => name !== slug);
  // First the record: were it to end in between, the build would say that the folder can be deleted.
  await writeFile(record, formatExplainers(withExplainer(lines, { slug, formerly, state: 'left' })));
  if (isThere) await rm(explainer, { recursive: true });
  return `${slug} is left: ${isThere ? `its folder is deleted, and ` : ''}${record} remembers that no build brings it back.`;
}

if (import.meta.main) {
  const slugs = process.argv.slice(2);
  if (slugs.length === 0) {
    console.error('Name what this site never published and should leave: npm run leave <slug>');
    process.exitCode = 1;
  }
  for (const slug of slugs) {
    await leave(slug, contentFolder()).then(console.log, (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
  }
}
