import { useEffect, useMemo } from 'react';
import { requestAreaTotals } from '../../session/actions.ts';
import type { DocumentState } from '../../session/state.ts';
import { useView } from '../../session/store.ts';
import { activate } from './area-edits.ts';
import { useActiveArea } from './use-edited-area.ts';

/** Keeps the figures of the area being worked on those of the document, undo and new data included. */
export function useFollowActive({ snapshot }: DocumentState): void {
  const active = useActiveArea();
  const area = active?.area ?? null;
  const isGone = useView((view) => view.activeArea !== null) && active === null;
  const { coverage, rates } = snapshot;
  const spec = snapshot.plan?.spec;
  const asked = useMemo(() => area && { area, coverage, rates, spec }, [area, coverage, rates, spec]);
  useEffect(() => {
    if (asked) void requestAreaTotals(asked.area);
  }, [asked]);
  useEffect(() => {
    if (isGone) activate(null);
  }, [isGone]);
}
