import remarkDirective from 'remark-directive';
import type { Processor } from 'unified';

/**
 * Leaf directives (`::timeline`), and no others: `10:30am` in a sentence stays a text,
 * and `:::` cannot swallow the rest of an article.
 */
export function remarkLeafDirectives(this: Processor) {
  remarkDirective.call(this);
  const extensions = (this.data().micromarkExtensions ?? []) as { text?: unknown; flow?: Record<number, unknown> }[];
  const directive = extensions.at(-1);
  const colon = ':'.charCodeAt(0);
  const constructs = directive?.flow?.[colon];
  if (!directive || !Array.isArray(constructs)) throw new Error('remark-directive has another form than the version pinned');
  // It registers containers before leaves.
  extensions.splice(-1, 1, { flow: { [colon]: constructs[1] as unknown } });
}
