import { useEffect, useState } from 'react';
import type { Fairness } from '#shared/plan/fairness-view.ts';
import { session } from '../../session/client.ts';
import { useDocument } from '../../session/store.ts';

/** How even the shown plan is; null while it is asked for and where the plan has no result. */
export function useFairness(): Fairness | null {
  const revision = useDocument((store) => store.document?.snapshot.revision);
  const [fairness, setFairness] = useState<Fairness | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const answer = await session.planFairness();
      if (wanted) setFairness(answer);
    };
    if (revision !== undefined) void ask();
    return () => {
      wanted = false;
    };
  }, [revision]);
  return fairness;
}
