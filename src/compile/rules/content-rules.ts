import type { ContentRule } from './rule.ts';
import { articleFile } from './article-file.ts';
import { elsewhere } from './elsewhere.ts';
import { leftExplainer } from './left-explainer.ts';
import { lostExplainer } from './lost-explainer.ts';
import { publishedAddress } from './published-address.ts';
import { recordedExplainer } from './recorded-explainer.ts';

/** Every check of a folder of explainers as a whole, in the order of the author guide. */
export const contentRules: ContentRule[] = [articleFile, recordedExplainer, lostExplainer, leftExplainer, elsewhere, publishedAddress];
