const WAITS = [2_000, 4_000, 8_000, 16_000, 30_000];
const JITTER = 0.2;

/**
 * How many milliseconds to wait after so many failures in a row: 2, 4, 8, 16, then 30 seconds, each up to a fifth less
 * or more, so that many who failed together do not come back together. `chance` gives a number from 0 to 1.
 */
export function backoff(failures: number, chance: () => number): number {
  const wait = WAITS[Math.min(failures, WAITS.length) - 1] ?? 0;
  return Math.round(wait * (1 - JITTER + 2 * JITTER * chance()));
}
