import { MercatorCoordinate, type Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';

/** Where the map stands: what is drawn over it in pixels follows from this alone, as it never turns or tilts. */
export interface MapFrame {
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a place, longitude and latitude, from the left upper corner. */
  readonly project: (lng: number, lat: number) => { readonly x: number; readonly y: number };
}

/** The frame of a map, a new one whenever it has moved or has another size. */
export function useMapFrame(map: MapLibreMap): MapFrame {
  const [frame, setFrame] = useState(() => frameOf(map));
  useEffect(() => {
    const moved = (): void => setFrame(frameOf(map));
    moved();
    map.on('move', moved);
    map.on('resize', moved);
    return () => {
      map.off('move', moved);
      map.off('resize', moved);
    };
  }, [map]);
  return frame;
}

function frameOf(map: MapLibreMap): MapFrame {
  const bounds = map.getBounds();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const corner = MercatorCoordinate.fromLngLat(bounds.getNorthWest());
  const opposite = MercatorCoordinate.fromLngLat(bounds.getSouthEast());
  const scale = width / (opposite.x - corner.x);
  return {
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    width,
    height,
    project: (lng, lat) => {
      const { x, y } = MercatorCoordinate.fromLngLat([lng, lat]);
      return { x: (x - corner.x) * scale, y: (y - corner.y) * scale };
    },
  };
}
