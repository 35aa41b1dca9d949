import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { colours as usual, contrast, type OwnColours, withOwn } from '../../styles/colours.ts';
import { type Mistake, listed, quoted } from '../messages/message.ts';
import { toOne } from './contrast.ts';
import type { SiteSettings } from './settings-schema.ts';

/** The mark of a site: shapes in the inks that its file gives them, or in that of the text where they say `currentColor` or nothing. */
export interface Logo {
  /** Left, top, width and height of what is drawn. */
  box: readonly [x: number, y: number, width: number, height: number];
  /** The shapes as SVG. */
  shapes: string;
}

/** It stands twice in every page, which has to arrive at once. */
const mostBytes = 2_000;
const elements = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'title'];
const attributes = [
  ...['d', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'points', 'transform', 'fill', 'stroke'],
  ...['strokeWidth', 'strokeLineCap', 'strokeLineJoin', 'fillRule', 'clipRule', 'viewBox', 'xmlns', 'role', 'ariaHidden', 'ariaLabel'],
];
const least = 3;

/** The mark in a file; undefined where it has mistakes. */
export function logoIn(bytes: Uint8Array): Logo | undefined {
  const svg = drawing(bytes);
  const box = svg && boxOf(svg);
  if (!svg || !box || foreign(svg).length > 0) return undefined;
  const shapes = toHtml(
    svg.children.filter((node) => node.type === 'element' && node.tagName !== 'title'),
    { space: 'svg', closeEmptyElements: true, tightSelfClosing: true },
  );
  return { box, shapes };
}

/** What is wrong with a mark. @param bytes Those of the file; undefined where there is none. */
export function logoMistakes(name: string, bytes: Uint8Array | undefined, { colours = {} }: SiteSettings): Mistake[] {
  if (!bytes) return [{ wrong: `there is no file ${quoted(name)} beside the settings`, remedy: 'put it there, or delete the field' }];
  if (bytes.length > mostBytes)
    return [
      {
        wrong: `the file ${quoted(name)} has ${bytes.length} bytes, and ${mostBytes} are the most, since it stands in every page`,
        remedy: 'draw it with fewer points',
      },
    ];
  const svg = drawing(bytes);
  const box = svg && boxOf(svg);
  if (!svg || !box)
    return [
      { wrong: `the file ${quoted(name)} is no SVG with a \`viewBox\``, remedy: 'save it as SVG, with `viewBox="0 0 32 32"` or the like' },
    ];
  const refused = foreign(svg);
  if (refused.length > 0)
    return [
      {
        wrong: `the file ${quoted(name)} has ${listed(refused.map(quoted), 'and')}, and only plain shapes are shown`,
        remedy: 'turn everything into paths, with colours in `fill` and `stroke`',
      },
    ];
  const { paper } = withOwn(colours as OwnColours);
  return [...new Set(inks(svg))].flatMap((ink) => {
    if (!/^#[\da-f]{6}$/u.test(ink))
      return [
        {
          wrong: `the colour ${quoted(ink)} in ${quoted(name)} cannot be read`,
          remedy: `write it as \`currentColor\`, \`none\` or six digits, such as ${quoted(usual.ink[0])}`,
        },
      ];
    const between = Math.min(contrast(ink, paper[0]), contrast(ink, paper[1]));
    if (between >= least) return [];
    const wrong = `the colour ${quoted(ink)} in ${quoted(name)} has a contrast of ${toOne(between)} with the paper, in the light or in the dark`;
    return [{ wrong, remedy: `choose one with at least ${least} in both, or \`currentColor\`, the colour of the text` }];
  });
}

function drawing(bytes: Uint8Array): Element | undefined {
  const text = new TextDecoder().decode(bytes).replace(/^\s*<\?xml[^>]*\?>/u, '');
  const { children } = fromParse5(parseFragment(text, { scriptingEnabled: false })) as Root;
  const found = children.filter((node) => node.type !== 'comment' && !(node.type === 'text' && node.value.trim() === ''));
  const [only] = found;
  return found.length === 1 && only?.type === 'element' && only.tagName === 'svg' ? only : undefined;
}

function boxOf({ properties: { viewBox } }: Element): Logo['box'] | undefined {
  const [x, y, width, height] =
    typeof viewBox === 'string'
      ? viewBox
          .trim()
          .split(/[\s,]+/u)
          .map(Number)
      : [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? [x, y, width, height] : undefined;
}

/** The names of elements and attributes that are more than shapes. */
function foreign(svg: Element): string[] {
  const found = new Set<string>();
  visit(svg, (node: Element | ElementContent) => {
    if (node.type !== 'element') return;
    if (!elements.includes(node.tagName)) found.add(`<${node.tagName}>`);
    for (const name of Object.keys(node.properties)) if (!attributes.includes(name)) found.add(name);
  });
  return [...found];
}

/** The colours that its shapes name. */
function inks(svg: Element): string[] {
  const found: string[] = [];
  visit(svg, 'element', ({ properties: { fill, stroke } }) => {
    for (const ink of [fill, stroke]) if (typeof ink === 'string' && !/^(?:none|currentcolor)$/iu.test(ink)) found.push(ink.toLowerCase());
  });
  return found;
}
