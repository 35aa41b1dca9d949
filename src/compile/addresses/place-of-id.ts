import type { Draft } from '../draft.ts';
import { blockIds } from '../markdown/markdown-places.ts';
import type { Anchor } from './anchors.ts';
import { listNames, listNouns, pathOf } from './listed-ids.ts';

/** Where an id of a draft stands, as an offset of its file. */
export function placeOfId({ body, frontmatter, listed, values }: Draft, { id, kind }: Pick<Anchor, 'id' | 'kind'>): number {
  const list = listNames.find((name) => listNouns[name] === kind && listed[name].has(id));
  if (list) return frontmatter.offsetOf(pathOf(values, list, id), 'key');
  return blockIds(body).find((block) => block.id === id)?.offset ?? 0;
}
