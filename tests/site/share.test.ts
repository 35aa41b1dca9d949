import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import openGraph from 'open-graph-scraper';
import { describe, expect, test } from 'vitest';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { wordsFor } from '../../src/languages/words.ts';
import { previewPicture } from '../../src/outputs/picture-forms.ts';
import { sharePages } from '../../src/outputs/share-pages.ts';
import { views } from '../../src/article/views.ts';
import { cardFile, isEditionPage, shareFile, viewCardFile, viewFile } from '../../src/routes.ts';
import { site } from '../../src/site.ts';
import { builtSites, publishedAt, sites, type SiteName } from '../built-sites.ts';
import { attribute, builtFiles, builtPages, isEmbed, isLost, isSharePage } from './built-page.ts';

const pages = builtPages();
const articles = new Map<SiteName, ReturnType<typeof compileAll>['articles']>();
for (const name of builtSites.filter((one) => one !== 'hundred')) {
  articles.set(name, compileAll(await readArticleFiles(sites[name].content)).articles);
}

const formerSlugs = [...articles.values()].flat().flatMap(({ formerly }) => formerly);
const isUnderFormerName = ({ file }: { file: string }) => formerSlugs.includes(file.split('/')[0] ?? '');
const shared = pages.filter((page) => isSharePage(page.file) && !isUnderFormerName(page));

const tagsOf = async (html: string) => (await openGraph({ html })).result;

describe.each(['content', 'fixtures'] as const)('%s', (name) => {
  test('has a share page for everything that is shared, and no other', () => {
    const expected = (articles.get(name) ?? []).flatMap((article) =>
      [article.slug, ...article.formerly].flatMap((slug) => sharePages(article).map(({ id }) => `${slug}/${shareFile(id)}`)),
    );
    expect(expected).not.toEqual([]);
    expect(builtFiles(name).filter((file) => isSharePage(file) && file.endsWith('.html'))).toEqual(expected.toSorted());
  });

  test('has a share page for every handle', () => {
    const files = new Set(builtFiles(name));
    const handles = pages
      .filter((page) => page.site === name)
      .flatMap(({ file, elements }) =>
        elements
          .filter((element) => attribute(element, 'class')?.split(' ').includes('handle'))
          .map((element) => file.replace(/[^/]*$/u, shareFile(attribute(element, 'href')?.slice(1) ?? ''))),
      );
    expect(handles).not.toEqual([]);
    expect(handles.filter((file) => !files.has(file))).toEqual([]);
  });
});

describe.each(shared)('$site/$file', ({ site: name, file, html, elements }) => {
  const article = articles.get(name)?.find(({ slug }) => file.startsWith(`${slug}/`));
  const expected = article && sharePages(article).find(({ id }) => file === `${article.slug}/${shareFile(id)}`);
  const folder = `${publishedAt}${article?.slug ?? ''}/`;

  test('leads at once to a spot that is there, and has a link to it', () => {
    const refresh = elements.find((element) => attribute(element, 'http-equiv') === 'refresh');
    const [, target = '', id] = /^0; url=\.\.\/([^#]+)#(.+)$/u.exec((refresh && attribute(refresh, 'content')) ?? '') ?? [];
    const spot = pages.find((page) => page.site === name && page.file === `${article?.slug ?? ''}/${target}`);
    expect(spot?.elements.some((element) => attribute(element, 'id') === id)).toBe(true);
    const links = elements.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href'));
    expect(links).toEqual([`../${target}#${id ?? ''}`]);
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(`${folder}${target}#${id ?? ''}`);
  });

  test('has tags that another’s parser reads', async () => {
    const tags = await tagsOf(html);
    expect(tags).toMatchObject({
      success: true,
      ogType: 'article',
      ogTitle: expected?.title,
      ogDescription: expected?.description,
      ogUrl: `${publishedAt}${file}`,
      // Without settings, a site has a name in plain words.
      ogSiteName: name === 'crowded' ? wordsFor('en').home.siteName : site.name,
      ogLocale: article?.language === 'ar' ? 'ar_EG' : 'en_US',
      ogImage: [
        {
          url: `${folder}${expected?.image ?? ''}`,
          width: String(expected?.imageSize?.width ?? 1200),
          height: String(expected?.imageSize?.height ?? 630),
          alt: expected?.imageAlt,
          type: expected?.image.replace(/^.*\./u, ''),
        },
      ],
      twitterCard: 'summary_large_image',
      twitterTitle: expected?.title,
      twitterDescription: expected?.description,
    });
    expect(elements.some((element) => attribute(element, 'name') === 'robots' && attribute(element, 'content') === 'noindex')).toBe(true);
  });

  test('names a picture after the rule', () => {
    const ids = [...(article?.sections ?? []), ...(article?.people ?? []), ...(article?.organisations ?? [])];
    const pictures = [...ids, ...(article?.dates ?? []), ...(article?.pledges ?? [])].map(({ id }) => cardFile(id));
    expect([...pictures, ...views.map(viewCardFile), ...(article?.pictures ?? []).map((picture) => picture.file)]).toContain(
      expected?.image,
    );
  });
});

test('share pages under a former name lead to the same spot under today’s', () => {
  const former = pages.filter((page) => isSharePage(page.file) && isUnderFormerName(page));
  expect(former).not.toEqual([]);
  for (const { site: name, elements } of former) {
    const refresh = elements.find((element) => attribute(element, 'http-equiv') === 'refresh');
    const [, file, id] = /^0; url=\.\.\/\.\.\/([^#]+)#(.+)$/u.exec((refresh && attribute(refresh, 'content')) ?? '') ?? [];
    const spot = pages.find((page) => page.site === name && page.file === file);
    expect(spot?.elements.some((element) => attribute(element, 'id') === id)).toBe(true);
  }
});

const isPreviewed = ({ file }: { file: string }) => !isSharePage(file) && !isEmbed(file) && !isEditionPage(file) && !isLost(file);

const viewOf = (file: string) => views.find((view) => file.endsWith(`/${viewFile[view]}`));

describe.each(pages.filter((page) => isPreviewed(page) && !isUnderFormerName(page)))('$site/$file', ({ site: name, file, html }) => {
  test('says where it stands and what its picture is', async () => {
    const view = viewOf(file);
    const ofSite = view === undefined;
    const article = articles.get(name)?.find(({ slug }) => file.startsWith(`${slug}/`));
    const isChosen = view === 'article' && article?.cardPicture !== undefined;
    const folder = `${publishedAt}${file.replace(/[^/]+$/u, '')}`;
    const life = /^(.*)pledges\/(.*)\.html$/u.exec(file);
    const ofNoView = life ? `${publishedAt}${life[1] ?? ''}${cardFile(life[2] ?? '')}` : `${publishedAt}s/home.png`;
    const tags = await tagsOf(html);
    expect(tags).toMatchObject({
      ogType: ofSite ? 'website' : 'article',
      ogUrl: file === 'index.html' ? publishedAt : `${publishedAt}${file}`,
      ogTitle: expect.stringMatching(/\S/u) as string,
      ogDescription: expect.stringMatching(/\S/u) as string,
      ogImage: [{ url: ofSite ? ofNoView : `${folder}${isChosen ? previewPicture(article).file : viewCardFile(view)}` }],
      twitterCard: 'summary_large_image',
    });
    if (!ofSite) expect(tags.articlePublishedTime ?? tags.articleModifiedTime).toMatch(/^\d{4}/u);
  });
});

test('the pages for what is not there have no preview, and are for no search engine', () => {
  const lost = pages.filter(({ file }) => isLost(file));
  expect(lost).toHaveLength(2 * new Set(pages.map((page) => page.site)).size);
  for (const { html } of lost) {
    expect(html).not.toMatch(/og:|canonical/u);
    expect(html).toMatch(/<meta name="?robots"? content="?noindex"?/u);
  }
});

test('the script of the share menu is a classic script', () => {
  const code = readFileSync(join(sites.content.out, 'share.js'), 'utf8');
  expect(code).not.toMatch(/^\s*(?:import|export)\b/mu);
  expect(() => new Script(code)).not.toThrow();
});
