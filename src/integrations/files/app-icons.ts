import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import { iconFiles } from '../../routes.ts';
import { site } from '../../site.ts';
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

/** Draws the icon as the pictures that an installed site is shown by. */
export async function writeIcons(root: string): Promise<void> {
  for (const { file, sizePx, groundAround } of pictures) {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await drawIcon(sizePx, groundAround));
  }
  await writeFile(join(root, iconFiles.drawing), await iconSvg());
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

/** The icon as SVG: the site’s mark in the middle of a square; of a site that has none, the drawing that all have, in the site’s colours. */
export async function iconSvg(): Promise<string> {
  const { paper, ink } = site.colours;
  if (site.logo.isOwn) {
    const [left, top, width, height] = site.logo.box;
    const scale = 24 / Math.max(width, height);
    const place = `translate(${16 - (width * scale) / 2} ${16 - (height * scale) / 2})scale(${scale})translate(${-left} ${-top})`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${viewBox}><path fill="${paper[0]}" d="M0 0h32v32H0z"/><g fill="${ink[0]}" color="${ink[0]}" transform="${place}">${site.logo.shapes}</g></svg>`;
  }
  const usual = await readFile(new URL(`../../../public/${iconFiles.drawing}`, import.meta.url), 'utf8');
  if (!usual.includes(viewBox) || !usual.includes(colours.paper[0]))
    throw new Error(`The icon is expected to have ${viewBox} and the ground ${colours.paper[0]}.`);
  return usual.replaceAll(colours.paper[0], paper[0]).replaceAll(colours.ink[0], ink[0]);
}

/** The icon as a square PNG, with so many of its 32 units of plain ground around it on each side. */
export async function drawIcon(sizePx: number, groundAround: number): Promise<Uint8Array> {
  const ground = site.colours.paper[0];
  const svg = await iconSvg();
  const side = 32 + 2 * groundAround;
  const wider = svg.replace(viewBox, `viewBox="${-groundAround} ${-groundAround} ${side} ${side}"`);
  const { pixels, width, height } = await renderAsync(wider, { background: ground, fitTo: { mode: 'width', value: sizePx } });
  return indexedPng(pixels, width, height);
}
