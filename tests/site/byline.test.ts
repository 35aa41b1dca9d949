import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { builtPath, builtSites } from '../built-sites.ts';
import { attribute, elementsOf } from './built-page.ts';

const slug = 'ravna-river-treaty';
const authors = ['Ada Moss (invented)', 'Ben Hill (invented)', 'Þóra Sigurðardóttir (invented)'];
const page = (file: string) => readFileSync(builtPath('fixtures', `${slug}/${file}`), 'utf8');
const words = (html: string) => html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ');

test.runIf(builtSites.includes('fixtures')).each(['index.html', `${slug}.html`])('%s begins with its byline', (file) => {
  expect(words(page(file))).toContain(`By ${authors.join(', ')}. Maps: Cleo Ray (invented). As of`);
  expect(page(file)).toContain('<a href="https://example.org/ada-moss">Ada Moss (invented)</a>');
});

test.runIf(builtSites.includes('fixtures')).each(['index.html', 'timeline.html', 'aid.html', `${slug}.html`])(
  '%s names each of its authors to citations, and all of them to programs that know one',
  (file) => {
    const named = [...elementsOf(parse(page(file)))].filter((element) => attribute(element, 'name') === 'citation_author');
    expect(named.map((element) => attribute(element, 'content'))).toEqual(authors);
    expect(page(file)).toContain(`"${authors.slice(0, 2).join(', ')} and ${authors.at(-1) ?? ''}"`);
  },
);

test.runIf(builtSites.includes('fixtures'))('the book names them as its creators', () => {
  const files = unzipSync(readFileSync(builtPath('fixtures', `${slug}/${slug}.epub`)));
  const metadata = Buffer.from(files['OEBPS/package.opf'] ?? new Uint8Array()).toString();
  expect([...metadata.matchAll(/<dc:creator>([^<]*)</gu)].map(([, name]) => name)).toEqual(authors);
  expect(metadata).toContain('<dc:contributor>Cleo Ray (invented)</dc:contributor>');
});
