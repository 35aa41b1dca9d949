// The texts of the mention popovers, as a script: a page that opens from a disk may load a script but no JSON.
import type { APIRoute } from 'astro';
import type { Article } from '../../article/article.ts';
import { getExplainers } from '../../articles.ts';
import { wordsOf } from '../../languages/words.ts';
import { contentTypes } from '../../outputs/formats.ts';
import { popoversJson } from '../../outputs/mentions/popovers.ts';

export function getStaticPaths() {
  return getExplainers().map((article) => ({ params: { article: article.slug }, props: { article } }));
}

export const GET: APIRoute<{ article: Article }> = ({ props: { article } }) =>
  new Response(`mentionCards=${popoversJson(article, wordsOf(article))}`, { headers: { 'Content-Type': contentTypes.js } });
