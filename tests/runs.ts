// Set up for every test: how often properties are tried, and from which seed.
import fc from 'fast-check';

const isFull = process.env.STANDFIRST_RUNS === 'full';

/** How often a property is tried: all of it in `npm run test:long`, else the first hundred of the same. */
export function runs(full: number): number {
  return isFull ? full : Math.min(full, 100);
}

// A fixed seed: what fails once fails again, and fast-check prints its path. Another may be given to look further.
fc.configureGlobal({ seed: Number(process.env.STANDFIRST_SEED ?? 20210602), numRuns: runs(1000) });
