import type { Draft } from '../draft.ts';
import { formatMistake, type Mistake, nearest, quoted } from '../messages/message.ts';
import type { Problem } from '../messages/problem.ts';
import type { RuleText } from './rule.ts';

export const allow: RuleText = {
  name: 'allow',
  severity: 'warning',
  summary:
    'Where a check cannot know, it warns. If the text is right, silence the warning in the list `allow`. An entry is `{ rule: date-mention, text: Friday talks, why: The name of the talks }`. Its `text` is what the message quotes, or words of that line. An error cannot be silenced. An entry that silences nothing is told of.',
  example: 'In `allow[0]`, the entry silences no warning. Delete it, or correct its `rule` or `text`.',
};

/** The problems without the warnings and notes that the article allows, and a warning of each entry that silences none. */
export function withoutAllowed(draft: Draft, problems: Problem[], ruleNames: readonly string[]): Problem[] {
  const entries = draft.fields.allow;
  if (entries.length === 0) return problems;
  const lines = draft.source.text.split('\n');
  const used = new Set<number>();
  const left = problems.filter((problem) => {
    const found = entries.flatMap(({ rule, text }, index) => (silences(rule, text, problem, lines) ? [index] : []));
    for (const index of found) used.add(index);
    return found.length === 0;
  });
  const unused = entries.flatMap(({ rule }, index): Problem[] => {
    if (used.has(index)) return [];
    const place = draft.placeAt(draft.frontmatter.offsetOf(['allow', index]));
    const message = formatMistake({ in: `allow[${index}]`, ...mistake(rule, ruleNames) });
    return [{ file: draft.file.path, ...place, severity: allow.severity, message, rule: allow.name }];
  });
  return [...left, ...unused];
}

function silences(rule: string, text: string, problem: Problem, lines: string[]): boolean {
  if (problem.severity === 'error' || problem.rule !== rule) return false;
  return problem.message.includes(text) || (lines[problem.line - 1] ?? '').includes(text);
}

function mistake(rule: string, ruleNames: readonly string[]): Mistake {
  if (!ruleNames.includes(rule))
    return { wrong: `no check has the name ${quoted(rule)}`, guess: nearest(rule, ruleNames), remedy: 'name one of the author guide' };
  return { wrong: 'the entry silences no warning', remedy: 'delete it, or correct its `rule` or `text`' };
}
