import type { Problem } from './problem.ts';

/**
 * All problems as text, one a line, in the form that editors and other tools read, and a line that counts them;
 * empty when there are none.
 *
 * @example
 * formatReport([{ file: 'a.md', line: 3, column: 1, severity: 'error', message: '`x` is missing. Add it.', rule: 'schema' }])
 * //=> 'a.md:3:1  error  `x` is missing. Add it.  schema\n\n1 error in 1 file'
 */
export function formatReport(problems: Problem[]): string {
  if (problems.length === 0) return '';
  return `${[...problems].sort(compareProblems).map(formatProblem).join('\n')}\n\n${summary(problems)}`;
}

/** Order by file, line and column, then by rule and message, so that every run prints the same. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function formatProblem({ file, line, column, severity, message, rule }: Problem): string {
  return `${file}:${line}:${column}  ${severity}  ${message}  ${rule}`;
}

function summary(problems: Problem[]): string {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning', 'note'] as const)
    .map((severity) => counted(count(severity), severity))
    .filter((part) => !part.startsWith('0 '));
  return `${parts.join(', ')} in ${counted(new Set(problems.map((problem) => problem.file)).size, 'file')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
