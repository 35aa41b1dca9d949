import type { APIRoute } from 'astro';
import type { Article } from '../../article/article.ts';
import { getExplainers, readSource } from '../../articles.ts';
import { contentTypes } from '../../outputs/formats.ts';

export function getStaticPaths() {
  return getExplainers().flatMap((article) =>
    [article.slug, ...article.formerly].map((slug) => ({ params: { article: slug }, props: { article } })),
  );
}

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  new Response(await readSource(props.article), { headers: { 'Content-Type': contentTypes.md } });
