import { compareScores, type HeadsProblem, type HeadsSolution, type Score } from './heads-problem.ts';

/** Choices the search may look at before it gives up. */
const mostSteps = 60_000;

/** What is left of each fund, of a region's own fund that of the region at hand; in the plan's order. */
interface State {
  readonly left: readonly number[];
  /** Heads, then units used of each fund. */
  readonly score: Score;
  /** The state before, and the heads per fund of the class that was dealt with in between. */
  readonly from: State | null;
  readonly choice: readonly number[];
}

/**
 * The best funding, by dynamic programming over regions and classes. Two ways that leave the same of every
 * fund have used the same of the shared ones, so the one that is better so far stays better. For few regions.
 *
 * @returns null when it would take too long
 */
export function searchExactly(problem: HeadsProblem): HeadsSolution | null {
  const { costs, heads, order, regions } = problem;
  let steps = 0;
  let states: State[] = [
    {
      left: order.map(({ kind, place }) => (kind === 'shared' ? problem.shared[place]! : 0)),
      score: [0, ...order.map(() => 0)],
      from: null,
      choice: [],
    },
  ];
  for (let region = 0; region < regions; region++) {
    for (const [c, cost] of costs.entries()) {
      const next = new Map<string, State>();
      for (const from of states) {
        const left =
          c > 0
            ? from.left
            : order.map(({ kind, place }, f) =>
                kind === 'shared' ? from.left[f]! : problem.local[place]![region]!,
              );
        for (const choice of choices(heads[c]![region]!, left, cost)) {
          if (++steps > mostSteps) return null;
          const state = {
            left: left.map((units, f) => units - choice[f]! * cost),
            score: from.score.map((value, i) =>
              i === 0 ? value + choice.reduce((sum, count) => sum + count, 0) : value + choice[i - 1]! * cost,
            ),
            from,
            choice,
          };
          const key = state.left.join();
          const known = next.get(key);
          if (!known || compareScores(state.score, known.score) > 0) next.set(key, state);
        }
      }
      states = [...next.values()];
      // Every class still to come needs at least a look at each state.
      const toCome = (regions - region) * costs.length - c - 1;
      if (steps + states.length * toCome > mostSteps) return null;
    }
  }
  return retrace(
    problem,
    states.reduce((a, b) => (compareScores(a.score, b.score) >= 0 ? a : b)),
  );
}

/** Every way to have up to so many heads of one class paid, as heads per fund. */
function* choices(
  heads: number,
  left: readonly number[],
  cost: number,
  before: readonly number[] = [],
): Generator<readonly number[]> {
  if (before.length === left.length) {
    yield before;
    return;
  }
  const most = Math.min(heads, Math.floor(left[before.length]! / cost));
  for (let count = 0; count <= most; count++) yield* choices(heads - count, left, cost, [...before, count]);
}

function retrace({ costs, order, shared, local, regions }: HeadsProblem, end: State): HeadsSolution {
  const solution = {
    shared: shared.map(() => costs.map(() => 0)),
    local: local.map(() => costs.map(() => new Int32Array(regions))),
  };
  let state = end;
  for (let step = regions * costs.length - 1; step >= 0; step--) {
    const region = Math.floor(step / costs.length);
    const c = step % costs.length;
    for (const [f, { kind, place }] of order.entries()) {
      if (kind === 'shared') solution.shared[place]![c]! += state.choice[f]!;
      else solution.local[place]![c]![region] = state.choice[f]!;
    }
    state = state.from!;
  }
  return solution;
}
