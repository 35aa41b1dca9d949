// npm run import -- activities.xml: prints the activities of an IATI file as pledges with steps, to paste into the frontmatter of an article.
import { readFile } from 'node:fs/promises';
import './plain-errors.ts';
import { formatMistake, quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { pledgesFromIati } from '../compile/read/iati.ts';
import { isMissing } from '../compile/read/missing.ts';
import { orExit } from './or-exit.ts';

/** What a file has for a frontmatter, and a line for each thing that no field holds. @throws UserError when it is not there, or no such file. */
export async function importFrom(file: string): Promise<{ yaml: string; left: string[] }> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw new UserError({ wrong: `there is no file ${quotedPath(file)}`, remedy: 'name one that is there' });
  });
  const { yaml, left } = pledgesFromIati(text);
  return { yaml, left: left.map(({ line, why }) => `${file}:${line}: left out, because ${why}`) };
}

if (import.meta.main) {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || others.length > 0) {
    console.error(formatMistake({ wrong: 'no file is named, or several', remedy: 'name one, as in `npm run import -- activities.xml`' }));
    process.exitCode = 1;
  } else {
    const { yaml, left } = await orExit(importFrom(file));
    for (const line of left) console.error(line);
    process.stdout.write(yaml);
  }
}
