import type { ProseReading } from '../../prose.ts';
import { findAmounts, findCounts, findOnlyNumber } from './amounts-in-text.ts';
import { findDates } from './days-in-text.ts';

/** How English texts are read. */
export const englishProse: ProseReading = { findAmounts, findCounts, findOnlyNumber, findDates };
