import { useEffect, useState } from 'react';
import type { CoverageOfYear } from '#shared/workspace/coverage-history.ts';
import { session } from '../session/client.ts';
import { useDocument } from '../session/store.ts';

/** Coverage of some desa year by year with its sources; null until it is known. @param slots null for none */
export function useCoverageHistory(slots: Uint32Array | 'all' | null): readonly CoverageOfYear[] | null {
  const directory = useDocument((store) => store.document?.directory);
  // What is typed in a plan changes no coverage: asked at every key, the answer would come in the way of the plan's.
  const revision = useDocument((store) => store.document?.snapshot.coverageRevision);
  const [answer, setAnswer] = useState<readonly CoverageOfYear[] | null>(null);
  useEffect(() => {
    if (slots === null || directory === undefined || revision === undefined) return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const history = await session.coverageHistory(slots === 'all' ? null : slots);
      if (wanted) setAnswer(history);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [slots, directory, revision]);
  return answer;
}
