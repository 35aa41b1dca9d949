import type { ImageObjectLeaf } from 'schema-dts';
import type { Picture } from '../../article/article.ts';
import { stated } from './types.ts';

/** A picture with who made it and under which terms, as search engines show them. @param at The whole address of a file of the explainer. */
export function imageObject(picture: Picture, at: (href: string) => string, caption?: string): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    contentUrl: at(picture.file),
    creditText: picture.credit,
    ...stated({ caption, license: picture.licence?.url, acquireLicensePage: picture.source }),
  };
}
