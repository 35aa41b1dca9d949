/** The end of a sentence in any script, also within closing marks. */
const end = /[.!?…。！？؟۔।]["”’»）)」』]?$/u;

/**
 * A text as a sentence: with `stop` at its end, unless it ends one itself.
 * @example withStop('“Who goes?”', '.') //=> '“Who goes?”'
 */
export function withStop(text: string, stop: string): string {
  return end.test(text) ? text : text + stop;
}
