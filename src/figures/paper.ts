/**
 * True for a drawing that is too high for a sheet of paper when it is as wide as one, with its heading and caption. It is not
 * printed, because it would be cut in two; the entries below it say the same.
 */
export function isLongerThanSheet(drawings: readonly { form: { name: string; widthPx: number }; heightPx: number }[]): boolean {
  return drawings.some(({ form, heightPx }) => form.name === onPaper && heightPx > mostTimesWidth * form.widthPx);
}

/** The form of a drawing that is printed. */
const onPaper = 'middle';
/** What both A4 and US letter have room for. */
const mostTimesWidth = 1.25;
