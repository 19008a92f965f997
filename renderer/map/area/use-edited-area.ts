import { useDocument, useView } from '../../session/store.ts';
import type { Area } from '#shared/plan/spec.ts';
import type { TargetArea } from '#shared/workspace/snapshot.ts';
import { useAreaWork } from './area-store.ts';

/** The saved area being worked on; null when there is none, or it is gone, as after undo. */
export function useActiveArea(): TargetArea | null {
  const id = useView((view) => view.activeArea);
  return useDocument(({ document }) => document?.snapshot.areas.find((area) => area.id === id) ?? null);
}

/** The drawn area whose corners can be dragged on the map now, or null. */
export function useEditedArea(): Extract<Area, { readonly polygon: unknown }> | null {
  const active = useActiveArea();
  const readOnly = useDocument(({ document }) => document?.snapshot.readOnly ?? true);
  const isAtWork = useView((view) => view.screen === 'map' && view.tool === 'pan' && !view.presenting);
  const isHidden = useAreaWork(({ hidden }) => active !== null && hidden.has(active.id));
  if (!active || readOnly || !isAtWork || isHidden) return null;
  return 'polygon' in active.area ? active.area : null;
}
