/**
 * What cannot be read in the open page: each text under 3 : 1 on what lies behind it, and each shape of a drawing that has fallen to
 * black, which is no colour of the site. Runs in the page.
 */
export function faintInk(): string[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.background = 'Canvas';
  const canvas = toColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const shapes = [...document.querySelectorAll<SVGGeometryElement>('svg :is(path, rect, circle, ellipse, polygon)')].filter(
    (shape) => !shape.closest('defs, clipPath, mask'),
  );
  const fallen = [...shapes, ...document.querySelectorAll('svg text, svg stop')].filter((shape) => {
    const { fill, fillOpacity, stopColor } = getComputedStyle(shape);
    return (shape.tagName === 'stop' ? stopColor : fillOpacity === '0' ? '' : fill) === 'rgb(0, 0, 0)';
  });
  return [...fallen.map((shape) => `black: ${nameOf(shape)}`), ...texts().flatMap(faint)];

  function texts(): Text[] {
    const found: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isShown = text.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (text.data.trim() && isShown && !text.parentElement?.closest('title, script, style')) found.push(text);
    }
    return found;
  }

  function faint(text: Text): string[] {
    const parent = text.parentElement;
    const range = new Range();
    range.selectNode(text);
    const { width, height } = range.getBoundingClientRect();
    if (!parent || width * height === 0) return [];
    const style = getComputedStyle(parent);
    // Not painted at all, on purpose: a drawing says it, and these words are for those who do not see it.
    const painted = parent instanceof SVGElement ? style.fill : style.color;
    if (painted === 'rgba(0, 0, 0, 0)') return [];
    const behind = parent instanceof SVGElement ? behindLabel(parent, range) : behindText(parent);
    const ink = over(toColour(painted), behind);
    const [dark = 0, light = 0] = [luminance(ink), luminance(behind)].sort((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    return contrast >= 3 ? [] : [`${contrast.toFixed(2)}: ${nameOf(parent)} “${text.data.trim().slice(0, 40)}”`];
  }

  function behindText(element: Element | null): Colour {
    return element ? over(toColour(getComputedStyle(element).backgroundColor), () => behindText(element.parentElement)) : canvas;
  }

  /** The halo of a label, else the shapes that were painted before it. */
  function behindLabel(element: SVGElement, range: Range): Colour {
    const { paintOrder, stroke } = getComputedStyle(element);
    const ground = behindText(element.closest('svg'));
    if (paintOrder.startsWith('stroke') && stroke !== 'none') return over(toColour(stroke), ground);
    const { left, top, width, height } = range.getBoundingClientRect();
    return shapes
      .filter(
        (shape) =>
          shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && shape.ownerSVGElement === element.closest('svg'),
      )
      .reduce((behind, shape) => {
        const { fill, fillOpacity } = getComputedStyle(shape);
        const matrix = shape.getScreenCTM()?.inverse();
        // A fade or a pattern is no ground for a label.
        if (!fill.startsWith('rgb') || !matrix || !shape.checkVisibility()) return behind;
        if (!shape.isPointInFill(new DOMPoint(left + width / 2, top + height / 2).matrixTransform(matrix))) return behind;
        const [red, green, blue, alpha] = toColour(fill);
        return over([red, green, blue, alpha * Number(fillOpacity)], behind);
      }, ground);
  }

  function over([red, green, blue, alpha]: Colour, ground: Colour | (() => Colour)): Colour {
    if (alpha === 1) return [red, green, blue, 1];
    const under = typeof ground === 'function' ? ground() : ground;
    const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
    return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
  }

  function toColour(value: string): Colour {
    const [red, green, blue, alpha = 1] = [...value.matchAll(/[\d.]+/gu)].map(Number);
    if (!value.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
      throw new Error(`What colour is ${value}?`);
    return [red, green, blue, alpha];
  }

  /** As WCAG 2 defines it. */
  function luminance([red, green, blue]: Colour): number {
    const part = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  }

  function nameOf(element: Element): string {
    const name = ({ tagName, classList }: Element) => [tagName.toLowerCase(), ...classList].join('.');
    return element.parentElement ? `${name(element.parentElement)} > ${name(element)}` : name(element);
  }
}
