import type { APIRoute } from 'astro';
import type { Article } from '../../../article/article.ts';
import { getArticles } from '../../../articles.ts';
import { type DataFile, dataFiles, dataFileText } from '../../../outputs/data/data-files.ts';
import { site } from '../../../site.ts';

// Former names of the folder have the files too: a calendar that subscribes cannot be led on by a page.
export async function getStaticPaths() {
  const named = (await getArticles()).flatMap((article) => [article.slug, ...article.formerly].map((slug) => ({ slug, article })));
  return named.flatMap(({ slug, article }) =>
    dataFiles(article).map((file) => ({ params: { article: slug, file: file.name }, props: { article, file } })),
  );
}

export const GET: APIRoute<{ article: Article; file: DataFile }> = ({ props: { article, file } }) =>
  new Response(dataFileText(article, file.name, site), { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
