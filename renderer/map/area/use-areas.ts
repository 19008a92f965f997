import { useEffect, useRef } from 'react';
import { useView } from '../../session/store.ts';
import { isMeasuring, removeLastPoint } from '../context/measure-store.ts';
import type { DocumentMap } from '../document-map.ts';
import { Crosshair } from './crosshair.ts';
import { followHeldKeys } from './held-keys.ts';
import { setShapeAtHand } from './shape-at-hand.ts';
import { areaTools } from './tools.ts';
import { useAreaKeys } from './use-area-keys.ts';
import { useAreaOutlines } from './use-area-outlines.ts';
import { useDrawing, type DrawingKeys } from './use-drawing.ts';
import { useAreaHandles } from './use-area-handles.ts';
import { usePicking } from './use-picking.ts';
import { setShownMap } from './zoom.ts';

/** Everything that is done to target areas on one map. */
export function useAreas(documentMap: DocumentMap | null): void {
  const drawing = useDrawing(documentMap);
  const box = usePicking(documentMap);
  const keys: DrawingKeys = {
    ...drawing,
    isDrawing: () => drawing.isDrawing() || box.isDrawing(),
    restart: () => {
      box.cancel();
      drawing.restart();
    },
  };
  useAreaKeys(documentMap, keys);
  useShapeAtHand(keys);
  useAreaOutlines(documentMap);
  useAreaHandles(documentMap);

  useEffect(followHeldKeys, []);
  useEffect(() => {
    setShownMap(documentMap);
    return () => setShownMap(null);
  }, [documentMap]);

  const tool = useView((view) => view.tool);
  useEffect(() => {
    if (!documentMap || tool === 'pan') return undefined;
    const { map } = documentMap;
    const canvas = map.getCanvas();
    const cursor = areaTools.find((look) => look.tool === tool)?.cursor;
    if (cursor) canvas.style.cursor = cursor;
    // Shift means "add" here, not "zoom to a box".
    map.boxZoom.disable();
    const crosshair = new Crosshair(map);
    const end = (): void => crosshair.stop();
    const keep = documentMap.beforeRemove(end);
    return () => {
      keep();
      end();
      canvas.style.cursor = '';
      map.boxZoom.enable();
    };
  }, [documentMap, tool]);

  // Other screens have no tools; a shape half drawn there would have no end.
  const screen = useView((view) => view.screen);
  useEffect(() => {
    if (screen !== 'map') useView.getState().setTool('pan');
  }, [screen]);
}

/** Tells undo of the shape being drawn, and of the line being measured. */
function useShapeAtHand(keys: DrawingKeys): void {
  // No effect event: whoever lists the commands asks while it renders.
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    setShapeAtHand({
      isBegun: () => latest.current.isDrawing() || isMeasuring(),
      takeBack: () => {
        if (isMeasuring()) removeLastPoint();
        else if (!latest.current.removeLastCorner()) latest.current.restart();
      },
    });
    return () => setShapeAtHand(null);
  }, []);
}
