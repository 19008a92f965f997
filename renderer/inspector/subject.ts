import { useEffect, useMemo, useState } from 'react';
import { levelOf, type Level, type RegionCode } from '#shared/region/code.ts';
import type { Directory, TargetArea } from '#shared/workspace/snapshot.ts';
import { useActiveArea } from '../map/area/use-edited-area.ts';
import { slotsOf } from '../map/regions.ts';
import { session } from '../session/client.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';

/** What is looked at closely, with its desa as slots, ascending. */
export type Subject =
  | { readonly kind: 'document'; readonly slots: Uint32Array }
  | {
      readonly kind: 'desa';
      readonly slot: number;
      readonly code: RegionCode;
      readonly name: string;
      readonly slots: Uint32Array;
    }
  | {
      readonly kind: 'region';
      readonly code: RegionCode;
      readonly level: Exclude<Level, 'desa'>;
      readonly name: string;
      readonly slots: Uint32Array;
    }
  | {
      readonly kind: 'area';
      readonly area: TargetArea;
      /** Null until they are known, and where the area takes none because its outline is broken. */
      readonly slots: Uint32Array | null;
    };

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

/** The desa or region that was chosen, else the whole document. */
export function subjectOf(
  directory: Pick<Directory, 'codes' | 'names' | 'parents'>,
  selected: number | null,
  region: RegionCode | null,
): Exclude<Subject, { readonly kind: 'area' }> {
  const { codes, names, parents } = directory;
  const code = selected === null ? undefined : codes[selected];
  if (selected !== null && code !== undefined)
    return { kind: 'desa', slot: selected, code, name: names[selected]!, slots: Uint32Array.of(selected) };
  const level = region === null ? 'desa' : levelOf(region);
  if (region !== null && level !== 'desa') {
    const { from, to } = slotsOf(codes, region);
    // A region of the document before is none of this one.
    if (to > from)
      return {
        kind: 'region',
        code: region,
        level,
        name: parents[region] ?? region,
        slots: slotsFrom(from, to),
      };
  }
  return { kind: 'document', slots: slotsFrom(0, codes.length) };
}

function slotsFrom(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, index) => from + index);
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
