import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
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
    unified().use(rehypeParse).parse(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
  const entriesOf = (pages: Record<string, ReturnType<typeof page>>) => {
    const root = [
      { path: 'icon.svg', bytes: encode('<svg/>') },
      { path: 'share.js', bytes: encode('1') },
      { path: 'fonts/a.woff2', bytes: encode('f') },
    ];
    const entries = siteZipEntries(
      { pages: new Map(Object.entries(pages)), folder: [{ path: 'land.svg', bytes: encode('<svg/>') }], root },
      { address: 'https://news.example/sub/', slug: 'a-story' },
      (tree, path) => `${path}: ${toHtml(tree)}`,
    );
    return new Map(entries.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  };

  it('has the article first and all else in order', () => {
    const pages = { 'timeline.html': page(''), 'aid.html': page(''), 'index.html': page('') };
    const order = ['index.html', 'aid.html', 'fonts/a.woff2', 'icon.svg', 'land.svg', 'share.js', 'timeline.html'];
    expect([...entriesOf(pages).keys()]).toEqual(order);
  });

  it('loads from beside the page what lay at the site’s root, and leads out by whole addresses', () => {
    const head =
      '<link rel="icon" href="../icon.svg"><link rel="manifest" href="../site.webmanifest"><link rel="alternate" href="../feed.xml"><style>@font-face{src:url(../fonts/a.woff2)}</style>';
    const body =
      '<a href="../index.html#about">x</a><a href="timeline.html#d">x</a><a href="a-story.epub">x</a><script>s="../share.js"</script><p data-take>x</p>';
    const html = entriesOf({ 'index.html': page(body, head), 'timeline.html': page('') }).get('index.html');
    expect(html).toBe(
      'index.html: <!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="icon.svg">' +
        '<link rel="alternate" href="https://news.example/sub/feed.xml"><style>@font-face{src:url(fonts/a.woff2)}</style></head>' +
        '<body><a href="https://news.example/sub/index.html#about">x</a><a href="timeline.html#d">x</a>' +
        '<a href="https://news.example/sub/a-story/a-story.epub">x</a><script>s="share.js"</script></body></html>',
    );
  });

  it('finds what lay at the site’s root from a folder of the explainer, too', () => {
    const shared = page('<a href="../index.html#a">x</a>', '<link rel="icon" href="../../icon.svg">');
    expect(entriesOf({ 's/a.html': shared, 'index.html': page('') }).get('s/a.html')).toContain(
      '<link rel="icon" href="../icon.svg"></head><body><a href="../index.html#a">',
    );
  });
});
