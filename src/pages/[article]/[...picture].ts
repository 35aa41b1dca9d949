// The pictures of the article: under the names that they have there the forms that every program shows, and those that browsers choose from.
import type { APIRoute } from 'astro';
import type { Article, Picture } from '../../article/article.ts';
import { getExplainers } from '../../articles.ts';
import { pictureInForm } from '../../integrations/files/picture-store.ts';
import { contentTypes } from '../../outputs/formats.ts';
import { allForms, type PictureForm } from '../../outputs/picture-forms.ts';

export function getStaticPaths() {
  return getExplainers().flatMap((article) =>
    allForms(article).map(({ picture, form }) => ({
      params: { article: article.slug, picture: form.file },
      props: { article, picture, form },
    })),
  );
}

export const GET: APIRoute<{ article: Article; picture: Picture; form: PictureForm }> = async ({ props: { article, picture, form } }) =>
  new Response(new Uint8Array(await pictureInForm(article, picture, form)), { headers: { 'Content-Type': contentTypes[form.format] } });
