import { useEffect, useRef } from 'react';
import type { Polygon } from 'geojson';
import type { Area } from '#shared/plan/spec.ts';
import { requestAreaTotals } from '../session/actions.ts';
import { useView } from '../session/store.ts';
import type { DocumentMap } from './document-map.ts';
import { cancelDrawing, editableOutline } from './draft.ts';
import { Drawing } from './drawing.ts';
import { mapThemes } from './theme.ts';

/** Connects the drawing tool of one map with the view's tool and draft. */
export function useDrawing(documentMap: DocumentMap | null): void {
  const drawing = useRef<Drawing | null>(null);
  /** The area the map itself reported last: the draft coming back is no news to it. */
  const reported = useRef<Area | null>(null);
  const theme = useView((view) => view.theme);
  const tool = useView((view) => view.tool);
  const draft = useView((view) => view.draft);

  useEffect(() => {
    if (!documentMap) return undefined;
    const report = (polygon: Polygon): void => {
      const drawn = useView.getState().draft?.area;
      const predicate = drawn && 'polygon' in drawn ? drawn.predicate : 'centroid';
      const area: Area = { polygon, predicate };
      reported.current = area;
      void requestAreaTotals(area);
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
    else if (view.draft) showDraft(documentMap, made, view.draft.area);
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
    } else if (draft.area !== reported.current && drawing.current) {
      reported.current = draft.area;
      showDraft(documentMap, drawing.current, draft.area);
    }
  }, [draft, tool, documentMap]);

  useEffect(() => {
    documentMap?.setTaken([...(draft?.totals?.slots ?? [])]);
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

function showDraft(documentMap: DocumentMap, drawing: Drawing, area: Area): void {
  const outline = editableOutline(area);
  if (outline) {
    documentMap.setArea('draft-area', null);
    drawing.edit(outline);
  } else {
    drawing.clear();
    documentMap.setArea('draft-area', 'polygon' in area ? area.polygon : null);
  }
}
