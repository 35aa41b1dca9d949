import { describe, expect, it } from 'vitest';
import { isTaken, siteZipEntries } from '../../src/editions/site-zip.ts';

describe('isTaken', () => {
  it.each(['index.html', 'land.svg', 'article.md', 'data/dates.csv', 's/ada.html', 'cards.js', 'data/places.geojson'])(
    'takes %s',
    (path) => {
      expect(isTaken(path, 'a-story')).toBe(true);
    },
  );

  it.each([
    ...['a-story.html', 'a-story.epub', 'a-story.zip', 'a-story.pdf', 's/ada.png', 's/view-article.png', 'sw.js', 'embed/timeline.html'],
    ...['index.html.br', 's/ada.html.gz'],
  ])('leaves %s', (path) => {
    expect(isTaken(path, 'a-story')).toBe(false);
  });
});

describe('siteZipEntries', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const page = (body: string, head = '') =>
    encode(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
  const entriesOf = (folder: { path: string; bytes: Uint8Array }[]) => {
    const root = [
      { path: 'icon.svg', bytes: encode('<svg/>') },
      { path: 'share.js', bytes: encode('1') },
      { path: 'fonts/a.woff2', bytes: encode('f') },
    ];
    const entries = siteZipEntries(
      { folder, root },
      { address: 'https://news.example/sub/', slug: 'a-story' },
      (html, file) => `${file}: ${html}`,
    );
    return new Map(entries.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  };

  it('has the article first and all else in order', () => {
    const folder = ['timeline.html', 'aid.html', 'index.html'].map((path) => ({ path, bytes: page('') }));
    expect([...entriesOf(folder).keys()]).toEqual(['index.html', 'aid.html', 'fonts/a.woff2', 'icon.svg', 'share.js', 'timeline.html']);
  });

  it('loads from beside the page what lay at the site’s root, and leads out by whole addresses', () => {
    const head =
      '<link rel="icon" href="../icon.svg"><link rel="manifest" href="../site.webmanifest"><link rel="alternate" href="../feed.xml"><style>@font-face{src:url(../fonts/a.woff2)}</style>';
    const body =
      '<a href="../index.html#about">x</a><a href="timeline.html#d">x</a><a href="a-story.epub">x</a><script>s="../share.js"</script><p data-take>x</p>';
    const html = entriesOf([
      { path: 'index.html', bytes: page(body, head) },
      { path: 'timeline.html', bytes: page('') },
    ]).get('index.html');
    expect(html).toBe(
      'index.html: <!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="icon.svg">' +
        '<link rel="alternate" href="https://news.example/sub/feed.xml"><style>@font-face{src:url(fonts/a.woff2)}</style></head>' +
        '<body><a href="https://news.example/sub/index.html#about">x</a><a href="timeline.html#d">x</a>' +
        '<a href="https://news.example/sub/a-story/a-story.epub">x</a><script>s="share.js"</script></body></html>',
    );
  });

  it('finds what lay at the site’s root from a folder of the explainer, too', () => {
    const bytes = page('<a href="../index.html#a">x</a>', '<link rel="icon" href="../../icon.svg">');
    expect(
      entriesOf([
        { path: 's/a.html', bytes },
        { path: 'index.html', bytes: page('') },
      ]).get('s/a.html'),
    ).toContain('<link rel="icon" href="../icon.svg"></head><body><a href="../index.html#a">');
  });
});
