import { existsSync, globSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import packages from '../../package.json' with { type: 'json' };
import { isPlain, readability } from '../../src/commands/readability.ts';
import { documentTexts, markdownTexts } from '../../src/commands/texts.ts';

const slashed = (path: string) => path.replaceAll('\\', '/');
const documents = new Map((await documentTexts()).map(({ where, text }) => [where, text]));
const files = [...documents.keys()];
const textOf = (file: string) => documents.get(file) ?? '';
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const map = textOf('src/README.md');
const decisions = 'src/decisions/';

describe.each(files)('%s', (file) => {
  test('its links lead to files', () => {
    const links = matches(textOf(file), /\]\((?!https?:|#)([\w./-]+)\)/gu);
    expect(links.filter((to) => !existsSync(posix.join(posix.dirname(file), to)))).toEqual([]);
  });

  test('the source files that it names are there', () => {
    const named = matches(textOf(file), /`([\w.[\]-]+(?:\/[\w.[\]-]+)+\.(?:astro|css|json|ts|txt))`/gu);
    expect(named.filter((path) => !existsSync(path) && !existsSync(`src/${path}`))).toEqual([]);
  });
});

test.each(files)('%s keeps within the limits of readability', (file) => {
  const found = readability(markdownTexts({ where: file, text: textOf(file) }), 'en');
  expect(isPlain(found), `${found.longest.where} ${found.longest.text}`).toBe(true);
});

test('every folder of src is on the map', () => {
  const folders = globSync('src/**/', { exclude: ['src/pages/*/**', 'src/languages/*', 'src/**/{remark,rehype}'] });
  const names = folders.map((folder) => posix.basename(slashed(folder))).filter((name) => name !== 'src');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !map.includes(`\`${name}/\``))).toEqual([]);
});

describe.each(files.filter((file) => file.startsWith(decisions) && !/\/(?:README|dependencies)\.md$/u.test(file)))('%s', (file) => {
  test('is in the index by its title', () => {
    const title = /^# (.*)$/mu.exec(textOf(file))?.[1] ?? 'untitled';
    expect(textOf(`${decisions}README.md`)).toContain(`- [${title}](${posix.basename(file)}): `);
  });

  test('has a day, its context, what was decided, and the consequences', () => {
    const [head = '', ...parts] = textOf(file).split(/^## /mu);
    expect(head).toMatch(/^# .+\n\n\d{1,2} \p{L}+ \d{4}\n\n$/u);
    expect(parts.map((part) => /^(\w+)\n\n\S/u.exec(part)?.[1])).toEqual(['Context', 'Decision', 'Consequences']);
  });
});

test('every package has one purpose, and no other has one', () => {
  const [, ...rows] = textOf(`${decisions}dependencies.md`).split('\n|');
  const listed = rows.flatMap((row) => matches(row.split('|')[0] ?? '', /`([^`]+)`/gu));
  const installed = Object.keys(packages.devDependencies).filter((name) => !name.startsWith('@types/'));
  const isFor = (pattern: string, name: string) => name === pattern || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)));
  expect(installed.filter((name) => listed.filter((pattern) => isFor(pattern, name)).length !== 1)).toEqual([]);
  expect(listed.filter((pattern) => !installed.some((name) => isFor(pattern, name)))).toEqual([]);
});
