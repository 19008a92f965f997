import { create } from 'zustand';
import type { AreaGeometry, Predicate } from '#shared/boundary/geometry.ts';
import type { Combine } from '../../session/state.ts';

/** What the window remembers of the work on areas: never part of the document, never undone. */
interface AreaWork {
  /** Ids of areas that are not shown on the map. */
  readonly hidden: ReadonlySet<string>;
  /** Corners jump to boundaries nearby. */
  readonly snapping: boolean;
  /** How the next shapes take desa. */
  readonly predicate: Predicate;
  /** Kilometres from the centre of the circle being drawn to the pointer. */
  readonly radius: number | null;
  /** Slots looked at instead of those of the draft, while the pointer rests on another rule of inclusion. */
  readonly peek: Uint32Array | null;
  /** An outline that crosses itself, cleaned, and what was to become of it; until it is taken or dropped. */
  readonly offer: Offer | null;
  readonly dialog: 'query' | 'codes' | null;
}

export interface Offer {
  readonly cleaned: AreaGeometry;
  readonly how: Combine;
}

export const useAreaWork = create<AreaWork>()(() => ({
  hidden: new Set<string>(),
  snapping: true,
  predicate: 'centroid',
  radius: null,
  peek: null,
  offer: null,
  dialog: null,
}));

export function setAreaShown(id: string, shown: boolean): void {
  useAreaWork.setState(({ hidden }) => {
    const next = new Set(hidden);
    if (shown) next.delete(id);
    else next.add(id);
    return { hidden: next };
  });
}
