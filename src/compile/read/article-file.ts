import type { Borders } from '../../article/schema.ts';

/** A link could lead out of the folder, and a large file would make every page of the explainer late. */
export type GeometryFile = { text: string } | { why: 'link' | 'large' };

/** The formats of pictures that are taken: photographs, and drawings. */
export type PictureFormat = 'jpeg' | 'png';

/** A picture of the folder: how large it is as readers see it, or why it is not taken. Its bytes, which are many, are known by their digest. */
export type PictureFile =
  | { digest: string; format: PictureFormat; width: number; height: number }
  | { why: 'link' | 'damaged' | 'moving' }
  | { why: 'large' | 'pixels' | 'format'; has: string };

/** An article file as it lies on disk. */
export interface ArticleFile {
  /** Path for messages, relative to the project, with forward slashes. */
  path: string;
  /** The folder's name: the explainer's address. */
  slug: string;
  bytes: Uint8Array;
  /** The text of `anchors.json` beside it, empty where there is none yet; undefined where published addresses don't matter. */
  anchors?: string | undefined;
  /** Whose view of borders the site’s maps show, unless the article chooses. */
  borders?: Borders | undefined;
  /** What lies in its folder under each name that ends in `.geojson`: the text, or why it is not read. */
  geometries?: Record<string, GeometryFile>;
  /** What lies in its folder under each name that ends as those of pictures do. */
  pictures?: Record<string, PictureFile>;
  /** True while its author is still writing: what is not recorded yet is no mistake then. */
  isDraft?: boolean;
}
