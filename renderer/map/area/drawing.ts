import type { LineString, Polygon, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
  type HexColor,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import { PressedAdapter } from './pressed-adapter.ts';

/** Shapes that can be drawn; the line is for splitting. */
export type ShapeKind = 'polygon' | 'rectangle' | 'circle' | 'lasso' | 'line';

export interface DrawingEvents {
  /** The shape as it is under the pointer: an outline of three corners or more, or the line so far. */
  drawing(shape: Polygon | LineString): void;
  /** The shape is done; an outline may cross itself. */
  drawn(shape: Polygon | LineString, kind: ShapeKind): void;
  /** Rings of the area being edited, in their order, while a corner is dragged. */
  editing(rings: Position[][]): void;
  /** The same once the corner was let go, added or removed. */
  edited(rings: Position[][]): void;
  /** Where the pointer should be taken to instead, or null to leave it where it is. */
  snap(pointer: { readonly lng: number; readonly lat: number }): Position | null;
}

const modeOf: Readonly<Record<ShapeKind, string>> = {
  polygon: 'polygon',
  rectangle: 'rectangle',
  circle: 'circle',
  lasso: 'freehand',
  line: 'linestring',
};

/** Rings of more corners show no handles between them: corners would drown in those. */
const mostMidpoints = 30;

/**
 * Pixels from the first corner or the last within which a click ends the shape. The library's own 40 end outlines that
 * follow a border in small steps.
 */
const closingReach = 10;

/** Pixels from a corner within which a drag takes it up; beyond, it moves the map. */
const gripReach = 14;

/** Corners of a circle: 48 leave at most 0.21 % of the radius between it and the outline. */
const circleCorners = 48;

/**
 * Shapes drawn and edited by hand on one map, by terra-draw; nothing else of the project knows that library.
 * It keeps the shape being drawn, or the rings of the one area being edited, and nothing more: areas live in
 * the document, and so does their undoing.
 */
export class Drawing {
  readonly #map: MapLibreMap;
  readonly #draw: TerraDraw;
  readonly #events: DrawingEvents;
  /** While this class itself changes the drawing, the changes are not news. */
  #quiet = false;
  #kind: ShapeKind | null = null;
  /** Features of the rings being edited, in their order. */
  #rings: readonly (string | number)[] = [];

  /** @param colour asked for at every drawing, as areas have colours of their own */
  constructor(map: MapLibreMap, colour: () => string, events: DrawingEvents) {
    this.#map = map;
    this.#events = events;
    this.#draw = new TerraDraw({
      adapter: new PressedAdapter({ map }),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
      modes: modes(colour, ({ lng, lat }) => {
        const place = events.snap({ lng, lat });
        return place ? roundedPosition(place) : undefined;
      }),
    });
    this.#draw.on('change', (_ids, type, context) => {
      if (this.#quiet || type === 'delete' || type === 'styling' || (context && 'origin' in context)) return;
      this.#changed();
    });
    this.#draw.on('finish', (id, { action }) => {
      if (action === 'draw') this.#finished(id);
      else events.edited(this.#ringsNow());
    });
  }

  /** True from the first corner on until the shape is finished or dropped. */
  get isDrawing(): boolean {
    return this.#draw.enabled && this.#draw.getModeState() === 'drawing';
  }

  /** Drops what is there and waits for the first corner. */
  begin(kind: ShapeKind): void {
    this.#kind = kind;
    this.#rings = [];
    this.#quietly(() => {
      this.#start(kind);
      this.#draw.clear();
      this.#draw.setMode(modeOf[kind]);
    });
  }

  /** Drops the shape being drawn and waits for the first corner of another. */
  restart(): void {
    if (this.#kind) this.begin(this.#kind);
  }

  /** Shows the rings of an area, outer ones and holes alike, with their corners to drag. */
  edit(rings: readonly Position[][]): void {
    this.#kind = null;
    this.#rings = [];
    this.#quietly(() => {
      this.#start('polygon');
      this.#draw.clear();
      this.#draw.setMode('static');
      const features = rings.map((ring) => ({
        id: this.#draw.getFeatureId(),
        type: 'Feature' as const,
        properties: { mode: ring.length > mostMidpoints ? 'freehand' : 'polygon' },
        geometry: { type: 'Polygon' as const, coordinates: [ring.map(roundedPosition)] },
      }));
      const added = this.#draw.addFeatures(features);
      if (!added.every(({ valid }) => valid)) {
        this.#draw.clear();
        return;
      }
      this.#rings = features.map(({ id }) => id);
      if (features[0]) this.#draw.selectFeature(features[0].id);
    });
  }

  /** Drops what is there; until there is something again, its layers are not on the map, where each costs every frame. */
  clear(): void {
    this.#kind = null;
    this.#rings = [];
    if (!this.#draw.enabled) return;
    this.#quietly(() => {
      this.#draw.clear();
      this.#draw.setMode('static');
      this.#draw.stop();
    });
  }

  /** Takes the last corner back; false when there is none to take. */
  removeLastCorner(): boolean {
    return this.isDrawing && this.#draw.canUndo() && this.#draw.undo();
  }

  /** Must be called before the map is removed. */
  stop(): void {
    this.#draw.stop();
  }

  /** Puts the library's layers on the map; that of lines costs every frame something, even with none in it. */
  #start(kind: ShapeKind): void {
    this.#draw.start();
    this.#map.setLayoutProperty('td-linestring', 'visibility', kind === 'line' ? 'visible' : 'none');
  }

  #changed(): void {
    if (this.#rings.length > 0) {
      this.#events.editing(this.#ringsNow());
      return;
    }
    const shape = this.#shape();
    if (shape) this.#events.drawing(shape);
  }

  #finished(id: string | number): void {
    const kind = this.#kind;
    const geometry = this.#draw.getSnapshotFeature(id)?.geometry;
    if (!kind || !geometry || geometry.type === 'Point') return;
    // Ready for the next shape before anyone hears of this one, who may begin something else.
    this.begin(kind);
    this.#events.drawn(geometry, kind);
  }

  #shape(): Polygon | LineString | null {
    for (const { geometry } of this.#draw.getSnapshot()) {
      if (geometry.type === 'LineString' && geometry.coordinates.length >= 2) return geometry;
      if (geometry.type === 'Polygon' && corners(geometry) >= 3) return geometry;
    }
    return null;
  }

  #ringsNow(): Position[][] {
    return this.#rings.map((id) => {
      const geometry = this.#draw.getSnapshotFeature(id)?.geometry;
      return geometry?.type === 'Polygon' ? (geometry.coordinates[0] as Position[]) : [];
    });
  }

  #quietly(change: () => void): void {
    this.#quiet = true;
    try {
      change();
    } finally {
      this.#quiet = false;
    }
  }
}

type Snap = (event: TerraDrawMouseEvent) => Position | undefined;

/** Escape, Delete and Backspace are heard by the whole window, so that they work wherever the focus is. */
const finishOnly = { cancel: null, finish: 'Enter' };

function modes(colour: () => string, toCustom: Snap) {
  const hex = () => colour() as HexColor;
  const fill = { fillColor: hex, fillOpacity: 0.08, outlineColor: hex, outlineWidth: 2.5 } as const;
  const closing = {
    closingPointColor: '#ffffff',
    closingPointOutlineColor: hex,
    closingPointOutlineWidth: 2,
    closingPointWidth: 5,
  } as const;
  const snapped = {
    snappingPointColor: '#ffffff',
    snappingPointOutlineColor: hex,
    snappingPointOutlineWidth: 3,
    snappingPointWidth: 6,
  } as const;
  const drawInteraction = 'click-move-or-drag' as const;
  const editable = (midpoints: false | { readonly draggable: true }) => ({
    feature: {
      // A drag inside the area moves the map, as anywhere; areas have a handle of their own to be moved by.
      draggable: false,
      validation: ValidateNotSelfIntersecting,
      coordinates: { draggable: true, midpoints, deletable: true, snappable: { toCustom } },
    },
  });
  return [
    new TerraDrawPolygonMode({
      keyEvents: finishOnly,
      pointerDistance: closingReach,
      snapping: { toCustom },
      styles: { ...fill, ...closing, ...snapped },
    }),
    new TerraDrawRectangleMode({ keyEvents: finishOnly, drawInteraction, styles: fill }),
    new TerraDrawCircleMode({
      keyEvents: finishOnly,
      drawInteraction,
      segments: circleCorners,
      styles: fill,
    }),
    new TerraDrawFreehandMode({
      keyEvents: finishOnly,
      drawInteraction,
      minDistance: 8,
      styles: { ...fill, ...closing },
    }),
    new TerraDrawLineStringMode({
      keyEvents: finishOnly,
      pointerDistance: closingReach,
      snapping: { toCustom },
      styles: { lineStringColor: hex, lineStringWidth: 2.5, ...closing, ...snapped },
    }),
    new TerraDrawSelectMode({
      keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
      pointerDistance: gripReach,
      allowManualDeselection: false,
      flags: {
        polygon: editable({ draggable: true }),
        freehand: editable(false),
      },
      styles: {
        selectedPolygonColor: hex,
        selectedPolygonFillOpacity: 0.04,
        selectedPolygonOutlineColor: hex,
        selectedPolygonOutlineWidth: 2.5,
        selectionPointColor: '#ffffff',
        selectionPointOutlineColor: hex,
        selectionPointOutlineWidth: 2,
        selectionPointWidth: 5,
        midPointColor: hex,
        midPointOutlineColor: '#ffffff',
        midPointOutlineWidth: 1,
        midPointWidth: 3,
      },
    }),
  ];
}

function corners(polygon: Polygon): number {
  return new Set(polygon.coordinates[0]?.map((position) => position.join(' '))).size;
}

/** The drawing library refuses more than nine decimals; that is a tenth of a millimetre. */
function roundedPosition(position: Position): [number, number] {
  return [Math.round(position[0]! * 1e9) / 1e9, Math.round(position[1]! * 1e9) / 1e9];
}
