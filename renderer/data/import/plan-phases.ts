import { useMemo } from 'react';
import type { PhaseRef } from '#shared/exchange/import/mapping.ts';
import { useDocument } from '../../session/store.ts';

/** The phases of the shown plan, in its order. */
export function usePlanPhases(): readonly PhaseRef[] {
  const phases = useDocument(({ document }) => document?.snapshot.plan?.spec.phases);
  return useMemo(() => phases?.map(({ year, name }) => ({ year, name })) ?? [], [phases]);
}
