import { globSync, readFileSync } from 'node:fs';
import { compile } from 'tailwindcss';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const base = read('src/styles/base.css');
const components = globSync('src/{components,layouts,pages}/**/*.astro').map(read);

/** The words in the class attributes of components, those of code in them too. */
const words = components.flatMap((component) =>
  [...component.matchAll(/\bclass(?::list)?=(?:"([^"]*)"|\{([^}]*)\})/gu)].flatMap(
    ([, names = '', code = '']) => `${names} ${code}`.match(/[^\s'"`{}[\],?]+/gu) ?? [],
  ),
);

/** The classes that styles of ours are for. */
const styled = new Set([base, ...components].flatMap((style) => style.match(/(?<=\.)[a-z][\w-]*/gu) ?? []));

test('the utilities that components use are listed, and no others', async () => {
  const listed = /@source inline\('([^']+)'\);/u.exec(base)?.[1]?.split(' ') ?? [];
  const tailwind = await compile(`${/@theme [^}]*\}/u.exec(base)?.[0] ?? ''} @tailwind utilities;`);
  let length = tailwind.build([]).length;
  const used = new Set(
    words.filter((word) => {
      const before = length;
      length = tailwind.build([word]).length;
      return length > before && !styled.has(word);
    }),
  );
  expect([...used].sort()).toEqual(listed.sort());
});
