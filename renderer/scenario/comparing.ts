import { create } from 'zustand';
import { useEffect } from 'react';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Problem, Result } from '#shared/text/problem.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import { session } from '../session/client.ts';
import { latestWins } from '../session/latest.ts';
import { useDocument } from '../session/store.ts';
import { pairOf, withSide, type Pair } from './pair.ts';

interface Comparing {
  /** As chosen by the user; the rest follows the document. */
  readonly chosen: Partial<Pair>;
  readonly comparison: Comparison | null;
  /** Why there is no comparison. */
  readonly problem: Problem | null;
}

/** The comparison that the scenario screen and its map show. */
export const useComparing = create<Comparing>()(() => ({ chosen: {}, comparison: null, problem: null }));

/** Puts a plan on one side of the comparison. */
export function compareWith(side: keyof Pair, id: string, now: Pair): void {
  useComparing.setState({ chosen: withSide(now, side, id) });
}

const ask = latestWins(
  ({ a, b }: Pair) => session.comparePlans(a, b),
  (answer: Result<Comparison>) => {
    if (answer.ok) useComparing.setState({ comparison: answer.value, problem: null });
    else useComparing.setState({ comparison: null, problem: answer.problem });
  },
);

/** The pair of plans the document and the choice of the user make. */
export function usePair(): Pair | null {
  const plans = useDocument((store) => store.document?.snapshot.plans);
  const shown = useDocument((store) => store.document?.snapshot.plan?.id ?? null);
  const chosen = useComparing((state) => state.chosen);
  return plans ? pairOf(plans, shown, chosen) : null;
}

/** Keeps the comparison of the two plans up to date while a screen shows it. */
export function useFollowComparison(isShown: boolean): void {
  const revision = useDocument(
    (store): Snapshot['revision'] | null => store.document?.snapshot.revision ?? null,
  );
  const pair = usePair();
  const [a, b] = [pair?.a ?? null, pair?.b ?? null];
  useEffect(() => {
    if (!isShown || revision === null) return;
    if (a === null || b === null) useComparing.setState({ comparison: null, problem: null });
    else void ask({ a, b });
  }, [isShown, revision, a, b]);
}
