import type { PlanEntry } from '#shared/workspace/snapshot.ts';

/** A name for a copy that no plan of the document has yet; `numbered` is asked from 2 on. */
export function freeName(
  plans: readonly Pick<PlanEntry, 'name'>[],
  first: string,
  numbered: (number: number) => string,
): string {
  const taken = new Set(plans.map((plan) => plan.name));
  let name = first;
  for (let number = 2; taken.has(name); number++) name = numbered(number);
  return name;
}
