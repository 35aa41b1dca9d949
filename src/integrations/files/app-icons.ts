import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import { iconFiles } from '../../routes.ts';
import { colours } from '../../styles/colours.ts';
import { indexedPng } from '../../pictures/indexed-png.ts';

/** The pictures of the icon. Systems cut a maskable one to a shape of theirs, so it has more ground around it. */
const pictures = [
  { file: iconFiles.small, sizePx: 192, groundAround: 0 },
  { file: iconFiles.large, sizePx: 512, groundAround: 0 },
  { file: iconFiles.maskable, sizePx: 512, groundAround: 4 },
  { file: iconFiles.apple, sizePx: 180, groundAround: 1 },
];

const viewBox = 'viewBox="0 0 32 32"';
const ground = colours.paper[0];

/** Draws the icon as the pictures that an installed site is shown by. */
export async function writeIcons(root: string): Promise<void> {
  for (const { file, sizePx, groundAround } of pictures) {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await drawIcon(sizePx, groundAround));
  }
}

/** The same pictures in the dev server. */
export function appIcons(): AstroIntegration {
  return {
    name: 'app-icons',
    hooks: {
      'astro:server:setup': ({ server }) => {
        for (const { file, sizePx, groundAround } of pictures) {
          server.middlewares.use(`/${file}`, (_, response, next) => {
            drawIcon(sizePx, groundAround).then((png) => response.setHeader('Content-Type', 'image/png').end(png), next);
          });
        }
      },
    },
  };
}

/** The icon as a square PNG, with so many of its 32 units of plain ground around it on each side. */
export async function drawIcon(sizePx: number, groundAround: number): Promise<Uint8Array> {
  const svg = await readFile(new URL(`../../../public/${iconFiles.drawing}`, import.meta.url), 'utf8');
  if (!svg.includes(viewBox) || !svg.includes(ground)) throw new Error(`The icon is expected to have ${viewBox} and the ground ${ground}.`);
  const side = 32 + 2 * groundAround;
  const wider = svg.replace(viewBox, `viewBox="${-groundAround} ${-groundAround} ${side} ${side}"`);
  const { pixels, width, height } = await renderAsync(wider, { background: ground, fitTo: { mode: 'width', value: sizePx } });
  return indexedPng(pixels, width, height);
}
