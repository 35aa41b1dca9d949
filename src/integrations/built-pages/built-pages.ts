import { existsSync, readFileSync, statSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Article } from '../../article/article.ts';
import { explainerHref, isEditionPage } from '../../routes.ts';
import { editionWriter } from './editions.ts';
import { rehypeFileSizes } from './rehype/file-sizes.ts';
import { rehypeHeldNumbers } from './rehype/held-numbers.ts';
import { rehypePolicy } from './rehype/policy.ts';
import { smallerPage } from './smaller-page.ts';

/** A built page, read once. */
interface Page {
  file: VFile;
  tree: Root;
}

const sizeAt = (address: string, page: VFile) => statSync(fileBeside(page, address)).size;
const scriptAt = (address: string, page: VFile) => {
  const script = fileBeside(page, address);
  return existsSync(script) ? readFileSync(script, 'utf8') : '';
};

/** The page that editions are made from stays whole. */
const whole = unified().use(rehypeHeldNumbers).freeze();
const small = unified().use(smallerPage(scriptAt)).freeze();
const finished = unified()
  .use(rehypeFileSizes, sizeAt)
  .use(rehypePolicy)
  // Within quotation marks an apostrophe, of which a policy has many, needs no code.
  .use(rehypeStringify, { allowDangerousCharacters: true, closeEmptyElements: true, tightSelfClosing: true })
  .freeze();

/**
 * Takes every built page from its text to its last form: reads it once, makes it smaller, makes the editions of its explainer from it,
 * says in it how large these are, gives it its policy, and writes it once.
 */
export async function finishPages(root: string, explainers: Article[]): Promise<void> {
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: root }))).map((file) => file.replaceAll('\\', '/'));
  const byFolder = Map.groupBy(files, (file) => file.slice(0, file.indexOf('/') + 1));
  const writeEditions = await editionWriter(root);
  // Before all others, since pages under a former name tell how large the editions are, too.
  for (const article of explainers) {
    const folder = explainerHref(article.slug);
    const pages = await readPages(root, byFolder.get(folder) ?? []);
    await writeEditions(article, new Map(pages.map(({ file, tree }) => [file.path.slice(folder.length), tree])));
    await writePages(pages);
    byFolder.delete(folder);
  }
  for (const others of byFolder.values()) await writePages(await readPages(root, others));
}

async function readPages(cwd: string, paths: string[]): Promise<Page[]> {
  return Promise.all(
    paths.map(async (path) => {
      const file = new VFile({ cwd, path, value: await readFile(join(cwd, path)) });
      const chain = isEditionPage(path) ? whole : small;
      return { file, tree: (await chain.run(treeOf(String(file.value)), file)) as Root };
    }),
  );
}

/** A page as a tree that does not say where each part stood: that takes more room and time than the page itself. */
function treeOf(html: string): Root {
  return fromParse5(parse(html, { scriptingEnabled: false })) as Root;
}

async function writePages(pages: Page[]): Promise<void> {
  for (const { file, tree } of pages) {
    // It became the edition itself.
    if (isEditionPage(file.path)) continue;
    await writeFile(join(file.cwd, file.path), finished.stringify((await finished.run(tree, file)) as Root, file));
  }
}

function fileBeside(page: VFile, address: string): string {
  return join(page.cwd, page.dirname ?? '', address);
}
