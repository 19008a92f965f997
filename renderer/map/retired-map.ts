import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** What a map does for those who change what is on it. */
type Orders = Pick<
  MapLibreMap,
  | 'addSource'
  | 'getSource'
  | 'removeSource'
  | 'addLayer'
  | 'getLayer'
  | 'moveLayer'
  | 'removeLayer'
  | 'setPaintProperty'
  | 'setLayoutProperty'
>;

/**
 * Has a map take no more orders, without a complaint: one whose graphics context is gone, until another is in its place.
 * The library has no layers then: it throws at some orders, forgets others, and shows later what was there before all
 * of them.
 */
export function retire(map: MapLibreMap): void {
  const ignored = (): MapLibreMap => map;
  const source: Pick<GeoJSONSource, 'setData'> = { setData: () => Promise.resolve() };
  const orders: Record<keyof Orders, () => unknown> = {
    addSource: ignored,
    getSource: () => source,
    removeSource: ignored,
    addLayer: ignored,
    getLayer: () => undefined,
    moveLayer: ignored,
    removeLayer: ignored,
    setPaintProperty: ignored,
    setLayoutProperty: ignored,
  };
  Object.assign(map, orders);
}
