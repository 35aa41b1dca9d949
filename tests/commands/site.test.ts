import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { siteFile, statedBorders } from '../../src/compile/read/site-borders.ts';
import { site, siteAddress, siteContent, siteTexts } from '../../src/site.ts';
import { en } from '../../src/languages/en/en.ts';
import { colours } from '../../src/styles/colours.ts';

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

  it('is that of the settings where no variable says another', () => {
    expect(siteAddress({}, 'https://news.org/a')).toBe('https://news.org/a/');
    expect(siteAddress({ STANDFIRST_ADDRESS: 'https://other.org' }, 'https://news.org/')).toBe('https://other.org/');
  });

  it.each(['news.org', 'localhost:4321', '/explained/', 'ftp://news.org/'])('is not %s, and the message says what to write', (given) => {
    expect(() => siteAddress({ STANDFIRST_ADDRESS: given })).toThrow(
      `\`STANDFIRST_ADDRESS\` is \`${given}\`, which is not a whole address. Write it as \`https://news.org/\``,
    );
  });
});

/** The content of a folder of these files alone. */
function contentOf(files: Record<string, string>) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return siteContent(folder);
}

const messagesOf = (files: Record<string, string>) =>
  contentOf(files).problems.map(
    ({ file, line, column, severity, message, rule }) =>
      `${file.slice(folder.length + 1)}:${line}:${column} ${severity} ${message} ${rule}`,
  );

const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>The News</title><path d="M0 0h10v10z"/></svg>';

describe('the settings of the site', () => {
  it('are what their file says, and nothing without it', () => {
    const text =
      'name: The News\nlanguage: PT-br\npublisher:\n  name: The News\neditors: [Ada Moss]\ncontact: https://news.org/us\n' +
      'corrections: desk@news.org\nlicence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }\nlogo: logo.svg\n';
    const { settings, logo, problems } = contentOf({ [siteFile]: text, 'logo.svg': square });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ name: 'The News', language: 'pt-BR', editors: ['Ada Moss'], corrections: 'desk@news.org' });
    expect(logo).toEqual({ box: [0, 0, 10, 10], shapes: '<path d="M0 0h10v10z"/>' });
    for (const empty of [{}, { [siteFile]: '' }, { [siteFile]: '# name: The News\n' }])
      expect(contentOf(empty)).toMatchObject({ settings: {}, logo: undefined, texts: [], problems: [] });
  });

  it('say whose borders the maps show, for what reads nothing else', () => {
    contentOf({ [siteFile]: 'name: The News\nborders: visionscarto\n' });
    expect(statedBorders(folder)).toBe('visionscarto');
    for (const text of ['', 'borders: everyone', 'name: A', '{', '- a']) {
      writeFileSync(join(folder, siteFile), text);
      expect(statedBorders(folder)).toBeUndefined();
    }
    expect(statedBorders(join(folder, 'nowhere'))).toBeUndefined();
  });

  it('are told from each other when a file is written again', () => {
    expect(contentOf({ [siteFile]: 'name: One' }).settings.name).toBe('One');
    expect(contentOf({ [siteFile]: 'name: Two' }).settings.name).toBe('Two');
    contentOf({ [siteFile]: 'logo: logo.svg', 'logo.svg': square });
    writeFileSync(join(folder, 'logo.svg'), square.replace('M0 0', 'M1 0'));
    expect(siteContent(folder).logo?.shapes).toContain('M1 0');
  });

  it('have every mistake named at once, with its place and what to do', () => {
    const text = 'name: ""\nlicense:\n  name: A\nlicence:\n  name: A\n  url: a.example\neditors: Ada\ncorrections: "javascript:alert(1)"\n';
    expect(messagesOf({ [siteFile]: text })).toEqual([
      'site.yaml:1:7 error In `name`, the text is empty. Write some text. site',
      'site.yaml:7:10 error In `editors`, the text `Ada` does not fit. Write a list, such as `[one, two]`. site',
      'site.yaml:8:14 error In `corrections`, the text `javascript:alert(1)` does not fit. Write an e-mail address, or the address of a page. site',
      'site.yaml:6:8 error In `licence.url`, the text `a.example` does not fit. Write a whole address, such as `https://news.org/`. site',
      'site.yaml:2:1 error `license` is not a field. Write `licence`, or delete it. site',
    ]);
  });

  it.each([
    ['{', /site\.yaml:1:\d+ error .* yaml$/u],
    ['- a', /site\.yaml:1:1 error The file has no fields\. Write lines such as `name: The News`\. yaml$/u],
    ['name: "a\u202eb"', /site\.yaml:1:9 error The text has an invisible control character, U\+202E\./u],
    ['name: "\\u200B"', /shows nothing, only U\+200B/u],
    ['logo: ../logo.svg', /In `logo`, the text `\.\.\/logo\.svg` does not fit\./u],
    ['logo: none.svg', /In `logo`, there is no file `none\.svg` beside the settings\./u],
    [
      'colours: { paper: ["#ffffff", "#888888"] }',
      /In `colours\.paper\[1\]`, in the dark, `#888888` is too close to the colour of the text/u,
    ],
    [
      'colours: { ink: ["#cccccc", "#ffffff"] }',
      /In `colours\.ink\[0\]`, in the light, `#cccccc` is too close to the colour of the paper, `#fcfcfa`: their contrast is 1\.5\./u,
    ],
    ['borders: everyone', /In `borders`, the text `everyone` does not fit\. Choose `natural-earth` or `visionscarto`\./u],
    ['colours: { ink: red }', /In `colours\.ink`, the text `red` does not fit\. Write a colour for light and one for dark/u],
  ])('are not read from %j', (text, message) => {
    expect(messagesOf({ [siteFile]: text }).join('\n')).toMatch(message);
  });
});

describe('the mark of the site', () => {
  const wrongOf = (svg: string) => messagesOf({ [siteFile]: 'logo: logo.svg', 'logo.svg': svg }).join();
  it.each([
    ['<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', '`<script>`'],
    ['<svg viewBox="0 0 1 1"><path d="M0 0h1" onclick="a()"/></svg>', '`onClick`'],
    ['<svg viewBox="0 0 1 1"><image href="https://a.example/"/></svg>', '`<image>` and `href`'],
    ['<svg viewBox="0 0 1 1"><path style="fill:url(#a)" d="M0 0h1"/></svg>', '`style`'],
    ['<svg viewBox="0 0 1 1"><foreignObject><p>a</p></foreignObject></svg>', '`<foreignObject>`'],
  ])('has shapes only, not %s', (svg, names) => {
    expect(wrongOf(svg)).toContain(names);
    expect(contentOf({ [siteFile]: 'logo: logo.svg', 'logo.svg': svg }).logo).toBeUndefined();
  });

  it.each([
    ['GIF89a', 'is no SVG with a `viewBox`'],
    ['<svg><path d="M0 0h1"/></svg>', 'is no SVG with a `viewBox`'],
    ['<svg viewBox="0 0 0 1"></svg>', 'is no SVG with a `viewBox`'],
    [`<svg viewBox="0 0 1 1"><path d="${'h1'.repeat(1000)}"/></svg>`, 'bytes, and 2000 are the most'],
    ['<svg viewBox="0 0 1 1"><path fill="#f8f8f8" d="M0 0h1"/></svg>', 'has a contrast of 1'],
    ['<svg viewBox="0 0 1 1"><path fill="red" d="M0 0h1"/></svg>', 'the colour `red` in `logo.svg` cannot be read'],
  ])('is refused, number %#', (svg, wrong) => {
    expect(wrongOf(svg)).toContain(wrong);
  });
});

describe('the site’s own texts', () => {
  afterEach(() => {
    delete process.env.STANDFIRST_CONTENT;
  });

  it('stand in the place of “About” and “Method”, and after them', () => {
    const { texts, problems } = contentOf({
      'privacy.md': '# Privacy\n\n## Where\n\nWe keep *nothing*.\n',
      'method.md': '# How we work\n\n- One [source](https://news.org/).\n',
      'README.md': 'no text of the site',
    });
    expect(problems).toEqual([]);
    expect(texts).toEqual([
      { id: 'method', title: 'How we work', html: '<ul>\n<li>One <a href="https://news.org/">source</a>.</li>\n</ul>' },
      { id: 'privacy', title: 'Privacy', html: '<h3>Where</h3><p>We keep <em>nothing</em>.</p>' },
    ]);
    process.env.STANDFIRST_CONTENT = folder;
    expect(siteTexts(en).map(({ id, title }) => `${id} ${title}`)).toEqual(['about About', 'method How we work', 'privacy Privacy']);
    expect([site.name, site.licence, site.colours]).toEqual(['Explainers', undefined, colours]);
  });

  it.each([
    ['about.md', 'Words', 'about.md:1:1 error The text has no title. Begin with a line such as `# About`. site'],
    ['about.md', '---\na: b\n---\n# About\n', 'about.md:1:1 error A text of the site has no frontmatter.'],
    ['about.md', '# About\n\n<b>Words</b>\n', 'about.md:3:1 error HTML `<b>` is not allowed.'],
    ['about.md', '# About\n\n# Again\n', 'about.md:3:1 error Only the title has one `#`.'],
    ['about.md', '# About\n\n[Ada](person:ada)\n', 'about.md:3:1 error The text names the entry `person:ada`.'],
    ['about.md', '# About\n\n[a](javascript:b)\n', 'about.md:3:1 error Address `javascript:b` is not allowed.'],
    ['about.md', '# About\n\n![a](b.jpg)\n', 'about.md:3:1 error'],
    ['about.md', '', 'about.md:1:1 error The file is empty.'],
    ['years.md', '# Years\n', 'years.md:1:1 error The name `years.md` cannot be an address on the home page.'],
    ['Über uns.md', '# A\n', 'cannot be an address on the home page'],
  ])('%s is not %j', (name, text, message) => {
    expect(messagesOf({ [name]: text }).join('\n')).toContain(message);
    expect(siteContent(folder).texts).toEqual([]);
  });
});
