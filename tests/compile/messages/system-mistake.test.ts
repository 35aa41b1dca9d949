import { expect, test } from 'vitest';
import { formatMistake } from '../../../src/compile/messages/message.ts';
import { systemMistake } from '../../../src/compile/messages/system-mistake.ts';
import { flawsOf } from '../plain-message.ts';

const of = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each<[Error, string]>([
  [of('ENOSPC', { code: 'ENOSPC', syscall: 'write' }), 'The disk is full.'],
  [of('EDQUOT', { code: 'EDQUOT', syscall: 'write' }), 'The disk is full.'],
  [of('EROFS', { code: 'EROFS', syscall: 'mkdir', path: '/srv/dist' }), '`/srv/dist` lies where nothing can be written.'],
  [of('ENOENT', { code: 'ENOENT', syscall: 'mkdir', path: '/srv/dist' }), '`/srv/dist` lies where nothing can be written.'],
  [of('EACCES', { code: 'EACCES', syscall: 'open', path: 'a/b.md' }), 'Your account may not read or write `a/b.md`.'],
  [of('EPERM', { code: 'EPERM', syscall: 'rename' }), 'Your account may not read or write a file.'],
  [of('EMFILE', { code: 'EMFILE', syscall: 'open' }), 'The system lets no more files be open at once.'],
  [
    of("Cannot find module '@resvg/resvg-js-linux-x64-gnu'\nRequire stack:", { code: 'MODULE_NOT_FOUND' }),
    'The package `@resvg/resvg-js-linux-x64-gnu` is not installed for this machine.',
  ],
  [
    of("Cannot find package 'zod' imported from /a/b.ts", { code: 'ERR_MODULE_NOT_FOUND' }),
    'The package `zod` is not installed for this machine.',
  ],
  [of('Could not load the "sharp" module using the linux-x64 runtime\n…'), 'The package `sharp` is not installed for this machine.'],
  [
    of('Cannot find native binding. npm has a bug', {
      stack: 'Error\n    at file:///a/node_modules/rolldown/dist/shared/binding.mjs:599:34',
    }),
    'The package `rolldown` is not installed for this machine.',
  ],
  [
    of("Cannot find module '../lightningcss.linux-x64-gnu.node'\nRequire stack:", { code: 'MODULE_NOT_FOUND' }),
    'The package `lightningcss.linux-x64-gnu` is not installed for this machine.',
  ],
  [
    of('/a/node_modules/@img/sharp-linux-x64/lib/sharp.node: invalid ELF header', { code: 'ERR_DLOPEN_FAILED' }),
    'The package `@img/sharp-linux-x64` is not installed for this machine.',
  ],
])('%s is told in a sentence', (error, message) => {
  const mistake = systemMistake(error);
  const said = mistake ? formatMistake(mistake) : '';
  expect(said).toContain(message);
  expect(flawsOf(said)).toEqual([]);
});

test.each([
  new TypeError('x is not a function'),
  of("Cannot find module '/a/b.ts' imported from /a/c.ts", { code: 'ERR_MODULE_NOT_FOUND' }),
  of('ENOENT', { code: 'ENOENT', syscall: 'open', path: 'a' }),
  'a word',
])('a flaw of the code keeps its stack: %s', (error) => {
  expect(systemMistake(error)).toBe(undefined);
});
