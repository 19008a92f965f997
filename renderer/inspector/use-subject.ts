import { useEffect, useMemo, useState } from 'react';
import type { TargetArea } from '#shared/workspace/snapshot.ts';
import { useActiveArea } from '../map/area/use-edited-area.ts';
import { session } from '../session/client.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { subjectOf, type Subject } from './subject.ts';

/** A desa or region that was chosen comes before the area being worked on; without either it is the document. */
export function useSubject(document: DocumentState): Subject {
  const { directory } = document;
  const selected = useView((view) => view.selected);
  const region = useView((view) => view.region);
  const active = useActiveArea();
  const areaSlots = useAreaSlots(active, document);
  useAreaComesForward(active?.id ?? null);
  const chosen = useMemo(() => subjectOf(directory, selected, region), [directory, selected, region]);
  return useMemo(
    () => (chosen.kind === 'document' && active ? { kind: 'area', area: active, slots: areaSlots } : chosen),
    [chosen, active, areaSlots],
  );
}

/** The desa an area takes: asked of the worker, as a drawn one takes them by their boundaries. */
function useAreaSlots(area: TargetArea | null, { snapshot }: DocumentState): Uint32Array | null {
  const taken = area?.area ?? null;
  const boundaries = snapshot.boundaries.revision;
  const [answer, setAnswer] = useState<{
    readonly of: unknown;
    readonly boundaries: number;
    readonly slots: Uint32Array | null;
  }>();
  useEffect(() => {
    if (!taken) return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const totals = await session.areaTotals(taken);
      if (wanted) setAnswer({ of: taken, boundaries, slots: totals.ok ? totals.value.slots : null });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [taken, boundaries]);
  // While other boundaries are asked for, the desa taken by those before stay.
  return answer?.of === taken ? answer.slots : null;
}

/** An area that is taken up is what the user looks at now, whatever was selected before. */
function useAreaComesForward(id: string | null): void {
  useEffect(() => {
    if (id !== null) useView.getState().setSelected(null);
  }, [id]);
}
