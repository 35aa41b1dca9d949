import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/commands/browser.ts';
import { outlineOf, outlineTitle } from '../../src/commands/pdf-outline.ts';
import { authorsOf, writePdfs } from '../../src/commands/pdf.ts';
import { findProgram } from '../../src/commands/programs.ts';
import { builtPath, sites } from '../built-sites.ts';

const slug = 'central-america-migration';
const dist = mkdtempSync(join(tmpdir(), 'standfirst-pdf-'));
const pdf = join(dist, slug, `${slug}.pdf`);
const poppler = findProgram('pdftotext') && findProgram('pdfinfo');
const read = (program: string, ...options: string[]) =>
  execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

afterAll(() => rmSync(dist, { recursive: true, force: true }));

test('a PDF is by its authors or, where it names none, by its publisher', () => {
  const newsroom = { name: 'The Elmwood Explainer', publisher: { name: 'The Elmwood Courier' } };
  expect(authorsOf({ authors: [{ name: 'Ada Moss' }, { name: 'Ben Hill' }] }, newsroom)).toBe('Ada Moss, Ben Hill');
  expect(authorsOf({ authors: [] }, newsroom)).toBe('The Elmwood Courier');
  expect(authorsOf({ authors: [] }, { name: 'The Elmwood Explainer' })).toBe('The Elmwood Explainer');
});

describe.skipIf(!findBrowser())('an explainer as a PDF', () => {
  beforeAll(async () => {
    mkdirSync(join(dist, slug));
    copyFileSync(builtPath('content', `${slug}/${slug}.html`), join(dist, slug, `${slug}.html`));
    await writePdfs(dist, sites.content.content);
  }, 300_000);

  test.skipIf(!poppler)('is A4, tagged, and says what it is, from whom and as of when', () => {
    const said = read('pdfinfo', '-isodates', pdf);
    expect(said).toMatch(/^Title: +US presses Central America/mu);
    expect(said).toMatch(/^Author: +Standfirst$/mu);
    expect(said).toMatch(/^Subject: +The US secretary of state/mu);
    expect(said).toMatch(/^Keywords: +Migration US and Central America$/mu);
    expect(said).toMatch(/^CreationDate: +2021-06-02T12:00:00/mu);
    expect(said).toMatch(/^ModDate: +2021-06-02T12:00:00/mu);
    expect(said).toMatch(/^Tagged: +yes$/mu);
    expect(said).toMatch(/^Page size: .+\(A4\)$/mu);
    expect(Number(/^Pages: +(\d+)$/mu.exec(said)?.[1])).toBeLessThanOrEqual(15);
    expect(read('pdfinfo', '-struct', pdf)).toMatch(/\bH1\b[^]*\bH2\b[^]*\bH3\b/u);
  });

  test.skipIf(!poppler)('holds the text of every view, and no navigation', () => {
    const text = read('pdftotext', '-layout', pdf, '-').replaceAll(/\s+/gu, ' ');
    for (const words of [
      'US presses Central America',
      'Blinken in Costa Rica, Harris due',
      'Five of the seven people named',
      'is the only stated amount',
      'Visits to three countries',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/All explainers|Skip to main content|On this page|¶/u);
  });

  test('has an outline by its headings, and a language', async () => {
    const file = await PDFDocument.load(readFileSync(pdf), { updateMetadata: false });
    const titles = outlineOf(file).map(outlineTitle);
    expect(titles[0]).toMatch(/^US presses Central America/u);
    expect(titles).toEqual(expect.arrayContaining(['What Blinken said in Costa Rica', 'Guatemala', 'Additional aid to Central America']));
    expect(file.catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe('en');
  });
});
