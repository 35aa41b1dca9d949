import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { exampleArticle, readContent } from '../compile/read/article-files.ts';
import { readWithdrawn } from '../compile/read/withdrawn.ts';
import { hasErrors } from '../compile/compile.ts';
import { formatMistake, listed, quoted, quotedPath } from '../compile/messages/message.ts';
import { formatReport } from '../compile/messages/report.ts';
import { UserError } from '../compile/messages/user-error.ts';
import type { StatedPolicies } from '../integrations/hosting/hosting.ts';
import { addressVariables, site, siteContent } from '../site.ts';
import { compileKept } from './compile-kept.ts';
import { codeDigest, filesDigest, sitePagesDigest } from './digests.ts';
import { buildingFolder, Kept, keptFolder as usualKeptFolder, removeAbandoned } from './kept.ts';
import { replaceFolder } from './output-folder.ts';
import type { PartOrder } from './make-part.ts';
import { workerScriptIn } from './page-code.ts';
import { PartMakers } from './parts.ts';
import { refuseProjectPath } from './project-path.ts';
import { finishSite } from './whole-site.ts';

export interface BuildPaths {
  /** The folder of explainers; `content` unless said otherwise. */
  content?: string | undefined;
  /** The folder to write, replaced as a whole; `dist` unless said otherwise. */
  out?: string | undefined;
  /** Where what was made is kept for later builds. */
  keptFolder?: string | undefined;
  /** Processes of the caller’s, for several builds; else the build has its own. */
  makers?: PartMakers | undefined;
  /** The slugs of the explainers that the site is to have; without them, all of the folder. The others are not looked at. */
  only?: readonly string[] | undefined;
}

/** An explainer by the digests of its source and of all that its files are made of. */
interface Explainer {
  slug: string;
  source: string;
  key: string;
}

/**
 * Writes the whole site, or throws and leaves `out` exactly as it was. Explainers of which nothing has changed since an earlier build are
 * copied from what is kept of it. The new site is made beside the old one, in `<out>.next`, so a reader of `out` never sees half of one.
 * @throws UserError when articles have errors, there is none, or `out` is no folder to replace.
 */
export async function buildSite(paths: BuildPaths): Promise<void> {
  await inPlaceOf(paths, async (work) => {
    const { kept, make, code } = work;
    const explainers = await checkedExplainers(work);
    const missing = await missingOf(explainers, kept);
    const site = sitePages(explainers, code);
    await make({ explainers: missing, site: (await kept.facts(site.key)) ? undefined : site });
    await putTogether([site, ...explainers], work);
    console.log(`explainers: ${missing.length} made, ${explainers.length - missing.length} as they were`);
  });
}

/** Makes some explainers only, and writes what is kept of them into `out`, for `mergeSite` on another machine. @param only Their slugs, or a part of all: `2/4`. */
export async function buildPart({ only, ...paths }: BuildPaths & { only: string[] }): Promise<void> {
  await inPlaceOf(paths, async (work) => {
    const { kept, folder, make } = work;
    const explainers = named(await checkedExplainers(work), only);
    await make({ explainers: await missingOf(explainers, kept), site: undefined });
    await mkdir(folder);
    for (const { key } of explainers) await kept.hand(key, folder);
    console.log(`explainers: ${explainers.length} for \`npm run merge\``);
  });
}

/** Writes the whole site of parts that `buildPart` has made: the same files as one build. @throws UserError when an explainer is in no part. */
export async function mergeSite({ parts, ...paths }: BuildPaths & { parts: string[] }): Promise<void> {
  await inPlaceOf(paths, async (work) => {
    const { kept, make, code } = work;
    const explainers = await checkedExplainers(work);
    for (const part of parts) for (const { key } of explainers) await kept.receive(key, part);
    const missing = await missingOf(explainers, kept);
    if (missing.length > 0)
      throw new UserError({
        wrong: `no part has ${listed(
          missing.map(({ slug }) => quoted(slug)),
          'and',
        )} as it is now`,
        remedy: `make it from these very articles, with the same address, by \`npm run build -- --only ${missing.map(({ slug }) => slug).join(' ')}\``,
      });
    const site = sitePages(explainers, code);
    await make({ explainers: [], site });
    await putTogether([site, ...explainers], work);
    console.log(`explainers: ${explainers.length} from ${parts.map((part) => basename(part)).join(', ')}`);
  });
}

interface Work {
  content: string;
  only: readonly string[] | undefined;
  /** The digest of the code. */
  code: string;
  kept: Kept;
  /** The new folder, which is still to be made. */
  folder: string;
  make: (what: Pick<PartOrder, 'explainers' | 'site'>) => Promise<void>;
  /** Starts what makes explainers. */
  getReady: () => void;
  /** The folder of the built code of the pages. */
  pageCode: () => Promise<string>;
}

/** Does what writes the new folder, and puts that in the place of the old one. */
async function inPlaceOf(
  { content = 'content', out = 'dist', keptFolder = usualKeptFolder, makers, only }: BuildPaths,
  work: (work: Work) => Promise<void>,
): Promise<void> {
  refuseProjectPath();
  const before = process.env.STANDFIRST_CONTENT;
  const own = makers ?? new PartMakers();
  try {
    await replaceFolder(out, content, async (folder) => {
      process.env.STANDFIRST_CONTENT = content;
      await removeAbandoned(buildingFolder);
      readSettings(content);
      const environment = Object.fromEntries(['STANDFIRST_CONTENT', ...addressVariables].map((name) => [name, process.env[name] ?? null]));
      const code = await codeDigest();
      // While the articles are read and compiled.
      void own.pageCode(code);
      await work({
        content,
        only,
        code,
        kept: new Kept(keptFolder),
        folder,
        make: (what) => own.make({ keptFolder, code, environment, ...what }),
        getReady: () => own.getReady(),
        pageCode: () => own.pageCode(code),
      });
    });
  } finally {
    if (!makers) own.close();
    if (before === undefined) delete process.env.STANDFIRST_CONTENT;
    else process.env.STANDFIRST_CONTENT = before;
  }
}

/** The explainers of a folder, once every article is right; says what there is to warn of. */
async function checkedExplainers({ content: folder, only, kept, code, getReady }: Work): Promise<Explainer[]> {
  const whole = await readContent(folder);
  const meant = only ? withSlugs(whole.files, only, 'name explainers by their folders, as in `npm run build -- <slug>`') : whole;
  const { articles, problems, sources } = await compileKept(meant, kept, code, getReady);
  if (hasErrors(problems)) throw new UserError(problems);
  const drafts = (Array.isArray(meant) ? meant : meant.files).length - articles.length;
  if (articles.length === 0 && drafts > 0)
    throw new UserError({
      wrong: `${drafts === 1 ? 'the only article is a draft' : `all ${drafts} articles are drafts`}, so nothing was built`,
      remedy: 'look at it with `npm run dev`; to publish it, delete the line `draft: true` and run `npm run anchors`',
    });
  // Of a site of which all was withdrawn, the addresses go on answering.
  if (articles.length === 0 && readWithdrawn(folder).length === 0)
    throw new UserError({
      wrong: `there is no article in ${quotedPath(folder)}, so nothing was built`,
      remedy: `write one at ${exampleArticle(folder)}`,
    });
  if (problems.length > 0) console.warn(formatReport(problems));
  if (drafts > 0) console.log(`drafts: ${drafts}, not built`);
  return articles.flatMap(({ slug }) => {
    const source = sources.get(slug);
    return source === undefined ? [] : [{ slug, source, key: filesDigest([source]) }];
  });
}

async function missingOf(explainers: Explainer[], kept: Kept): Promise<Explainer[]> {
  const missing: Explainer[] = [];
  for (const explainer of explainers) if (!(await kept.facts(explainer.key))) missing.push(explainer);
  return missing;
}

/** The pages that tell of several explainers. */
function sitePages(explainers: Explainer[], code: string) {
  const sources = explainers.map(({ source }) => source);
  // Unlike an explainer of the same article.
  return { sources, key: sitePagesDigest(code, sources) };
}

/** Copies what is kept into the new site, and writes what is made of all files. */
async function putTogether(entries: { key: string }[], { only, kept, pageCode, folder }: Work): Promise<void> {
  const keys = entries.map(({ key }) => key);
  const policies: StatedPolicies[] = [];
  for (const key of keys) policies.push((await kept.copy(key, folder)).policies);
  await finishSite(folder, policies, await workerScriptIn(await pageCode()));
  if (!only) await kept.prune('made', keys);
}

/** The explainers of some slugs, or a part of all by its number: every fourth of them from the second on is `2/4`. */
function named(explainers: Explainer[], only: string[]): Explainer[] {
  const [, number, parts] = /^(\d+)\/(\d+)$/u.exec(only.join()) ?? [];
  if (number !== undefined && parts !== undefined) return explainers.filter((_, index) => index % Number(parts) === Number(number) - 1);
  const remedy = 'name explainers by their folders, or a part of all, such as `2/4`';
  if (only.length === 0) throw new UserError({ wrong: '`--only` names no explainer', remedy });
  return withSlugs(explainers, only, remedy);
}

/** @throws UserError when one of the slugs is not there. */
function withSlugs<T extends { slug: string }>(all: T[], slugs: readonly string[], remedy: string): T[] {
  const known = new Set(all.map(({ slug }) => slug));
  const unknown = slugs.filter((slug) => !known.has(slug));
  if (unknown.length > 0) throw new UserError({ wrong: `there is no explainer ${listed(unknown.map(quoted), 'or')}`, remedy });
  return all.filter(({ slug }) => slugs.includes(slug));
}

/** Checks what the site says of itself before anything is written, and says what is missing. */
function readSettings(content: string): void {
  const { address } = site;
  const { problems } = siteContent(content);
  if (hasErrors(problems)) throw new UserError(problems);
  if (problems.length > 0) console.warn(formatReport(problems));
  if (address === undefined) console.warn(noAddress);
}

const noAddress = formatMistake({
  wrong: 'the site has no address yet, so it gets no preview pictures, no sitemap and no embed codes',
  remedy: 'set `STANDFIRST_ADDRESS`, as in `STANDFIRST_ADDRESS=https://news.org/ npm run build`',
});
