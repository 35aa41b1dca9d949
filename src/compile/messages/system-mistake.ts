import { type Mistake, quoted, quotedPath } from './message.ts';

/** What the system may refuse to a command, by the code of its error. */
const refusals: Record<string, (path: string) => Mistake> = {
  ENOSPC: fullDisk,
  EDQUOT: fullDisk,
  EROFS: (path) => ({
    wrong: `${path} lies where nothing can be written`,
    remedy: 'move the project to a disk that can be written, or set `STANDFIRST_OUT` to a folder on one',
  }),
  EACCES: notAllowed,
  EPERM: notAllowed,
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
};

function fullDisk(): Mistake {
  return { wrong: 'the disk is full', remedy: 'delete what you do not need, such as the folder `.cache`, and start again' };
}

function notAllowed(path: string): Mistake {
  return { wrong: `your account may not read or write ${path}`, remedy: 'give it the right to, or choose another place' };
}

function tooManyOpen(): Mistake {
  return { wrong: 'the system lets no more files be open at once', remedy: 'end other programs, or raise the limit with `ulimit -n`' };
}

/** What is wrong where the system refused something, or a package is not installed; undefined for any other error. */
export function systemMistake(error: unknown): Mistake | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const name = packageIn(error, code);
  if (name !== undefined)
    return { wrong: `the package ${quoted(name)} is not installed for this machine`, remedy: 'run `npm ci --include=optional`' };
  if (syscall === undefined) return undefined;
  // As Node puts it that a disk can only be read, where it would make a folder and those above it.
  const refused = code === 'ENOENT' && syscall === 'mkdir' ? 'EROFS' : code;
  return refusals[refused]?.(path === undefined ? 'a file' : quotedPath(path));
}

/** The package that an import did not find, or that has nothing for this system. */
function packageIn({ message, stack = '' }: Error, code: string): string | undefined {
  const named = /^Could not load the "([^"]+)" module/u.exec(message)?.[1];
  if (named !== undefined) return named;
  if (message.startsWith('Cannot find native binding')) return /node_modules[/\\]((?:@[\w.-]+[/\\])?[\w.-]+)/u.exec(stack)?.[1];
  if (code === 'ERR_DLOPEN_FAILED') return /node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/u.exec(message)?.[1] ?? 'node_modules';
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined;
  const binary = /Cannot find module '[^']*?([\w.-]+)\.node'/u.exec(message)?.[1];
  if (binary !== undefined) return binary;
  // A name of a package, not the path of a file.
  return /Cannot find (?:module|package) '((?:@[\w.-]+\/)?[\w-][\w.-]*)/u.exec(message)?.[1];
}
