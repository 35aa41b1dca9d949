import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table into a box of its own, and says by classes to which side its columns lie. A box that a narrow screen has to scroll can be
 * reached by keyboard, and has the words of the head as its name.
 *
 *     <div class="cells" role="group" tabindex="0" aria-label="Year, Sum">
 *       <table> … <td class="ends">5</td>
 */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const rows = rowsOf(node);
      for (const cell of rows.flat()) alignByClass(cell);
      const name =
        rows[0]
          ?.map((cell) => toString(cell).trim())
          .filter(Boolean)
          .join(', ') ?? '';
      const scrolled = isWide(rows) ? { tabIndex: 0, ...(name === '' ? {} : { role: 'group', ariaLabel: name }) } : {};
      parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['cells'], ...scrolled }, children: [node] };
      return SKIP;
    });
  };
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node.children.filter((child) => child.type === 'element'));
  });
  return rows;
}

/** The side at which a line begins needs no class. */
const classOf: Partial<Record<string, string>> = { center: 'centred', right: 'ends' };

function alignByClass(cell: Element): void {
  const side = classOf[String(cell.properties.align)];
  cell.properties = { ...cell.properties, align: undefined, ...(side === undefined ? {} : { className: [side] }) };
}

const [narrowest, letter, space, leastColumn] = [288, 9, 20, 75];

/** True where the longest words of all columns do not fit beside each other on the narrowest screen, in pixels by and large. */
function isWide(rows: Element[][]): boolean {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) => {
    const words = rows.flatMap((cells) => (cells[column] ? toString(cells[column]).split(/\s+/u) : []));
    return space + Math.max(leastColumn, ...words.map((word) => word.length * letter));
  });
  return widths.reduce((sum, width) => sum + width, -space) > narrowest;
}
