import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { useWords } from '../../app/language/language.ts';
import { requestAreaTotals } from '../../session/actions.ts';
import type { DocumentMap } from '../document-map.ts';
import { activeArea, changeArea } from './area-edits.ts';
import type { AreaHandle, HandleEvents } from './area-handle.ts';
import { CornerHandle } from './corner-handle.ts';
import { MoveHandle } from './move-handle.ts';
import { useEditedArea } from './use-edited-area.ts';

/** The drawn area being worked on, as the document has it. */
function storedPolygon(): AreaGeometry | null {
  const area = activeArea()?.area;
  return area && 'polygon' in area ? area.polygon : null;
}

/** Stores a change. @param visit changes of the same visit to a handle are one step of undo */
async function store(polygon: AreaGeometry, visit: string | null): Promise<void> {
  const active = activeArea();
  if (!active || !('polygon' in active.area)) return;
  const merge = visit === null ? undefined : `${active.id} ${visit}`;
  await changeArea({ ...active, area: { ...active.area, polygon } }, merge);
}

/** Puts handles on the area whose corners can be dragged: one that moves all of it, one for its corners by keys. */
export function useAreaHandles(documentMap: DocumentMap | null): void {
  const { t } = useWords();
  useAreaHandle(
    documentMap,
    useCallback((map, area, events) => new MoveHandle(map, area, t('target.move'), events), [t]),
  );
  useAreaHandle(
    documentMap,
    useCallback(
      (map, area, events) =>
        new CornerHandle(map, area, (corner, corners) => t('target.corner', { corner, corners }), events),
      [t],
    ),
  );
}

type MakeHandle = (map: MapLibreMap, area: AreaGeometry, events: HandleEvents) => AreaHandle;

/** @param make the handle again whenever it is another function */
function useAreaHandle(documentMap: DocumentMap | null, make: MakeHandle): void {
  const polygon = useEditedArea()?.polygon ?? null;
  const isThere = polygon !== null;
  const handle = useRef<AreaHandle | null>(null);
  const first = useEffectEvent(() => polygon);

  useEffect(() => {
    const from = isThere ? first() : null;
    if (!documentMap || !from) return undefined;
    /** Changes the document has not answered yet: until it has, the handle is ahead of it. */
    let underway = 0;
    const changed = async (to: AreaGeometry, visit: string | null): Promise<void> => {
      documentMap.setArea('draft-area', null);
      underway++;
      await store(to, visit);
      underway--;
      made.show(storedPolygon());
    };
    const made = make(documentMap.map, from, {
      changing: (to) => {
        const area = activeArea()?.area;
        documentMap.setArea('draft-area', to);
        if (area && 'polygon' in area) void requestAreaTotals({ ...area, polygon: to });
      },
      changed: (to, visit) => void changed(to, visit),
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
  }, [documentMap, isThere, make]);

  useEffect(() => handle.current?.show(polygon), [polygon]);
}
