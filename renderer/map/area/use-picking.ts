import { useEffect, useRef } from 'react';
import { useView } from '../../session/store.ts';
import type { DocumentMap } from '../document-map.ts';
import { ruleFor } from './area-edits.ts';
import { BoxSelection } from './box-selection.ts';
import { combineHeld } from './held-keys.ts';
import { pickBox, pickDesa } from './pick.ts';

/** A box being drawn, as keys see it. */
export interface BoxKeys {
  readonly isDrawing: () => boolean;
  readonly cancel: () => void;
}

/** Picks desa on one map by clicks and boxes, with the tools for it. */
export function usePicking(documentMap: DocumentMap | null): BoxKeys {
  const box = useRef<BoxSelection | null>(null);
  const tool = useView((view) => view.tool);

  useEffect(
    () => (documentMap && tool === 'pick' ? listenForPicks(documentMap) : undefined),
    [documentMap, tool],
  );

  useEffect(() => {
    if (!documentMap || tool !== 'box') return undefined;
    documentMap.map.getCanvas().focus();
    const made = new BoxSelection(documentMap.map, (ground) => {
      void pickBox(ground, ruleFor('new'), combineHeld().how(useView.getState().combine));
    });
    box.current = made;
    const end = (): void => {
      made.stop();
      box.current = null;
    };
    const keep = documentMap.beforeRemove(end);
    return () => {
      keep();
      end();
    };
  }, [documentMap, tool]);

  return {
    isDrawing: () => box.current?.isDrawing ?? false,
    cancel: () => box.current?.cancel(),
  };
}

function listenForPicks(documentMap: DocumentMap): () => void {
  const { map } = documentMap;
  const canvas = map.getCanvas();
  canvas.focus();
  const pick = async (event: MouseEvent): Promise<void> => {
    const { left, top } = canvas.getBoundingClientRect();
    const how = combineHeld().how(useView.getState().combine);
    const slot = await documentMap.places.pickAt({ x: event.clientX - left, y: event.clientY - top });
    if (slot !== null) await pickDesa(slot, how);
  };
  // The map's own click is none at the end of a drag; it does not know the clicks of the crosshair.
  const clicked = (event: { readonly originalEvent: MouseEvent }): void => void pick(event.originalEvent);
  const crosshair = (event: MouseEvent): void => {
    if (!event.isTrusted) void pick(event);
  };
  map.on('click', clicked);
  canvas.addEventListener('click', crosshair);
  return () => {
    map.off('click', clicked);
    canvas.removeEventListener('click', crosshair);
  };
}
