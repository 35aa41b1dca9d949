import { hasIsoForm, type Moment } from '../article/moment.ts';
import type { WordPart } from './language.ts';

/** A moment as `<time datetime>` has it; nothing where HTML has no form for it: a season, or a year before 1 or of more than four digits. */
export function machineForm(moment: Moment): Pick<WordPart, 'iso'> {
  return hasIsoForm(moment) && /^(?!0000)\d{4}-/u.test(moment.earliest) ? { iso: moment.iso } : {};
}
