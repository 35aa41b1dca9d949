import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawIcon } from '../../../src/integrations/files/app-icons.ts';

/** Whether the icon's ink is at a point of a picture, in hundredths of its side. */
const inkAt = (png: PNG) => (x: number, y: number) => {
  const at = (Math.floor((y / 100) * png.height) * png.width + Math.floor((x / 100) * png.width)) * 4;
  return (png.data[at] ?? 0) < 128;
};

test('a picture has the size that was asked for, the drawing in it and the ground up to its edge', async () => {
  const png = PNG.sync.read(Buffer.from(await drawIcon(192, 0)));
  expect([png.width, png.height]).toEqual([192, 192]);
  expect([...png.data.subarray(0, 4)]).toEqual([0xfc, 0xfc, 0xfa, 255]);
  expect(inkAt(png)(50, 30)).toBe(true);
});

test('a maskable picture has all its ink in the circle of 80% that no system cuts', async () => {
  const png = PNG.sync.read(Buffer.from(await drawIcon(512, 4)));
  const isInk = inkAt(png);
  const points = Array.from({ length: 100 * 100 }, (_, index) => [index % 100, Math.floor(index / 100)] as const);
  const ink = points.filter(([x, y]) => isInk(x, y));
  expect(ink.length).toBeGreaterThan(500);
  expect(Math.max(...ink.map(([x, y]) => Math.hypot(x - 50, y - 50)))).toBeLessThanOrEqual(40);
});

test('the same bytes every time', async () => {
  expect(await drawIcon(180, 1)).toEqual(await drawIcon(180, 1));
});
