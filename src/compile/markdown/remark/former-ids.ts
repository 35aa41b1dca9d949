import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FormerId } from '../../../article/article.ts';

/**
 * Lets former ids open at the block that stands for them now: an empty element with the id begins the block.
 *
 *     A paragraph. ^new-id    →    <p id="new-id"><span class="former" id="old-id"></span>A paragraph.</p>
 */
export function remarkFormerIds(former: FormerId[]) {
  return (tree: Root) => {
    const here = former.filter(({ page, isThere }) => page === 'article' && isThere);
    visit(tree, (node) => {
      const id = node.data?.blockId?.id;
      if (id === undefined) return;
      for (const { id: old, to } of here) if (to?.id === id) begin(node, old);
    });
  };
}

/** Goes down to what holds words: in a list of items an element of no words may only stand inside the first. */
function begin(node: Nodes, id: string) {
  if (!('children' in node)) return;
  const first: Nodes | undefined = node.children[0];
  if (first && 'children' in first && !isPhrasing(node)) begin(first, id);
  else (node.children as Nodes[]).unshift(spanWith(id));
}

function isPhrasing(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function spanWith(id: string): Text {
  return { type: 'text', value: '', data: { hName: 'span', hProperties: { id, className: ['former'] } } };
}
