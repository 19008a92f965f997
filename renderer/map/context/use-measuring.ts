import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useView } from '../../session/store.ts';
import type { DocumentMap } from '../document-map.ts';
import { addPoint, clearMeasuring, finishMeasuring, removeLastPoint, useMeasure } from './measure-store.ts';

/** Pixels within which a click means a point that is there already. */
const near = 8;

/**
 * Measures on one map while the tool for it is in hand: a click adds a point, a click on the last one or Enter ends
 * the line, a click on the first one closes it, Backspace takes a point back. Escape puts the tool away, as any.
 */
export function useMeasuring(documentMap: DocumentMap | null): void {
  const measuring = useView(({ tool }) => tool === 'measure');
  useEffect(() => (documentMap && measuring ? listen(documentMap.map) : undefined), [documentMap, measuring]);
}

function listen(map: MapLibreMap): () => void {
  const canvas = map.getCanvas();
  const listening = new AbortController();
  const { signal } = listening;
  const placeOf = ({ clientX, clientY }: MouseEvent): Position => {
    const { left, top } = canvas.getBoundingClientRect();
    const { lng, lat } = map.unproject([clientX - left, clientY - top]);
    return [lng, lat];
  };
  const isNear = (event: MouseEvent, place: Position | undefined): boolean => {
    if (!place) return false;
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y } = map.project([place[0]!, place[1]!]);
    return Math.hypot(event.clientX - left - x, event.clientY - top - y) < near;
  };
  const clicked = (event: MouseEvent): void => {
    const { points, finished } = useMeasure.getState();
    if (!finished && points.length > 2 && isNear(event, points[0])) finishMeasuring(true);
    else if (!finished && isNear(event, points.at(-1))) finishMeasuring(false);
    else addPoint(placeOf(event));
  };
  const point = (event: PointerEvent): void => {
    if (!useMeasure.getState().finished) useMeasure.setState({ pointer: placeOf(event) });
  };
  // The map's own click is none at the end of a drag; that of the crosshair is heard here, whatever the map makes of it.
  const clickedMap = ({ originalEvent }: { readonly originalEvent: MouseEvent }): void => {
    if (originalEvent.isTrusted) clicked(originalEvent);
  };
  map.on('click', clickedMap);
  canvas.addEventListener('click', (event) => event.isTrusted || clicked(event), { signal });
  canvas.addEventListener('pointermove', point, { signal });
  canvas.addEventListener('pointerleave', () => useMeasure.setState({ pointer: null }), { signal });
  canvas.addEventListener('keydown', pressed, { signal });
  const zooms = map.doubleClickZoom.isEnabled();
  map.doubleClickZoom.disable();
  // The keys are heard by the map alone.
  canvas.focus();
  return () => {
    listening.abort();
    map.off('click', clickedMap);
    if (zooms) map.doubleClickZoom.enable();
    clearMeasuring();
  };
}

function pressed(event: KeyboardEvent): void {
  if (event.key === 'Enter') finishMeasuring(false);
  else if (event.key === 'Backspace') removeLastPoint();
  else return;
  event.preventDefault();
}
