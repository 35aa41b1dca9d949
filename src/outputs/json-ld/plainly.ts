import { hasIsoForm, type Moment } from '../../article/moment.ts';

/** A moment in ISO 8601, no more precise than it is stated; undefined where it is in doubt, or has no such form. */
export function plainly(moment: Moment | undefined): string | undefined {
  if (!moment || moment.approximate || moment.uncertain || !hasIsoForm(moment)) return undefined;
  return moment.iso;
}
