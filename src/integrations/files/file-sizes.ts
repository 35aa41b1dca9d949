import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { wordsFor } from '../../languages/words.ts';

/** An element that waits for the size of a file, named relative to its page. An article's own text can hold no element. */
const waiting = /<span data-size="(?<href>[^"]+)"><\/span>/gu;

/** Writes into the pages how large the files are that they offer, once these are made. */
export function fileSizes(): AstroIntegration {
  return {
    name: 'file-sizes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) await writeSizes(join(root, file));
      },
    },
  };
}

async function writeSizes(page: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  const hrefs = [...new Set([...html.matchAll(waiting)].map(({ groups }) => groups?.href ?? ''))];
  if (hrefs.length === 0) return;
  const t = wordsFor(/<html lang="(?<language>[^"]+)"/u.exec(html)?.groups?.language ?? 'en');
  const sizes = new Map(await Promise.all(hrefs.map(async (href) => [href, (await stat(join(dirname(page), href))).size] as const)));
  await writeFile(
    page,
    html.replaceAll(waiting, (_, href: string) => t.takeAway.size(sizes.get(href) ?? 0)),
  );
}
