import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';

const forms = ['middle', 'narrow', 'wide'];

/** Of the forms of a figure that stand beside each other, keeps the one that fits a page: the middle one, of a map the narrow one. */
export function rehypeOneForm() {
  return (tree: Root): void => {
    const elements = forms.map((form) => [form, new Set<Nodes>(selectAll(`.${form}`, tree))] as const);
    const formOf = (node: Nodes) => elements.find(([, found]) => found.has(node))?.[0];
    const maps = new Set(selectAll('.map', tree));
    visit(tree, 'element', (parent) => keepOne(parent, maps.has(parent) ? forms.slice(1) : forms, formOf));
  };
}

function keepOne(parent: Element, best: string[], formOf: (node: Nodes) => string | undefined): void {
  const there = new Set(parent.children.map(formOf));
  const kept = best.find((form) => there.has(form));
  parent.children = parent.children.filter((child) => [undefined, kept].includes(formOf(child)));
}
