import type { APIRoute } from 'astro';
import type { Article } from '../../article/article.ts';
import { getExplainers } from '../../articles.ts';
import { landSvg } from '../../figures/maps/land.ts';
import { storyMap } from '../../figures/maps/story-map.ts';
import { contentTypes } from '../../outputs/formats.ts';
import { site } from '../../site.ts';
import { landColours } from '../../styles/colours.ts';

export function getStaticPaths() {
  const articles = getExplainers().filter((article) => storyMap(article));
  return articles.map((article) => ({ params: { article: article.slug }, props: { article } }));
}

export const GET: APIRoute<{ article: Article }> = ({ props }) => {
  const map = storyMap(props.article);
  const [light, dark] = site.colours.paper;
  return new Response(map && landSvg(map, { ...landColours, sea: [light, dark] }), { headers: { 'Content-Type': contentTypes.svg } });
};
