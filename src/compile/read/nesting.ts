const mostLevels = 20;

/** A line that lies deeper than any text for people, found before a parser has to go down there. */
export interface DeepLine {
  offset: number;
  levels: number;
}

/**
 * The first line with more than 20 levels of quotes and list items, or of open brackets in the frontmatter.
 * @example deepLine('>'.repeat(30), 0)?.levels //=> 30
 */
export function deepLine(text: string, bodyStart: number): DeepLine | undefined {
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const levels = match.index < bodyStart ? openBrackets(match[0]) : containers(match[0]);
    if (levels > mostLevels) return { offset: match.index, levels };
  }
  return undefined;
}

/** Marks of quotes and list items that a line begins with. */
function containers(line: string): number {
  const marks = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/u.exec(line)?.[0] ?? '';
  return marks.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
}

function openBrackets(line: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of line) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
