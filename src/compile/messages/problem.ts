/** A place in a file, as editors count: the first line is 1, the first column is 1. */
export interface Place {
  line: number;
  column: number;
}

/** One mistake in one file, with its place, rule and remedy. */
export interface Problem extends Place {
  /** Path as the user gave it or relative to the project, with forward slashes. */
  file: string;
  /** An error stops a build; a note says what is not checked. */
  severity: 'error' | 'warning' | 'note';
  /** What is wrong, then what to do, in two sentences. */
  message: string;
  /** The rule's name, a heading in the author guide. */
  rule: string;
}
