import type { Borders } from '../../article/schema.ts';

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
  /** True while its author is still writing: what is not recorded yet is no mistake then. */
  isDraft?: boolean;
}
