import type { ListItem, Nodes, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article } from '../../article/article.ts';
import { wordsFor, wordsOf } from '../../languages/words.ts';
import { dataFile, rootHome, siteFeedFiles, sitemapFile, sourceFile, yearsId } from '../../routes.ts';
import { tableFile } from '../data/tables.ts';
import { addressIn, type Publication } from '../publication.ts';

/** The newest explainers are enough to see what there is; the list leads to all. */
const mostExplainers = 50;

/** The site for language models (llmstxt.org): what it is, and the newest explainers’ text and data; Markdown, in which no headline can be markup. */
export function llms(articles: Article[], site: Publication): string {
  const { llms: words } = wordsFor(site.language).machines;
  const also = [
    link(words.feed, `${site.address ?? ''}${siteFeedFiles.json}`, words.feedNote),
    ...(articles.length > mostExplainers ? [link(words.archive, `${site.address ?? ''}${rootHome}#${yearsId}`, words.archiveNote)] : []),
    ...(site.address === undefined ? [] : [link(words.pages, `${site.address}${sitemapFile}`, words.pagesNote)]),
  ];
  return toMarkdown(
    {
      type: 'root',
      children: [
        heading(1, site.name),
        { type: 'blockquote', children: [paragraph(site.description)] },
        paragraph(words.about),
        ...articles.slice(0, mostExplainers).flatMap((article) => [heading(2, article.headline), list(explainer(article, site))]),
        heading(2, words.optional),
        list(also),
      ],
    } as Nodes,
    { bullet: '-' },
  );
}

function explainer(article: Article, site: Publication): ListItem[] {
  const t = wordsOf(article);
  const { llms: words } = t.machines;
  const at = (href: string) => addressIn(site, article.slug, href, 'root');
  const about = `${t.article.asOf(t.date.full(article.asOf))} ${article.standfirst}`;
  return [
    link(words.article, at(sourceFile), about),
    link(words.data, at(dataFile('explainer.json')), words.dataNote),
    ...(['people', 'places', 'dates', 'pledges'] as const).map((table) =>
      link(words.table[table], at(dataFile(tableFile(table))), words.tableNote),
    ),
  ];
}

function heading(depth: 1 | 2, text: string): Nodes {
  return { type: 'heading', depth, children: words(text) };
}

function paragraph(text: string): Nodes {
  return { type: 'paragraph', children: words(text) };
}

function list(children: ListItem[]): Nodes {
  return { type: 'list', spread: false, children };
}

function link(text: string, url: string, note: string): ListItem {
  const children: PhrasingContent[] = [
    { type: 'link', url, children: words(text) },
    { type: 'text', value: `: ${note}` },
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

function words(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
