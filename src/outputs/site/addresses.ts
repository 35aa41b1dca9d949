import type { Article } from '../../article/article.ts';
import type { ListedExplainer } from '../../article/published.ts';
import type { Withdrawn } from '../../article/withdrawn.ts';
import { viewFile } from '../../routes.ts';

/** The list of every address that a site answers, one a line: `npm run check -- --published` compares a later state of its articles with it. */
export function addressList(articles: Article[], withdrawn: Withdrawn[] = []): string {
  const gone = withdrawn.map(({ slug, formerly, uuid, on }) =>
    JSON.stringify({ slug, formerly, uuid, withdrawn: on, addresses: [] } satisfies ListedExplainer),
  );
  const explainers = [...articles.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).map(explainerText), ...gone];
  return `{"explainers": [\n${explainers.join(',\n')}\n]}\n`;
}

function explainerText({ slug, formerly, uuid, addresses, corrections }: Article): string {
  const changes = corrections.map(({ date, note }) => `${date.edtf} ${note}`);
  const head = JSON.stringify({ slug, formerly, uuid, ...(changes.length > 0 && { changes }) } satisfies Omit<
    ListedExplainer,
    'addresses'
  >).slice(0, -1);
  const lines = addresses.map(({ id, page, says, text }) =>
    JSON.stringify({ id, page: viewFile[page], says, text } satisfies ListedExplainer['addresses'][number]),
  );
  return `${head},"addresses":[\n${lines.join(',\n')}\n]}`;
}
