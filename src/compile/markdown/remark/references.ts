import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Turns references into plain links and images; a mention may be written either way.
 *
 *     The [president][b] spoke.        The [president](person:joe-biden) spoke.
 *
 *     [b]: person:joe-biden
 *
 * The link keeps the place of the reference. Of two definitions of one name the first counts, as in CommonMark.
 */
export function remarkReferences() {
  return (tree: Root) => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !parent || index === undefined) return;
      const definition = definitions.get(node.identifier);
      if (!definition) return;
      parent.children[index] = resolved(node, definition);
      definition.data = { ...definition.data, isOfPicture: node.type === 'imageReference' && definition.data?.isOfPicture !== false };
      return [SKIP, index];
    });
  };
}

declare module 'mdast' {
  interface DefinitionData {
    /** True where only pictures refer to it: then it names a file. */
    isOfPicture?: boolean;
  }
  interface LinkData {
    /** Its address is checked where it is defined. */
    fromDefinition?: true;
  }
}

function resolved(node: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  const place = node.position ? { position: node.position } : {};
  const target = { url, title: title ?? null, ...place };
  if (node.type === 'imageReference') return { type: 'image', alt: node.alt ?? '', ...target };
  return { type: 'link', children: node.children, data: { fromDefinition: true }, ...target };
}
