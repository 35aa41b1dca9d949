// npm run withdraw -- <slug> "why": takes a published explainer off the site. Its addresses then say when and why. With --silent in place of the
// reason they say only when, and the records keep none of its words. With <slug>#<id> --silent, the record forgets a part.
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import './plain-errors.ts';
import { anchorsFile, articlePath, contentFolder, readArticleFile } from '../compile/read/article-files.ts';
import { ignoreMissing, readTextIfThere } from '../compile/read/missing.ts';
import {
  explainersFile,
  formatExplainers,
  namesOf,
  parseExplainers,
  unreadableRecord,
  withExplainer,
} from '../compile/addresses/explainers.ts';
import { formatRecord, parseRecord, withoutWord } from '../compile/addresses/anchors.ts';
import { inDraft } from '../compile/in-draft.ts';
import { formatMistake, quoted, quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { orExit } from './or-exit.ts';

/**
 * Withdraws an explainer of a folder; gives a sentence on what was done.
 * @param note Why; undefined to say nothing of it but the day.
 * @param on The day, such as `2026-11-28`.
 * @throws UserError when it cannot be.
 */
export async function withdraw(slug: string, note: string | undefined, folder: string, on: string): Promise<string> {
  const record = path.join(folder, explainersFile);
  const text = await readTextIfThere(record);
  const lines = parseExplainers(text);
  if (!lines) throw new UserError(unreadableRecord(record, text));
  const line = lines.find((one) => namesOf(one).includes(slug));
  if (!line || line.state === 'left')
    throw new UserError({ wrong: `no explainer ${quoted(slug)} is recorded in ${quotedPath(record)}`, remedy: 'name one of its slugs' });
  const own = path.join(folder, line.slug);
  const file = await readArticleFile(articlePath(line.slug, folder)).catch(ignoreMissing);
  const read = file && inDraft(file, ({ fields }) => fields);
  const { headline, language } = read && 'found' in read ? read.found : {};
  const before = line.withdrawn;
  const said = { note, headline: headline ?? before?.headline, language: language ?? before?.language };
  const withdrawn = { on: before?.on ?? on, ...(note === undefined ? { language: said.language } : said) };
  // First the record: were it to end in between, the build would say that the folder can be deleted.
  await writeFile(record, formatExplainers(withExplainer(lines, { ...line, state: 'withdrawn', withdrawn })));
  if (note === undefined) await rm(own, { recursive: true, force: true });
  else for (const name of await readdir(own).catch(() => [])) if (name !== anchorsFile) await rm(path.join(own, name), { recursive: true });
  return `${quoted(line.slug)} is withdrawn. From the next build on its addresses say so. Its article is still in the history of the project.`;
}

/**
 * Lets the record of an explainer forget a part that is in its article no more: no word, no name and no id of it is kept.
 * @throws UserError when the article still has the id.
 */
export async function forgetPart(slug: string, id: string, folder: string): Promise<string> {
  const article = articlePath(slug, folder);
  const recordFile = path.join(folder, slug, anchorsFile);
  const record = parseRecord(await readTextIfThere(recordFile));
  const forgotten = record && withoutWord(record, id);
  if (!forgotten)
    throw new UserError({
      wrong: `no id ${quoted(id)} is recorded in ${quotedPath(recordFile)}`,
      remedy: 'name one of `npm run anchors -- --list`',
    });
  const text = await readTextIfThere(article);
  if (new RegExp(`(?<![\\w-])${RegExp.escape(id)}(?![\\w-])`, 'u').test(text))
    throw new UserError({
      wrong: `${quotedPath(article)} still has ${quoted(id)}`,
      remedy: 'delete the part and every line that names it',
    });
  await writeFile(recordFile, formatRecord(forgotten));
  return `The record of ${quoted(slug)} has forgotten that part. From the next build on nothing tells of it.`;
}

if (import.meta.main) {
  const [slug, ...others] = process.argv.slice(2);
  const isSilent = others.includes('--silent');
  const [note] = others.filter((one) => one !== '--silent');
  const [explainer = '', part] = slug?.split('#') ?? [];
  if (slug === undefined || isSilent === (note !== undefined) || (part !== undefined && !isSilent)) {
    const remedy = 'write `npm run withdraw -- <slug> "Why it was withdrawn."`, or `--silent` where nothing may be said';
    console.error(formatMistake({ wrong: 'it takes an explainer and a reason', remedy }));
    process.exitCode = 1;
  } else if (part !== undefined) console.log(await orExit(forgetPart(explainer, part, contentFolder())));
  else console.log(await orExit(withdraw(slug, note, contentFolder(), new Date().toISOString().slice(0, 10))));
}
