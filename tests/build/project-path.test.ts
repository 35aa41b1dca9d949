import { expect, test } from 'vitest';
import { refuseProjectPath } from '../../src/build/project-path.ts';
import { flawsOf } from '../compile/plain-message.ts';

test.each(['/home/ada/news', "/home/ada's 100% news ü&", '/home/news (2)/[site]', 'C:\\news'])('a project can lie at %s', (path) => {
  expect(() => refuseProjectPath(path)).not.toThrow();
});

test.each([
  ['/home/#1/news', '`#`'],
  ['/home/news?', '`?`'],
  ['/a/*/#1', '`#` or `*`'],
])('%s is refused with a sentence', (path, characters) => {
  let said = '';
  try {
    refuseProjectPath(path);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toContain(`where a path has ${characters}. Rename`);
  expect(flawsOf(said)).toEqual([]);
});
