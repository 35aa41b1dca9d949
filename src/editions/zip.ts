import { zipSync, type Zippable } from 'fflate';

/** A file of an archive, by its path in it. */
export interface ZipEntry {
  path: string;
  bytes: Uint8Array;
  /** As it is, not compressed: EPUB wants that of its first file. */
  stored?: boolean;
}

/**
 * An archive of files in the order given. The same files give the same bytes wherever and whenever it is made: every file has the
 * day given, at noon. ZIP knows no day before 1980.
 * @param day In ISO 8601, such as `2021-06-02`.
 */
export function zip(entries: ZipEntry[], day: string): Uint8Array {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // The parts of a local day are written as they are read: no time zone comes between.
  const mtime = new Date(Math.max(1980, year), month - 1, date, 12);
  const files: Zippable = Object.fromEntries(entries.map(({ path, bytes, stored }) => [path, [bytes, { level: stored ? 0 : 6, mtime }]]));
  return zipSync(files);
}
