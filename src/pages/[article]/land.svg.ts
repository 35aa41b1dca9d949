import type { APIRoute } from 'astro';
import type { Article } from '../../article/article.ts';
import { getArticles } from '../../articles.ts';
import { type LandInks, landSvg } from '../../figures/land.ts';
import { storyMap } from '../../figures/story-map.ts';
import { colourToken } from '../../styles/colour-token.ts';

export async function getStaticPaths() {
  const articles = (await getArticles()).filter((article) => storyMap(article));
  return articles.map((article) => ({ params: { article: article.slug }, props: { article } }));
}

const inks: LandInks = {
  paper: colourToken('paper'),
  land: colourToken('land'),
  land2: colourToken('land2'),
  land3: colourToken('land3'),
  place: colourToken('place'),
};

export const GET: APIRoute<{ article: Article }> = ({ props }) => {
  const map = storyMap(props.article);
  return new Response(map && landSvg(map, inks), { headers: { 'Content-Type': 'image/svg+xml' } });
};
