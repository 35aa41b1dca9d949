// Set up for every test: how often properties are tried, and from which seed.
import fc from 'fast-check';

/** How many tries are enough, by the round of tests. */
const most: Record<string, number> = { quick: 20, long: Infinity };
const enough = most[process.env.STANDFIRST_RUNS ?? ''] ?? 100;

/** How often a property is tried: all of it in `npm run test:long`, else the first hundred of the same; twenty in `npm run test:quick`. */
export function runs(full: number): number {
  return Math.min(full, enough);
}

// A fixed seed: what fails once fails again, and fast-check prints its path. Another may be given to look further.
fc.configureGlobal({ seed: Number(process.env.STANDFIRST_SEED ?? 20210602), numRuns: runs(1000) });
