import type { Preset } from 'unified';
import { rehypeScriptlessStyle } from '../../editions/rehype/scriptless-style.ts';
import { rehypeClassesFirst } from './rehype/classes-first.ts';
import { rehypeCollapsedSpace } from './rehype/collapsed-space.ts';
import { rehypeHeldNumbers } from './rehype/held-numbers.ts';
import { rehypeOneModule } from './rehype/one-module.ts';
import { rehypeOneStyle, type ScriptAt } from './rehype/one-style.ts';
import { rehypeReadParts } from './rehype/read-parts.ts';

/**
 * Makes a page smaller without changing what it shows, except that numbers stay on a line with their words. Styles that it does not use
 * are left out. Its styles become one, and its modules too, so that its policy has one hash for each; many rules for readers without
 * scripts stand apart. Needless white space goes. Parts of the article whose ids reader views would mistake say what they are.
 */
export function smallerPage(scriptAt: ScriptAt): Preset {
  return {
    plugins: [
      rehypeHeldNumbers,
      rehypeOneModule,
      [rehypeOneStyle, scriptAt],
      rehypeScriptlessStyle,
      rehypeReadParts,
      rehypeClassesFirst,
      rehypeCollapsedSpace,
    ],
  };
}
