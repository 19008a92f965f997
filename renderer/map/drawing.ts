import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
  type HexColor,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

export interface DrawingEvents {
  /** The polygon as it is now, with three corners or more: under the pointer, or a corner being dragged. */
  changed(polygon: Polygon): void;
  /** The last corner was set; the polygon does not cross itself. */
  finished(polygon: Polygon): void;
}

/**
 * One target area on the map: drawn corner by corner, then its corners can be dragged, added and removed.
 * A polygon that crosses itself cannot be finished: which side of it is "inside" has no answer.
 */
export class Drawing {
  readonly #draw: TerraDraw;
  /** While this class itself changes the drawing, the changes are not news. */
  #quiet = false;

  constructor(map: MapLibreMap, colour: string, events: DrawingEvents) {
    const hex = colour as HexColor;
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map }),
      modes: [
        new TerraDrawPolygonMode({
          // Escape is heard by the whole window, so that it works wherever the focus is.
          keyEvents: { cancel: null, finish: 'Enter' },
          validation: (feature, { updateType }) =>
            // The enum is exported as a type alone; its value for closing the ring is this word.
            (updateType as string) === 'finish' ? ValidateNotSelfIntersecting(feature) : { valid: true },
          styles: {
            fillColor: hex,
            fillOpacity: 0.06,
            outlineColor: hex,
            outlineWidth: 2.5,
            closingPointColor: '#ffffff',
            closingPointOutlineColor: hex,
            closingPointOutlineWidth: 2,
            closingPointWidth: 5,
          },
        }),
        new TerraDrawSelectMode({
          keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
          flags: {
            polygon: {
              feature: {
                draggable: false,
                validation: (feature) => ValidateNotSelfIntersecting(feature),
                coordinates: { draggable: true, midpoints: true, deletable: true },
              },
            },
          },
          styles: {
            selectedPolygonColor: hex,
            selectedPolygonFillOpacity: 0.06,
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
      ],
    });
    this.#draw.start();
    this.#draw.on('change', (_ids, type, context) => {
      if (this.#quiet || type === 'delete' || type === 'styling' || (context && 'origin' in context)) return;
      const polygon = this.#polygon();
      if (polygon) events.changed(polygon);
    });
    this.#draw.on('finish', (id, { action }) => {
      const polygon = this.#polygon();
      if (action !== 'draw' || !polygon) return;
      this.#quietly(() => this.#draw.selectFeature(id));
      events.finished(polygon);
    });
  }

  /** Drops what was drawn and waits for the first corner. */
  begin(): void {
    this.#quietly(() => {
      this.#draw.clear();
      this.#draw.setMode('polygon');
    });
  }

  /** Shows a polygon drawn before, with its corners to drag. */
  edit(polygon: Polygon): void {
    this.clear();
    this.#quietly(() => {
      const id = this.#draw.getFeatureId();
      const [added] = this.#draw.addFeatures([
        { id, type: 'Feature', properties: { mode: 'polygon' }, geometry: rounded(polygon) },
      ]);
      if (added?.valid) this.#draw.selectFeature(id);
    });
  }

  clear(): void {
    this.#quietly(() => {
      this.#draw.clear();
      this.#draw.setMode('static');
    });
  }

  /** Must be called before the map is removed. */
  stop(): void {
    this.#draw.stop();
  }

  #quietly(change: () => void): void {
    this.#quiet = true;
    try {
      change();
    } finally {
      this.#quiet = false;
    }
  }

  #polygon(): Polygon | null {
    for (const { geometry } of this.#draw.getSnapshot())
      if (geometry.type === 'Polygon' && corners(geometry) >= 3) return geometry;
    return null;
  }
}

function corners(polygon: Polygon): number {
  return new Set(polygon.coordinates[0]?.map((position) => position.join(' '))).size;
}

/** The drawing library refuses more than nine decimals; that is a tenth of a millimetre. */
function rounded(polygon: Polygon): Polygon {
  return {
    type: 'Polygon',
    coordinates: polygon.coordinates.map((ring) =>
      ring.map((position) => position.slice(0, 2).map(roundDegrees)),
    ),
  };
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
