import type { APIRoute } from 'astro';
import type { Article } from '../../../article/article.ts';
import { getExplainers } from '../../../articles.ts';
import { dataFiles, dataFileText } from '../../../outputs/data/files.ts';
import { contentTypes, type Format } from '../../../outputs/formats.ts';
import { site } from '../../../site.ts';

// Former names of the folder have the files too: a calendar that subscribes cannot be led on by a page.
export function getStaticPaths() {
  const named = getExplainers().flatMap((article) => [article.slug, ...article.formerly].map((slug) => ({ slug, article })));
  return named.flatMap(({ slug, article }) =>
    dataFiles(article).map(({ name, format }) => ({ params: { article: slug, file: name }, props: { article, name, format } })),
  );
}

export const GET: APIRoute<{ article: Article; name: string; format: Format }> = ({ props: { article, name, format } }) =>
  new Response(dataFileText(article, name, site), { headers: { 'Content-Type': contentTypes[format] } });
