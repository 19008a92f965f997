import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { showSea } from './theme.ts';
import { hasWebGl2 } from './web-gl.ts';

setWorkerUrl(workerUrl);

/** What a map is started with; everything else is put on it by the modules beside this one. */
export interface MapStart {
  readonly container: HTMLElement;
  /** West, south, east, north, degrees. */
  readonly bounds: [number, number, number, number];
  readonly padding: number;
  /** False on slides: then the map answers neither pointer nor keyboard. */
  readonly interactive: boolean;
  readonly sea: string;
}

/**
 * An empty map at the document's bounds, or null where the machine offers no WebGL 2. The style has neither
 * `glyphs` nor `sprite`: labels are drawn from local fonts and nothing is asked of a network.
 */
export function startMap(start: MapStart): MapLibreMap | null {
  if (!hasWebGl2()) return null;
  const map = new MapLibreMap({
    container: start.container,
    style: { version: 8, sources: {}, layers: [] },
    bounds: start.bounds,
    fitBoundsOptions: { padding: start.padding },
    interactive: start.interactive,
    // Plans are read with north up, as they are printed: no turning or tilting by a slip of the hand.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    // A planner works on one region: zooming out past Indonesia or in past a hamlet shows nothing.
    minZoom: 3,
    maxZoom: 15,
    attributionControl: false,
    fadeDuration: 0,
  });
  withoutSky(map);
  showSea(map, start.sea);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-right');
  return map;
}

/**
 * The library draws a sky over all of every frame, a transparent one where the style has none; on a map that is never
 * tilted nobody could see it. In software drawing that was a fifth of what a frame of a dragged map costs.
 */
function withoutSky({ painter }: MapLibreMap): void {
  painter.drawFunctions = { ...painter.drawFunctions, sky: () => {} };
}
