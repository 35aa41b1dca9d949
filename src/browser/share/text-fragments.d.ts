declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** The words that find a piece of text again, and what stands before and after it where they occur more than once. */
  export interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  export function parseFragmentDirectives(directives: { text: string[] }): { text: TextFragment[] };
}
