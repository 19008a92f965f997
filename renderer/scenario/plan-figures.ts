import { useEffect, useState } from 'react';
import type { Scenario } from '#shared/plan/comparison.ts';
import type { Problem } from '#shared/text/problem.ts';
import { session } from '../session/client.ts';
import { useDocument } from '../session/store.ts';

/** What the list says of a plan: its figures, or why it has none. */
export type PlanFigures =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problem: Problem };

/** Figures of every plan of the document by id, as they come; those of an older state stay until then. */
export function usePlanFigures(): ReadonlyMap<string, PlanFigures> {
  const plans = useDocument((store) => store.document?.snapshot.plans);
  const revision = useDocument((store) => store.document?.snapshot.revision);
  const [figures, setFigures] = useState<ReadonlyMap<string, PlanFigures>>(new Map());

  useEffect(() => {
    if (!plans || revision === undefined) return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const found = new Map<string, PlanFigures>();
      for (const { id } of plans) {
        // A plan beside itself is the plan: its figures are computed as those of a comparison are.
        const answer = await session.comparePlans(id, id);
        if (!wanted) return;
        found.set(id, answer.ok ? { ok: true, scenario: answer.value.a } : answer);
      }
      setFigures(found);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [plans, revision]);
  return figures;
}
