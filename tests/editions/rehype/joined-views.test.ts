import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypeJoinedViews } from '../../../src/editions/rehype/joined-views.ts';

const origin = { address: 'https://news.example/', slug: 'a-story' };
const chain = unified().use(rehypeParse, { fragment: true }).use(rehypeJoinedViews, origin).use(rehypeStringify);

/** The body of a page of views, when they are joined. */
function joined(views: Record<string, string>, before = ''): string {
  const sections = Object.entries(views).map(([view, html]) => `<section id="view-${view}">${html}</section>`);
  return String(chain.processSync(`${before}${sections.join('')}`));
}

describe('rehypeJoinedViews', () => {
  it.each([
    ['timeline.html', '<a href="#view-timeline">x</a>'],
    ['index.html', '<a href="#view-article">x</a>'],
    ['timeline.html#a-day', '<a href="#a-day" data-mention="">x</a>'],
    ['timeline.html?person=ada#a-day', '<a href="#a-day" data-mention="">x</a>'],
    ['#a-day', '<a href="#a-day">x</a>'],
    ['../index.html#about', '<a href="https://news.example/index.html#about">x</a>'],
    ['data/dates.csv', '<a href="https://news.example/a-story/data/dates.csv">x</a>'],
    ['https://else.example/timeline.html', '<a href="https://else.example/timeline.html">x</a>'],
    ['https://news.example/a-story/timeline.html', '<a href="https://news.example/a-story/timeline.html">x</a>'],
  ])('leads from %s to where it is now', (href, expected) => {
    expect(joined({}, `<a href="${href}">x</a>`)).toBe(expected);
  });

  it('gives an id once, and keeps what points to it in its view', () => {
    const figure =
      '<svg><linearGradient id="f"></linearGradient><path fill="url(#f)"></path></svg><a href="#f">x</a><p aria-labelledby="f g">x</p>';
    const html = joined({ article: figure, places: figure }, '<a href="places.html#f">x</a>');
    expect(html).toContain('<a href="#view-places-f" data-mention="">');
    expect(html.match(/id="f"/gu)).toHaveLength(1);
    expect(html.match(/url\(#f\)/gu)).toHaveLength(1);
    expect(html).toContain('id="view-places-f"></linearGradient><path fill="url(#view-places-f)"></path></svg><a href="#view-places-f">');
    expect(html).toContain('aria-labelledby="view-places-f g"');
  });

  it.each(['<span class="former" id="ada"></span>', '<p class="tombstone label" id="ada">Cut.</p>'])(
    'lets the former id of %s give way to what is called so today',
    (former) => {
      const html = joined({ article: former, actors: '<article id="ada">Ada</article>' });
      expect(html.match(/id="ada"/gu)).toHaveLength(1);
      expect(html).toContain('<article id="ada">');
    },
  );

  it('keeps a former id that nothing else has', () => {
    expect(joined({ article: '<span class="former" id="old"></span>', aid: '<p class="tombstone" id="old">Cut.</p>' })).toBe(
      '<section id="view-article"><span class="former" id="old"></span></section><section id="view-aid"><p class="tombstone">Cut.</p></section>',
    );
  });

  it('leaves out what stands for taking it away', () => {
    expect(joined({ article: '<section data-take><h2>Take it</h2></section><p>Text</p>' })).toBe(
      '<section id="view-article"><p>Text</p></section>',
    );
  });
});
