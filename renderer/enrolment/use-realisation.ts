import { useEffect, useState } from 'react';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import type { Result } from '#shared/text/problem.ts';
import { session } from '../session/client.ts';
import { useDocument } from '../session/store.ts';

/** Enrolment against the shown plan; null while it is asked for the first time, and without a plan. */
export function useRealisation(): Result<Realisation> | null {
  const revision = useDocument((store) => store.document?.snapshot.revision);
  const [answer, setAnswer] = useState<Result<Realisation> | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const measured = await session.realisation();
      if (wanted) setAnswer(measured);
    };
    if (revision !== undefined) void ask();
    return () => {
      wanted = false;
    };
  }, [revision]);
  return answer;
}
