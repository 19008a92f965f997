import type { PlanEntry } from '#shared/workspace/snapshot.ts';

/** Which two plans are compared: differences are of the second less the first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

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

/** A plan on one side; the same plan on the other side changes places with the one that was here. */
export function withSide(now: Pair, side: keyof Pair, id: string): Pair {
  const [a, b] = side === 'a' ? [id, now.b] : [now.a, id];
  return a === b ? { a: now.b, b: now.a } : { a, b };
}
