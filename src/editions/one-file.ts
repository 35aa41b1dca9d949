import type { Root } from 'hast';
import { unified } from 'unified';
import { keptOf } from '../outputs/picture-forms.ts';
import { copyOf } from './copy-of.ts';
import type { FileAt, Origin } from './origin.ts';
import { rehypeEmbeddedFiles } from './rehype/embedded-files.ts';
import { rehypeEmbeddedLand } from './rehype/embedded-land.ts';
import { rehypeJoinedStyles } from './rehype/joined-styles.ts';
import { rehypeJoinedViews } from './rehype/joined-views.ts';
import { rehypeLoweredHeadings } from './rehype/lowered-headings.ts';
import { rehypeOnePicture } from './rehype/one-picture.ts';
import { rehypeScriptlessStyle } from './rehype/scriptless-style.ts';
import { rehypeScriptsOnce } from './rehype/scripts-once.ts';

/**
 * The page of a whole explainer as a file that needs no other: typefaces, icon, pictures and land stand inside, links between views lead
 * inside, and all others are whole addresses. The views after the article are parts of it, so their headings are one level lower.
 *
 * @throws when the page names a file that is not there.
 */
export function oneFile(page: Root, origin: Origin, fileAt: FileAt): Root {
  return unified()
    .use(rehypeJoinedViews, origin)
    .use(rehypeEmbeddedLand, fileAt)
    .use(rehypeLoweredHeadings)
    .use(rehypeOnePicture, keptOf)
    .use(rehypeEmbeddedFiles, fileAt)
    .use(rehypeScriptsOnce)
    .use(rehypeJoinedStyles)
    .use(rehypeScriptlessStyle)
    .runSync(copyOf(page)) as Root;
}
