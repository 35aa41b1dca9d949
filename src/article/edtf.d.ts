// edtf 4 ships no types; these are the parts of its parse result that date.ts reads.
declare module 'edtf' {
  interface ParsedDate {
    type: 'Date';
    values: number[];
    approximate?: boolean | number;
    uncertain?: boolean | number;
    unspecified?: number;
  }
  interface ParsedInterval {
    type: 'Interval';
    /** `Infinity` or `-Infinity` where an end is open (`..`), null where it is unknown. */
    values: (Parsed | number | null)[];
  }
  interface ParsedSet {
    type: 'Set';
    values: (Parsed | Parsed[])[];
    earlier?: boolean;
    later?: boolean;
  }
  interface ParsedOther {
    type: 'Year' | 'Decade' | 'Century' | 'Season' | 'List';
  }
  export type Parsed = ParsedDate | ParsedInterval | ParsedSet | ParsedOther;
  export function parse(text: string): Parsed;
}
