// npm run leave <slug> …: deletes the folder of an explainer that this site never published. It is recorded, so that no later version of
// the project brings the explainer back.
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRecord } from '../compile/addresses/anchors.ts';
import { anchorsFile, contentFolder } from '../compile/read/article-files.ts';
import { readTextIfThere } from '../compile/read/missing.ts';
import {
  explainersFile,
  formatExplainers,
  parseExplainers,
  unbuiltNames,
  unreadableRecord,
  withExplainer,
} from '../compile/addresses/explainers.ts';
import { formatMistake, quoted, quotedPath } from '../compile/messages/message.ts';
import { isId } from '../compile/addresses/listed-ids.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { orExit } from './or-exit.ts';

/** Leaves an explainer of a folder; gives a sentence on what was done. @throws UserError when it cannot be. */
export async function leave(slug: string, folder: string): Promise<string> {
  const record = path.join(folder, explainersFile);
  const text = await readTextIfThere(record);
  const lines = parseExplainers(text);
  if (!lines) throw new UserError(unreadableRecord(record, text));
  const explainer = path.join(folder, slug);
  const isThere = isId(slug) && existsSync(explainer);
  if (!isThere && unbuiltNames(lines).get(slug) === 'left') return `${quoted(slug)} was left before.`;
  if (!isThere && !lines.some((line) => line.slug === slug))
    throw new UserError({ wrong: `there is no explainer ${quoted(slug)} in ${quotedPath(folder)}`, remedy: 'name one of its folders' });
  const names = parseRecord(await readTextIfThere(path.join(explainer, anchorsFile)))?.slugs ?? [];
  const formerly = names.filter((name) => name !== slug);
  // First the record: were it to end in between, the build would say that the folder can be deleted.
  await writeFile(record, formatExplainers(withExplainer(lines, { slug, formerly, state: 'left' })));
  if (isThere) await rm(explainer, { recursive: true });
  return `${quoted(slug)} is left. ${isThere ? 'Its folder is deleted, and no' : 'No'} build will bring it back.`;
}

if (import.meta.main) {
  const slugs = process.argv.slice(2);
  if (slugs.length === 0) {
    const remedy = 'name one that this site never published, as in `npm run leave <slug>`';
    console.error(formatMistake({ wrong: 'no explainer is named', remedy }));
    process.exitCode = 1;
  }
  for (const slug of slugs) console.log(await orExit(leave(slug, contentFolder())));
}
