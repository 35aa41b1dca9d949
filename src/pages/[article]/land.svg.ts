import type { APIRoute } from 'astro';
import type { Article } from '../../article/article.ts';
import { getArticles } from '../../articles.ts';
import { type LandInks, landSvg } from '../../figures/maps/land.ts';
import { storyMap } from '../../figures/maps/story-map.ts';
import { contentTypes } from '../../outputs/formats.ts';
import { colours, landColours } from '../../styles/colours.ts';

export async function getStaticPaths() {
  const articles = (await getArticles()).filter((article) => storyMap(article));
  return articles.map((article) => ({ params: { article: article.slug }, props: { article } }));
}

const inks: LandInks = { ...landColours, paper: colours.paper, place: colours.place };

export const GET: APIRoute<{ article: Article }> = ({ props }) => {
  const map = storyMap(props.article);
  return new Response(map && landSvg(map, inks), { headers: { 'Content-Type': contentTypes.svg } });
};
