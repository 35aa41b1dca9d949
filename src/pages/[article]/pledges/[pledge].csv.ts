import type { APIRoute } from 'astro';
import type { Article, Pledge } from '../../../article/article.ts';
import { getExplainers } from '../../../articles.ts';
import { toCsv } from '../../../outputs/data/csv.ts';
import { stepsTable } from '../../../outputs/data/tables.ts';
import { contentTypes } from '../../../outputs/formats.ts';
import { lifePaths } from '../../../outputs/life-paths.ts';
import { site } from '../../../site.ts';

export function getStaticPaths() {
  return lifePaths(getExplainers());
}

export const GET: APIRoute<{ article: Article; pledge: Pledge }> = ({ props: { article, pledge } }) =>
  new Response(toCsv(stepsTable(article, pledge, site)), { headers: { 'Content-Type': contentTypes.csv } });
