/** Milliseconds of repeated runs. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly runs: number;
}

/**
 * Times a piece of work: one run to warm up, then as many as asked. The median is what a user meets; the least
 * is nearest to the work itself on a machine that does other things too.
 */
export async function timed(runs: number, work: () => unknown): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return summary(times);
}

export function summary(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: rounded(sorted[Math.floor(sorted.length / 2)] ?? NaN),
    least: rounded(sorted[0] ?? NaN),
    runs: sorted.length,
  };
}

/** What was aimed at, in words, and whether it was reached. */
export type Targets = Readonly<Record<string, 'met' | 'missed'>>;

export function targets(reached: Readonly<Record<string, boolean>>): Targets {
  return Object.fromEntries(
    Object.entries(reached).map(([target, isMet]) => [target, isMet ? 'met' : 'missed']),
  );
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A small generator of whole numbers below a bound (Park and Miller's), so that every run has the same figures. */
export function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}
