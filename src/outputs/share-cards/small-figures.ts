/** A stretch of a line in one size: `shift` is how far it is raised, in em of the line. */
export interface Stretch {
  text: string;
  /** The size in that of the line. */
  scale: number;
  shift: number;
}

const smallScale = 0.62;
const raised = 0.36;
const lowered = -0.12;

/**
 * A line in stretches of one size, since few typefaces have small figures: those are set from their plain ones.
 * @example splitSmall('CO₂').map(({ text }) => text) //=> ['CO', '2']
 */
export function splitSmall(line: string): Stretch[] {
  return [...line.matchAll(/(?<superior>[\u2070-\u207f]+)|(?<inferior>[\u2080-\u209c]+)|[^\u2070-\u209c]+/gu)].map(({ 0: text, groups }) =>
    groups?.superior === undefined && groups?.inferior === undefined
      ? { text, scale: 1, shift: 0 }
      : { text: text.normalize('NFKD'), scale: smallScale, shift: groups.superior === undefined ? lowered : raised },
  );
}
