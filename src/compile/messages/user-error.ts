import { formatMistake, type Mistake } from './message.ts';
import type { Problem } from './problem.ts';
import { formatReport } from './report.ts';

/** Something that whoever runs a command can mend: its message says all, and a stack would only hide it. */
export class UserError extends Error {
  constructor(wrong: Mistake | Problem[]) {
    super(Array.isArray(wrong) ? formatReport(wrong) : formatMistake(wrong));
  }
}
