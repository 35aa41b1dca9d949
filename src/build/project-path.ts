import { resolve } from 'node:path';
import { listed, quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';

/** Characters that Vite takes for the end of a path, or for a pattern. */
const refused = ['#', '?', '*'];

/** Refuses to work where the code of pages cannot be built. @throws UserError when the path of the project has a character that Vite misreads. */
export function refuseProjectPath(path = resolve('.')): void {
  const found = refused.filter((character) => path.includes(character));
  if (found.length > 0)
    throw new UserError({
      wrong: `the project lies at ${quotedPath(path)}, and no page can be built where a path has ${listed(
        found.map((character) => `\`${character}\``),
        'or',
      )}`,
      remedy: 'rename that folder, or move the project',
    });
}
