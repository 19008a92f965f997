import { distance } from '@turf/turf';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { LineString, Polygon, Position } from 'geojson';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import type { Area } from '#shared/plan/spec.ts';
import { requestAreaTotals, requestCombinedTotals, requestLassoTotals } from '../../session/actions.ts';
import type { Combine } from '../../session/state.ts';
import { useView } from '../../session/store.ts';
import type { DocumentMap } from '../document-map.ts';
import { mapThemes } from '../theme.ts';
import { activeArea, changeArea, finishOutline, ruleFor, showActive, splitActive } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';
import { Drawing, type ShapeKind } from './drawing.ts';
import { combineHeld } from './held-keys.ts';
import { ringsOf, withRings } from './rings.ts';
import { Snapping } from './snapping.ts';
import { shapeOf } from './tools.ts';
import { useEditedArea } from './use-edited-area.ts';

/** What the keys do to the shape being drawn. */
export interface DrawingKeys {
  readonly isDrawing: () => boolean;
  readonly removeLastCorner: () => boolean;
  /** Drops the shape and waits for another. */
  readonly restart: () => void;
}

/** Connects shapes drawn on one map with the view's tool and the area being worked on. */
export function useDrawing(documentMap: DocumentMap | null): DrawingKeys {
  const drawing = useRef<Drawing | null>(null);
  /** The outline the map itself changed last: coming back from the document it is no news. */
  const reported = useRef<AreaGeometry | null>(null);
  const theme = useView((view) => view.theme);
  const tool = useView((view) => view.tool);
  const edited = useEditedArea();

  const show = useEffectEvent((made: Drawing) => {
    const shape = shapeOf(useView.getState().tool);
    if (shape) made.begin(shape);
    else if (edited) made.edit(ringsOf(edited.polygon) ?? []);
    else made.clear();
  });
  const editing = useEffectEvent((rings: Position[][], done: boolean) => {
    if (!edited) return;
    const polygon = withRings(edited.polygon, rings);
    const area: Area = { polygon, predicate: edited.predicate };
    const active = activeArea();
    if (!done || !active) void requestAreaTotals(area);
    else {
      reported.current = polygon;
      void changeArea({ ...active, area });
    }
  });

  useEffect(() => {
    if (!documentMap) return undefined;
    const snapping = new Snapping(documentMap);
    const colour = (): string => (isNew() ? null : activeArea()?.colour) ?? mapThemes[theme].draft;
    const made = new Drawing(documentMap.map, colour, {
      drawing: showLive,
      drawn,
      editing: (rings) => editing(rings, false),
      edited: (rings) => editing(rings, true),
      snap: (pointer) => (isSnapping() ? snapping.near(pointer) : null),
    });
    drawing.current = made;
    show(made);
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
    const made = drawing.current;
    if (!documentMap || !made) return;
    useAreaWork.setState({ radius: null });
    show(made);
    // Enter and the arrow keys are heard by the map alone, so the map gets the keyboard.
    if (shapeOf(tool)) documentMap.map.getCanvas().focus();
    if (isNew()) useView.getState().setDraft(null);
  }, [tool, documentMap]);

  const outline = edited?.polygon ?? null;
  useEffect(() => {
    const made = drawing.current;
    if (!made || shapeOf(useView.getState().tool)) return;
    if (outline === null || !isSame(outline, reported.current)) show(made);
    reported.current = null;
  }, [outline]);

  return {
    isDrawing: () => drawing.current?.isDrawing ?? false,
    removeLastCorner: () => drawing.current?.removeLastCorner() ?? false,
    restart: () => {
      drawing.current?.restart();
      useAreaWork.setState({ radius: null });
      void showActive();
    },
  };
}

/** Whether what is being drawn becomes an area of its own. */
function isNew(): boolean {
  const { tool, combine } = useView.getState();
  const shape = shapeOf(tool);
  return shape !== null && shape !== 'line' && combine === 'new';
}

function isSnapping(): boolean {
  return useAreaWork.getState().snapping && !combineHeld().alt;
}

function showLive(shape: Polygon | LineString): void {
  const view = useView.getState();
  if (shape.type === 'LineString') return;
  if (view.tool === 'circle') useAreaWork.setState({ radius: radiusOf(shape) });
  const how = combineHeld().how(view.combine);
  const base = how === 'new' ? null : activeArea();
  if (view.tool === 'lasso') {
    const into = base && how !== 'new' ? { base: base.area, how } : null;
    void requestLassoTotals({ outline: shape, predicate: ruleFor(how), into });
    return;
  }
  const area: Area = { polygon: shape, predicate: ruleFor(how) };
  if (base && how !== 'new') void requestCombinedTotals(base.area, area, how);
  else void requestAreaTotals(area);
}

function drawn(shape: Polygon | LineString, kind: ShapeKind): void {
  const how: Combine = combineHeld().how(useView.getState().combine);
  useAreaWork.setState({ radius: null });
  // After a new area comes a look at it, or a corner to put right; who adds or takes off goes on doing so.
  // Not before the click that set the last corner is over: with the hand it would select a desa.
  if (how === 'new' || shape.type === 'LineString') setTimeout(() => useView.getState().setTool('pan'));
  if (shape.type === 'LineString') void splitActive(shape.coordinates);
  else void finishOutline(shape, how, kind === 'lasso');
}

/** Kilometres, from the middle of the outline to its first corner. */
function radiusOf({ coordinates: [ring = []] }: Polygon): number {
  const corners = ring.slice(0, -1);
  const middle = [0, 1].map((axis) => corners.reduce((sum, at) => sum + at[axis]!, 0) / corners.length);
  return distance(middle, corners[0]!);
}

function isSame(a: AreaGeometry, b: AreaGeometry | null): boolean {
  return b !== null && JSON.stringify(a.coordinates) === JSON.stringify(b.coordinates);
}
