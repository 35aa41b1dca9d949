import { formatMistake, type Mistake } from './message.ts';
import type { Problem } from './problem.ts';
import { formatReport } from './report.ts';

/** A mistake that the user of a command can correct: its message says everything, so no stack is shown. */
export class UserError extends Error {
  constructor(wrong: Mistake | Problem[]) {
    super(Array.isArray(wrong) ? formatReport(wrong) : formatMistake(wrong));
  }
}
