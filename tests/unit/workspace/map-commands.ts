import type { Feature, Geometry, MultiPolygon } from 'geojson';
import type { MapStyle } from '#shared/coverage/style.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { Bookmark, LayerInfo, TargetArea } from '#shared/workspace/snapshot.ts';
import { square } from '../../fixtures/small-document.ts';

/** Commands on what is drawn on the map, sound but for what a test gives them. */

/** An outline that crosses itself. */
export const bow: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [115, -2],
        [115.1, -1.9],
        [115.1, -2],
        [115, -1.9],
        [115, -2],
      ],
    ],
  ],
};

export const utara: TargetArea = {
  id: 'a',
  name: 'Utara',
  colour: '#0072b2',
  note: '',
  area: { polygon: square(115, -2), predicate: 'centroid' },
};

export function putArea(part: Partial<TargetArea> = {}): Extract<Command, { kind: 'put-area' }> {
  return { kind: 'put-area', ...utara, ...part };
}

export function putStyle(part: Partial<MapStyle> = {}): Command {
  const style: MapStyle = {
    method: 'quantile',
    classes: 3,
    breaks: [],
    palette: 'YlGnBu',
    reversed: false,
    ...part,
  };
  return { kind: 'put-style', indicator: 'gap', style };
}

export const roads: LayerInfo = {
  id: 'roads',
  name: 'Jalan',
  source: 'Dinas PU',
  colour: '#444444',
  visible: true,
};

/** A layer of these geometries. */
export function putLayer(...geometries: (Geometry | null)[]): Command {
  const features = geometries.map((geometry, n): Feature => ({
    type: 'Feature',
    // What a feature without a geometry looks like in a file (RFC 7946, 3.2).
    geometry: geometry as Geometry,
    properties: { nama: `Jalan ${n + 1}` },
  }));
  return { kind: 'put-layer', layer: roads, features: { type: 'FeatureCollection', features } };
}

export function putBookmark(part: Partial<Bookmark> = {}): Command {
  return { kind: 'put-bookmark', bookmark: { id: 'b', name: 'Hulu', bounds: [115, -2, 116, -1], ...part } };
}
