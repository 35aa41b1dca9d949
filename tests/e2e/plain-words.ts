import type { Locator } from '@playwright/test';

/**
 * The middle of a word of a block that leads nowhere: no link, mention or handle is there, wherever a font breaks the lines.
 * It scrolls the block into view; in pixels of the window.
 */
export async function plainWords(block: Locator): Promise<{ x: number; y: number }> {
  await block.scrollIntoViewIfNeeded();
  return block.evaluate((element) => {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    for (const text of texts) {
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\p{L}{3,}/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        // A word that is divided at the end of a line has two.
        const [box, ...more] = range.getClientRects();
        if (!box || more.length > 0) continue;
        const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        if (document.elementFromPoint(place.x, place.y) === element) return place;
      }
    }
    throw new Error(`“${element.textContent.slice(0, 40)}” has no plain word in view.`);
  });
}
