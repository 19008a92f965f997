import { create } from 'zustand';
import { useEffect } from 'react';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Problem, Result } from '#shared/text/problem.ts';
import type { PlanEntry, Snapshot } from '#shared/workspace/snapshot.ts';
import { session } from '../session/client.ts';
import { latestWins } from '../session/latest.ts';
import { useDocument } from '../session/store.ts';

/** Which two plans are compared: differences are of the second less the first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

interface Comparing {
  /** As chosen by the user; the rest follows the document. */
  readonly chosen: Partial<Pair>;
  readonly comparison: Comparison | null;
  /** Why there is no comparison. */
  readonly problem: Problem | null;
}

/** The comparison that the scenario screen and its map show. */
export const useComparing = create<Comparing>()(() => ({ chosen: {}, comparison: null, problem: null }));

/**
 * The plans to compare: those chosen as far as they still exist; else the shown plan against the official
 * one, or against the first other. Null with fewer than two plans.
 */
export function pairOf(
  plans: readonly PlanEntry[],
  shown: string | null,
  chosen: Partial<Pair>,
): Pair | null {
  const known = (id: string | null | undefined): string | null =>
    plans.some((plan) => plan.id === id) ? (id ?? null) : null;
  const b = known(chosen.b) ?? known(shown === chosen.a ? null : shown) ?? otherThan(plans, known(chosen.a));
  const a = known(chosen.a === b ? null : chosen.a) ?? otherThan(plans, b);
  return a === null || b === null ? null : { a, b };
}

/** The official plan first: it is what others are measured against. */
function otherThan(plans: readonly PlanEntry[], id: string | null): string | null {
  const others = plans.filter((plan) => plan.id !== id);
  return (others.find((plan) => plan.official !== null) ?? others[0])?.id ?? null;
}

/** Puts a plan on one side of the comparison; the same plan on the other side changes places with it. */
export function compareWith(side: keyof Pair, id: string, now: Pair): void {
  const other = side === 'a' ? 'b' : 'a';
  const swapped = now[other] === id ? now[side] : now[other];
  useComparing.setState({ chosen: { [side]: id, [other]: swapped } });
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
