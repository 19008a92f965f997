import { useEffect, useRef } from 'react';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { requestAreaTotals } from '../session/actions.ts';
import { useView } from '../session/store.ts';
import type { DocumentMap } from './document-map.ts';
import { cancelDrawing, isEditable } from './draft.ts';
import { Drawing } from './drawing.ts';
import { mapThemes } from './theme.ts';

/** Connects the drawing tool of one map with the view's tool and draft. */
export function useDrawing(documentMap: DocumentMap | null): void {
  const drawing = useRef<Drawing | null>(null);
  /** The geometry the map itself reported last: the draft coming back is no news to it. */
  const reported = useRef<AreaGeometry | null>(null);
  const theme = useView((view) => view.theme);
  const tool = useView((view) => view.tool);
  const draft = useView((view) => view.draft);

  useEffect(() => {
    if (!documentMap) return undefined;
    const report = (geometry: AreaGeometry): void => {
      reported.current = geometry;
      void requestAreaTotals(geometry, useView.getState().draft?.predicate ?? 'centroid');
    };
    const made = new Drawing(documentMap.map, mapThemes[theme].draft, {
      changed: report,
      finished: (polygon) => {
        report(polygon);
        useView.getState().setTool('pan');
      },
    });
    drawing.current = made;
    const view = useView.getState();
    if (view.tool === 'polygon') made.begin();
    else if (view.draft) showDraft(documentMap, made, view.draft.geometry);
    let ended = false;
    const end = (): void => {
      if (!ended) made.stop();
      ended = true;
      drawing.current = null;
    };
    const keep = documentMap.beforeRemove(end);
    return () => {
      keep();
      end();
    };
  }, [documentMap, theme]);

  useEffect(() => {
    if (tool !== 'polygon' || !documentMap) return undefined;
    useView.getState().setDraft(null);
    reported.current = null;
    drawing.current?.begin();
    documentMap.setArea('draft-area', null);
    // Enter is heard by the map alone, so the map gets the keyboard.
    documentMap.map.getCanvas().focus();
    return undefined;
  }, [tool, documentMap]);

  useEffect(() => {
    if (!documentMap || tool === 'polygon') return;
    if (!draft) {
      reported.current = null;
      drawing.current?.clear();
      documentMap.setArea('draft-area', null);
    } else if (draft.geometry !== reported.current && drawing.current) {
      reported.current = draft.geometry;
      showDraft(documentMap, drawing.current, draft.geometry);
    }
  }, [draft, tool, documentMap]);

  useEffect(() => {
    documentMap?.setTaken(draft?.totals?.slots ?? []);
  }, [draft?.totals, documentMap]);

  const active = tool === 'polygon' || draft !== null;
  useEffect(() => {
    if (!active) return undefined;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      cancelDrawing();
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [active]);
}

function showDraft(documentMap: DocumentMap, drawing: Drawing, geometry: AreaGeometry): void {
  if (geometry.type === 'Polygon' && isEditable(geometry)) {
    documentMap.setArea('draft-area', null);
    drawing.edit(geometry);
  } else {
    drawing.clear();
    documentMap.setArea('draft-area', geometry);
  }
}
