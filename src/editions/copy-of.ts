import type { Nodes, Properties, Root } from 'hast';

/** A copy of a page, which can be changed without changing the page. It does not say where its parts stood in a file. */
export function copyOf(page: Root): Root {
  return copyOfNode(page) as Root;
}

function copyOfNode(node: Nodes): Nodes {
  const copy = { ...node };
  delete copy.position;
  if ('properties' in copy) copy.properties = copyOfProperties(copy.properties);
  if ('children' in copy) copy.children = copy.children.map(copyOfNode) as typeof copy.children;
  if ('content' in copy && copy.content) copy.content = copyOf(copy.content);
  return copy;
}

function copyOfProperties(properties: Properties): Properties {
  const copy: Properties = {};
  for (const [name, value] of Object.entries(properties)) copy[name] = Array.isArray(value) ? [...value] : value;
  return copy;
}
