import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { en } from '../../../src/languages/en/en.ts';
import { embedCode } from '../../../src/outputs/embeds/code.ts';
import { anArticle } from '../../factories.ts';

type Element = DefaultTreeAdapterTypes.Element;

const address = 'https://news.org/explained/';
const elementsOf = (html: string) => parseFragment(html).childNodes.filter((node) => 'tagName' in node);
const attributesOf = ({ attrs }: Element) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])) as Record<string, string>;

it('is a frame, a link and a script, with whole addresses', () => {
  expect(embedCode(anArticle({ slug: 'story' }), 'places', address, en)).toBe(
    [
      '<iframe src="https://news.org/explained/story/embed/map.html" title="Places: No places named | A story" width="100%" height="790" loading="lazy" style="border:0"></iframe>',
      '<p><a href="https://news.org/explained/story/places.html">Places: No places named | A story</a></p>',
      '<script async src="https://news.org/explained/embed.js"></script>',
    ].join('\n'),
  );
});

it('runs nothing that a headline says', () => {
  const headline = `"><script>alert(1)</script><img src=x onerror='alert(2)'></iframe></textarea>&lt;b&gt;`;
  const code = embedCode(anArticle({ views: { timeline: { headline } } }), 'timeline', address, en);
  const [frame, link, script, ...others] = elementsOf(code) as Element[];
  expect(others).toEqual([]);
  expect(frame && attributesOf(frame)).toMatchObject({ title: `Timeline: ${headline}` });
  expect(link?.childNodes).toHaveLength(1);
  expect(script && attributesOf(script)).toEqual({ async: '', src: `${address}embed.js` });
});
