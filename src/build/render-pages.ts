import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Writes the pages of the held part into a folder, under the names that Astro gives them. @param isMeant By the file of the page’s code. */
export async function renderPages(pages: AstroPrerenderer, folder: string, isMeant: (component: string) => boolean): Promise<void> {
  forgetPaths(pages);
  for (const path of await pages.getStaticPaths()) {
    if (!isMeant(path.route.component)) continue;
    const file = fileOf(path);
    const answer = await pages.render(new Request(new URL(file, 'http://localhost/')), { routeData: path.route });
    const response = answer instanceof Response ? answer : answer.response;
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

/** Astro keeps the paths that it has once found, as a site is usually built once in a process. */
function forgetPaths(pages: AstroPrerenderer): void {
  const { app } = pages as { app?: { routeCache?: { clearAll?: () => void } } };
  if (!app?.routeCache?.clearAll) throw new Error('This version of Astro keeps the paths of pages in another way.');
  app.routeCache.clearAll();
}
