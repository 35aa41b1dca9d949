import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { compile } from '../../src/compile/compile.ts';
import { runs } from '../runs.ts';
import { fileOf, storyWith } from './story-file.ts';

interface Life {
  sum: number;
  due: number;
  steps: { id: string; step: 'pledged' | 'disbursed' | 'delayed'; day: number; value: number }[];
  corrections: string[];
}

const day = (number: number) => `2021-0${1 + Math.floor(number / 28)}-${String(1 + (number % 28)).padStart(2, '0')}`;

function textOf({ sum, due, steps, corrections }: Life): string {
  const list = steps.map(({ id, step, day: on, value }) => {
    const rest = step === 'delayed' ? `due: { date: "20${30 + (value % 60)}" }` : `amount: { value: ${value}, currency: USD }`;
    return `      ${id}: { date: "${day(on)}", step: ${step}, ${rest} }`;
  });
  const changes = corrections.map((id) => `  - { date: "2021-06-02", kind: correction, note: "It was wrong.", anchor: ${id} }`);
  return storyWith(
    ['stage: pledged', `due: { date: "20${30 + due}" }\n    steps:\n${list.join('\n')}`],
    ['amount: { value: 5000000, currency: USD }', `amount: { value: ${sum}, currency: USD }`],
    ['5 million dollars', 'the money'],
    ['$5 million', 'much'],
    ['unknowns:', `${changes.length > 0 ? `corrections:\n${changes.join('\n')}\n` : ''}unknowns:`],
    ['^no-date', `${steps.map(({ id }) => `[then](step:${id})`).join(' ')} ^no-date`],
  );
}

const sums = fc.integer({ min: 1, max: 999 });
const lives: fc.Arbitrary<Life> = fc
  .record({
    sum: sums,
    due: fc.integer({ min: 0, max: 60 }),
    later: fc.array(
      fc.record({ step: fc.constantFrom('disbursed' as const, 'delayed' as const), day: fc.integer({ min: 1, max: 100 }), value: sums }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  })
  .map(({ sum, due, later }) => ({
    sum: sum * 10_000,
    due,
    steps: [
      { id: 'at-first', step: 'pledged' as const, day: 0, value: sum * 10_000 },
      ...later.toSorted((a, b) => a.day - b.day).map((one, index) => ({ id: `later-${index}`, ...one })),
    ],
    corrections: [],
  }));

/** What an editor does to a published life, and which ids it changes. */
const edits: fc.Arbitrary<(life: Life) => { after: Life; changed: string[] }> = fc.oneof(
  fc.record({ at: fc.nat(), value: sums }).map(({ at, value }) => (life: Life) => {
    const step = life.steps[at % life.steps.length];
    if (!step || step.step === 'delayed' || step.value === value) return { after: life, changed: [] };
    return { after: { ...life, steps: life.steps.map((one) => (one === step ? { ...one, value } : one)) }, changed: [step.id] };
  }),
  sums.map(
    (value) => (life: Life) =>
      life.sum === value ? { after: life, changed: [] } : { after: { ...life, sum: value }, changed: ['bridge-money'] },
  ),
  fc
    .integer({ min: 0, max: 60 })
    .map(
      (due) => (life: Life) => (life.due === due ? { after: life, changed: [] } : { after: { ...life, due }, changed: ['bridge-money'] }),
    ),
  // What happens later is a new step.
  sums.map((value) => (life: Life) => ({
    after: { ...life, steps: [...life.steps, { id: `new-${life.steps.length}`, step: 'disbursed' as const, day: 110, value }] },
    changed: [],
  })),
);

const changedSteps = (life: Life, anchors: string) =>
  compile({ ...fileOf(textOf(life)), anchors }).problems.filter(({ rule }) => rule === 'changed-step');

describe('a published life', () => {
  it('changes only with a correction that names what changed', () => {
    fc.assert(
      fc.property(lives, edits, (before, edit) => {
        const { anchors } = recordAnchors({ ...fileOf(textOf(before)), anchors: '' });
        expect(changedSteps(before, anchors)).toEqual([]);
        const { after, changed } = edit(before);
        const found = changedSteps(after, anchors);
        expect(found.map(({ message }) => /(?<=published (?:step|pledge) `)[^`]+/u.exec(message)?.[0])).toEqual(changed);
        // With the line that the message asks for, it passes, and is recorded; another change asks for another line.
        const corrected = { ...after, corrections: changed };
        expect(changedSteps(corrected, anchors)).toEqual([]);
        if (changed.length === 0) return;
        const later = recordAnchors({ ...fileOf(textOf(corrected)), anchors }).anchors;
        expect(changedSteps(corrected, later)).toEqual([]);
        expect(changedSteps({ ...before, corrections: changed }, later)).toHaveLength(1);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('loses no step without a correction', () => {
    const before: Life = {
      sum: 5,
      due: 1,
      steps: [
        { id: 'at-first', step: 'pledged', day: 0, value: 5 },
        { id: 'paid', step: 'disbursed', day: 9, value: 4 },
      ],
      corrections: [],
    };
    const { anchors } = recordAnchors({ ...fileOf(textOf(before)), anchors: '' });
    const gone = { ...before, steps: before.steps.slice(0, 1) };
    expect(changedSteps(gone, anchors).map(({ message }) => message)).toEqual([
      'The published step `paid` was “date 2021-01-10, step disbursed, amount 4 USD”, and is now gone. Restore it; or, if it was wrong, add under `corrections`: `- { date: "2021-06-02", kind: correction, note: "What was wrong, and what is right.", anchor: paid }`.',
    ]);
  });
});
