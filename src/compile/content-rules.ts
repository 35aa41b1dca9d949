import type { ContentRule } from './rule.ts';
import { articleFile } from './rules/article-file.ts';
import { leftExplainer } from './rules/left-explainer.ts';
import { lostExplainer } from './rules/lost-explainer.ts';
import { recordedExplainer } from './rules/recorded-explainer.ts';

/** Every check of a folder of explainers as a whole, in the order of the author guide. */
export const contentRules: ContentRule[] = [articleFile, recordedExplainer, lostExplainer, leftExplainer];
