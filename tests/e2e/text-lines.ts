import type { Page } from '@playwright/test';

/** What is wrong with the lines of text of a page, and how many lines it has. */
export interface TextLines {
  lines: number;
  /** Each as a sentence with the texts and how far they reach into each other or out, in px. */
  faults: string[];
}

/**
 * Looks at each line of text that a page shows, as wide as it is and as high as its ink (0.72 of its size). No line may overlap another by
 * more than 2 px both ways, leave its drawing, leave the window or be cut by a box that does not scroll. Apart are what is fixed or sticky
 * and what is visually hidden.
 */
export async function textLines(page: Page): Promise<TextLines> {
  return page.evaluate(() => {
    interface Line {
      left: number;
      right: number;
      top: number;
      bottom: number;
      text: string;
      node: Node;
    }
    const most = 2;
    const inkHeight = 0.72;
    const faults: string[] = [];
    const lines: Line[] = [];
    const named = (text: string) => `“${text.trim().replace(/\s+/gu, ' ').slice(0, 60)}”`;
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
      /** What it cuts off can be read: it scrolls, or says with an ellipsis that there is more. */
      goesOn: boolean;
    }
    const boxes = new Map<Element, Box | undefined>();
    const all: Box = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6, goesOn: false };

    /** Where text of an element can be seen; undefined where none can be. */
    const shownIn = (element: Element): Box | undefined => {
      if (boxes.has(element)) return boxes.get(element);
      const parent = element.parentElement;
      let box = parent && parent !== document.documentElement ? shownIn(parent) : all;
      const style = getComputedStyle(element);
      if (style.position === 'fixed' || style.position === 'sticky' || style.clipPath !== 'none') box = undefined;
      const isBox = style.display !== 'inline' && style.display !== 'contents';
      if (box && isBox && style.overflow !== 'visible' && element !== document.body && !element.closest('svg')) {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        box = {
          left: Math.max(box.left, left),
          right: Math.min(box.right, right),
          top: Math.max(box.top, top),
          bottom: Math.min(box.bottom, bottom),
          goesOn: box.goesOn || /auto|scroll/u.test(style.overflow) || style.textOverflow === 'ellipsis',
        };
        if (box.right - box.left < 2 || box.bottom - box.top < 2) box = undefined;
      }
      boxes.set(element, box);
      return box;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element || text.trim() === '' || ['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'title', 'desc'].includes(element.tagName))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = range.getClientRects();
      // What has no box is left out first: to ask for its style is costly.
      if (rects.length === 0 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = shownIn(element);
      if (!box) continue;
      const svg = element.closest('svg');
      const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
      const ink = (Number.parseFloat(getComputedStyle(element).fontSize) * inkHeight * scale) / 2;
      for (const rect of rects) {
        const middle = (rect.top + rect.bottom) / 2;
        const line = {
          left: Math.max(rect.left, box.left),
          right: Math.min(rect.right, box.right),
          top: Math.max(middle - ink, box.top),
          bottom: Math.min(middle + ink, box.bottom),
          text,
          node,
        };
        const lost = Math.max(rect.width - (line.right - line.left), 2 * ink - (line.bottom - line.top));
        if (lost > most && !box.goesOn) faults.push(`${named(text)} is cut by ${lost.toFixed(0)} px`);
        if (line.right - line.left < 1 || line.bottom - line.top < 1) continue;
        lines.push(line);
        const out = Math.max(line.right - innerWidth, -line.left);
        if (out > most) faults.push(`${named(text)} leaves the window by ${out.toFixed(0)} px`);
        if (!svg) continue;
        const drawing = svg.getBoundingClientRect();
        const beyond = Math.max(drawing.left - line.left, line.right - drawing.right, drawing.top - line.top, line.bottom - drawing.bottom);
        if (beyond > most) faults.push(`${named(text)} leaves its drawing by ${beyond.toFixed(0)} px`);
      }
    }

    lines.sort((a, b) => a.top - b.top);
    let open: Line[] = [];
    for (const line of lines) {
      open = open.filter((other) => other.bottom - line.top > most);
      for (const other of open) {
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const down = Math.min(line.bottom, other.bottom) - line.top;
        if (across > most && down > most)
          faults.push(`${named(line.text)} lies over ${named(other.text)} by ${across.toFixed(0)} × ${down.toFixed(0)} px`);
      }
      open.push(line);
    }
    return { lines: lines.length, faults };
  });
}

/** Draws what is far down, too: sections that a browser leaves out until they are near have no lines. */
export async function drawAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{content-visibility:visible!important;animation:none!important}');
    document.adoptedStyleSheets.push(sheet);
    for (const picture of document.images) picture.loading = 'eager';
    await document.fonts.ready;
  });
}
