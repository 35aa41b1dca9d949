import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageCode, PathWithRoute } from './page-code.ts';

/** Writes the pages of the held part into a folder, under the names that Astro gives them. @param isMeant By the file of the page’s code. */
export async function renderPages(pages: PageCode, folder: string, isMeant: (component: string) => boolean): Promise<void> {
  for (const path of await pages.paths()) {
    if (!isMeant(path.route.component)) continue;
    const file = fileOf(path);
    const response = await pages.render(file, path);
    // An answer without a body is no file.
    if (!response.body) continue;
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, new Uint8Array(await response.arrayBuffer()));
  }
}

function fileOf({ pathname, route }: PathWithRoute): string {
  const name = pathname.replace(/^\/|\/$/gu, '');
  if (route.type === 'endpoint') return name;
  if (name === '') return 'index.html';
  return route.isIndex ? `${name}/index.html` : `${name}.html`;
}
