import { useEffect, useEffectEvent } from 'react';
import { useOverlay } from '../../app/command/overlay.ts';
import { belongsToField } from '../../app/shortcuts.ts';
import { useDocument, useView } from '../../session/store.ts';
import type { DocumentMap } from '../document-map.ts';
import { activate, activeArea, answerOffer, removeArea, takeHand } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';
import { areaTools } from './tools.ts';
import type { DrawingKeys } from './use-drawing.ts';

/**
 * The keys of the tools, heard wherever the focus is but in fields and dialogs: a letter takes a tool up, Backspace
 * takes the last corner back, Escape drops the shape, then the tool, then the area, Delete removes the area.
 */
export function useAreaKeys(documentMap: DocumentMap | null, drawing: DrawingKeys): void {
  const escape = (): boolean => {
    const view = useView.getState();
    if (useAreaWork.getState().offer) void answerOffer(false);
    else if (drawing.isDrawing()) drawing.restart();
    else if (view.tool !== 'pan') takeHand();
    else if (view.activeArea !== null || view.draft !== null) activate(null);
    else return false;
    return true;
  };

  const handle = (key: string): boolean => {
    const view = useView.getState();
    switch (key) {
      case 'Escape':
        return escape();
      case 'Backspace':
        return drawing.removeLastCorner();
      case 'Delete': {
        const active = activeArea();
        if (!active || drawing.isDrawing() || useDocument.getState().document?.snapshot.readOnly)
          return false;
        void removeArea(active.id);
        return true;
      }
      default: {
        const look = documentMap && areaTools.find((other) => other.key === key.toLowerCase());
        if (!look || (look.tool === 'split' && !activeArea())) return false;
        if (look.tool === 'pan') takeHand();
        else view.setTool(look.tool);
        return true;
      }
    }
  };

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const view = useView.getState();
    if (event.defaultPrevented || view.screen !== 'map' || view.presenting || isElsewhere(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The focus comes into what was brought up a moment after it is there.
    if (useOverlay.getState().shown !== null) return;
    if (handle(event.key)) event.preventDefault();
  });

  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

/** Fields and open dialogs, menus and lists have their own use for keys. */
function isElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (belongsToField(target, { key: 'x' })) return true;
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}
