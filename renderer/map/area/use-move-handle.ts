import { useEffect, useEffectEvent, useRef } from 'react';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { useWords } from '../../app/language/language.ts';
import { requestAreaTotals } from '../../session/actions.ts';
import type { DocumentMap } from '../document-map.ts';
import { activeArea, changeArea } from './area-edits.ts';
import { MoveHandle } from './move-handle.ts';
import { useEditedArea } from './use-edited-area.ts';

/** The drawn area being worked on, as the document has it. */
function storedPolygon(): AreaGeometry | null {
  const area = activeArea()?.area;
  return area && 'polygon' in area ? area.polygon : null;
}

/** Stores a move. @param visit moves of the same visit to the handle are one step of undo */
async function storeMove(polygon: AreaGeometry, visit: string | null): Promise<void> {
  const active = activeArea();
  if (!active || !('polygon' in active.area)) return;
  const merge = visit === null ? undefined : `${active.id} move ${visit}`;
  await changeArea({ ...active, area: { ...active.area, polygon } }, merge);
}

/** Puts a handle on the area whose corners can be dragged, by which all of it is moved. */
export function useMoveHandle(documentMap: DocumentMap | null): void {
  const { t } = useWords();
  const polygon = useEditedArea()?.polygon ?? null;
  const label = t('target.move');
  const isThere = polygon !== null;
  const handle = useRef<MoveHandle | null>(null);
  const first = useEffectEvent(() => polygon);

  useEffect(() => {
    const from = isThere ? first() : null;
    if (!documentMap || !from) return undefined;
    /** Moves the document has not answered yet: until it has, the handle is ahead of it. */
    let underway = 0;
    const moved = async (to: AreaGeometry, visit: string | null): Promise<void> => {
      documentMap.setArea('draft-area', null);
      underway++;
      await storeMove(to, visit);
      underway--;
      made.show(storedPolygon());
    };
    const made = new MoveHandle(documentMap.map, from, label, {
      moving: (to) => {
        const area = activeArea()?.area;
        documentMap.setArea('draft-area', to);
        if (area && 'polygon' in area) void requestAreaTotals({ ...area, polygon: to });
      },
      moved: (to, visit) => void moved(to, visit),
      isAhead: () => underway > 0,
    });
    handle.current = made;
    let ended = false;
    const end = (): void => {
      if (!ended) made.remove();
      ended = true;
      handle.current = null;
    };
    const keep = documentMap.beforeRemove(end);
    return () => {
      keep();
      end();
    };
  }, [documentMap, isThere, label]);

  useEffect(() => handle.current?.show(polygon), [polygon]);
}
