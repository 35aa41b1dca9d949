import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { elementsIn } from '../elements-in.ts';

/**
 * Leaves one form of every picture, to be there at once: the form that each program shows, or, for a page of a browser, one in the
 * format that all of them know.
 * @param choose Takes one of the forms in that format; without it, the form that each program shows is left.
 */
export function rehypeOnePicture(choose?: (smallestFirst: { address: string; width: number }[]) => { address: string } | undefined) {
  return (tree: Root): void => {
    for (const picture of elementsIn(tree, ({ tagName }) => tagName === 'picture')) {
      const [image] = selectAll('img', picture);
      if (!image) continue;
      const candidates = selectAll('source[type="image/webp"]', picture).flatMap(({ properties }) => candidatesIn(properties.srcSet));
      const chosen = choose?.(candidates);
      if (chosen) image.properties.src = chosen.address;
      delete image.properties.loading;
      delete image.properties.decoding;
      picture.tagName = 'span';
      picture.properties = {};
      picture.children = [image];
    }
  };
}

/** Smallest first, as pages have them. */
function candidatesIn(srcSet: unknown): { address: string; width: number }[] {
  return [srcSet]
    .flat()
    .join(', ')
    .split(/,\s+/u)
    .map((candidate) => {
      const [address = '', width = ''] = candidate.trim().split(/\s+/u);
      return { address, width: Number.parseInt(width, 10) };
    })
    .filter(({ address }) => address !== '');
}
