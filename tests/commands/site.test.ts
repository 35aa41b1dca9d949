import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { siteFile, siteSettings } from '../../src/compile/read/site-settings.ts';
import { siteAddress, siteLicence } from '../../src/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the address of the site', () => {
  it.each([
    [{}, undefined],
    [{ STANDFIRST_ADDRESS: ' ' }, undefined],
    [{ STANDFIRST_ADDRESS: 'https://news.org' }, 'https://news.org/'],
    [{ STANDFIRST_ADDRESS: 'https://news.org/explained/?#' }, 'https://news.org/explained/'],
    [{ NETLIFY: 'true', URL: 'https://news.org', DEPLOY_PRIME_URL: 'https://main--news.netlify.app' }, 'https://news.org/'],
    [{ NETLIFY: 'true', URL: 'https://news.netlify.app', STANDFIRST_ADDRESS: 'https://news.org' }, 'https://news.org/'],
    // On other machines URL means nothing.
    [{ URL: 'https://elsewhere.example' }, undefined],
    // It names one deployment, which the next replaces.
    [{ CF_PAGES: '1', CF_PAGES_URL: 'https://1a2b3c.news.pages.dev' }, undefined],
  ])('%j', (environment, expected) => {
    expect(siteAddress(environment)).toBe(expected);
  });

  it.each(['news.org', 'localhost:4321', '/explained/', 'ftp://news.org/'])('is not %s, and the message says what to write', (given) => {
    expect(() => siteAddress({ STANDFIRST_ADDRESS: given })).toThrow(
      `\`STANDFIRST_ADDRESS\` is \`${given}\`, which is not a whole address. Write it as \`https://news.org/\``,
    );
  });
});

describe('the licence of the site', () => {
  const licenceOf = (text: string) => {
    writeFileSync(join(folder, siteFile), text);
    return siteLicence(folder);
  };

  it('is that of the settings', () => {
    expect(licenceOf('licence:\n  name: CC BY 4.0\n  url: https://creativecommons.org/licenses/by/4.0/\n')).toEqual({
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('is none without settings, or where they say none', () => {
    expect(siteLicence(join(folder, 'nowhere'))).toBeUndefined();
    expect([licenceOf(''), licenceOf('# licence:\n#   name: CC BY 4.0\n')]).toEqual([undefined, undefined]);
  });

  it.each([
    'licence: CC BY 4.0',
    'license:\n  name: A\n  url: https://a.example/',
    'licence:\n  name: A\n  url: a.example',
    '{',
    '- a',
    '"',
  ])('is not read from %j, and the message shows how it is written', (text) => {
    expect(() => licenceOf(text)).toThrow(/site\.yaml` cannot be read\. Write `licence: \{ name: CC BY 4\.0/u);
  });
});

describe('who makes the site', () => {
  const settingsOf = (text: string) => {
    writeFileSync(join(folder, siteFile), text);
    return siteSettings(folder);
  };

  it('is what the settings say, and nothing else', () => {
    const text = 'publisher:\n  name: The News\neditors: [Ada Moss]\ncorrections: desk@news.org\n';
    expect(settingsOf(text)).toEqual({ publisher: { name: 'The News' }, editors: ['Ada Moss'], corrections: 'desk@news.org' });
    expect(settingsOf('corrections: https://news.org/errors')).toEqual({ corrections: 'https://news.org/errors' });
    expect(settingsOf('borders: visionscarto')).toEqual({ borders: 'visionscarto' });
    expect(settingsOf('')).toEqual({});
  });

  it.each([
    ['publisher: The News', 'publisher: { name: The News'],
    ['publisher: { name: A, url: a }', 'publisher: { name: The News'],
    ['editors: Ada', 'editors: [Ada Moss, Ben Hill]'],
    ['editors: []', 'editors: [Ada Moss, Ben Hill]'],
    ['borders: everyone', 'borders: visionscarto'],
    ['corrections: nobody', 'corrections: corrections@news.org'],
    ['corrections: "javascript:alert(1)"', 'corrections: corrections@news.org'],
  ])('is not read from %j, and the message shows how it is written', (text, example) => {
    expect(() => settingsOf(text)).toThrow(`site.yaml\` cannot be read. Write \`${example}`);
  });
});
