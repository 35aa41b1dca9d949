/** An article file as it lies on disk. */
export interface ArticleFile {
  /** Path for messages, relative to the project, with forward slashes. */
  path: string;
  /** The folder's name: the explainer's address. */
  slug: string;
  bytes: Uint8Array;
}
