import type { Day } from './calendar.ts';

/** An explainer that was published and is none any more: what its addresses answer. */
export interface Withdrawn {
  slug: string;
  formerly: string[];
  /** By which feeds know it. */
  uuid: string | undefined;
  /** The day on which it was withdrawn. */
  on: Day;
  /** Why. Where the law asks for silence, there is neither this nor a headline, nor an id. */
  note: string | undefined;
  headline: string | undefined;
  language: string | undefined;
  /** Every id by which a part was shared. */
  ids: string[];
  /** Those of its pledges that had a page of their own. */
  pledges: string[];
}
