import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The entries of a PDF’s outline, in order, those under others after them. */
export function outlineOf({ catalog }: PDFDocument): PDFDict[] {
  return entriesUnder(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}

/** What an entry of an outline says. */
export function outlineTitle(entry: PDFDict): string {
  return entry.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
}

/**
 * Makes an outline say the headings that it was made from. The browser leaves out the space where a line of a heading ends, and
 * puts the name of a heading’s mark before it.
 */
export function mendOutline(file: PDFDocument, headings: string[]): void {
  const known = headings.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).toSorted((a, b) => b.length - a.length);
  for (const entry of outlineOf(file)) {
    const title = withoutSpaces(outlineTitle(entry));
    const heading = known.find((text) => text !== '' && title.endsWith(withoutSpaces(text)));
    if (heading !== undefined) entry.set(PDFName.of('Title'), PDFHexString.fromText(heading));
  }
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/gu, '');

function entriesUnder(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = [];
  let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  for (; entry; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)) found.push(entry, ...entriesUnder(entry));
  return found;
}
