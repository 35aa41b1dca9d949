import type { Preset } from 'unified';
import { rehypeClassesFirst } from './rehype/classes-first.ts';
import { rehypeCollapsedSpace } from './rehype/collapsed-space.ts';
import { rehypeHeldNumbers } from './rehype/held-numbers.ts';
import { rehypeOneModule } from './rehype/one-module.ts';
import { rehypeOneStyle, type ScriptAt } from './rehype/one-style.ts';

/**
 * Makes a page smaller, and nothing of it different but that numbers are held to their words: styles that it does not use are left out,
 * its styles become one and its modules too, so that its policy has one hash for each, and white space that a browser does without goes.
 */
export function smallerPage(scriptAt: ScriptAt): Preset {
  return { plugins: [rehypeHeldNumbers, rehypeOneModule, [rehypeOneStyle, scriptAt], rehypeClassesFirst, rehypeCollapsedSpace] };
}
