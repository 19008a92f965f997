import type { FlatPolygons } from '../../boundary/clean/polygons.ts';
import { boxesOf } from './matched-polygons.ts';

/** A feature and the desa around it, drawn for matching by hand. */
export interface FeaturePicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** SVG path of the feature. */
  readonly feature: string;
  /** Desa of the document by their boundaries in use. */
  readonly around: readonly {
    readonly slot: number;
    readonly path: string;
    /** Where its name stands. */
    readonly at: readonly [number, number];
  }[];
}

const width = 420;
const height = 300;
/** Room around the feature, as a share of its size on each side. */
const margin = 1;
/** Desa drawn at most; further out there are none to choose from. */
const mostDesa = 200;

/** @param current `areas` holds slots */
export function pictureOf(
  layer: FlatPolygons,
  feature: number,
  current: FlatPolygons,
): FeaturePicture | null {
  const boxes = boxesOf(layer);
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => boxes[4 * feature + side]!) as Box;
  if (Number.isNaN(west)) return null;
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const reach = Math.max(((east - west) * shrink) / width, (north - south) / height, 1e-6) * (1 + 2 * margin);
  const at: Place = (x, y) => [
    ((x - middle[0]) * shrink) / reach + width / 2,
    height / 2 - (y - middle[1]) / reach,
  ];
  const [half, tall] = [(reach * width) / 2 / shrink, (reach * height) / 2];
  const view: Box = [middle[0] - half, middle[1] - tall, middle[0] + half, middle[1] + tall];
  const own = partsOf(layer);
  const others = boxesOf(current);
  const parts = partsOf(current);
  const around = [...parts.keys()]
    .filter((slot) => overlaps(others, slot, view))
    .slice(0, mostDesa)
    .map((slot) => {
      const [x, y] = at(
        (Math.max(others[4 * slot]!, view[0]) + Math.min(others[4 * slot + 2]!, view[2])) / 2,
        (Math.max(others[4 * slot + 1]!, view[1]) + Math.min(others[4 * slot + 3]!, view[3])) / 2,
      );
      return {
        slot,
        path: pathOf(current, parts.get(slot)!, at),
        at: [Math.round(x), Math.round(y)] as const,
      };
    });
  return { width, height, feature: pathOf(layer, own.get(feature) ?? [], at), around };
}

type Box = [west: number, south: number, east: number, north: number];
type Place = (x: number, y: number) => readonly [number, number];

function overlaps(boxes: Float64Array, area: number, [west, south, east, north]: Box): boolean {
  return (
    boxes[4 * area]! <= east &&
    boxes[4 * area + 2]! >= west &&
    boxes[4 * area + 1]! <= north &&
    boxes[4 * area + 3]! >= south
  );
}

function partsOf({ areas }: FlatPolygons): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const [polygon, area] of areas.entries()) {
    const list = parts.get(area);
    if (list) list.push(polygon);
    else parts.set(area, [polygon]);
  }
  return parts;
}

/** Vertices less than a pixel from the one before are left out. */
function pathOf(layer: FlatPolygons, polygons: readonly number[], at: Place): string {
  const path: string[] = [];
  for (const polygon of polygons)
    for (let ring = layer.polygons[polygon]!; ring < layer.polygons[polygon + 1]!; ring++) {
      let before = '';
      for (let i = layer.rings[ring]!; i < layer.rings[ring + 1]!; i++) {
        const [x, y] = at(layer.positions[2 * i]!, layer.positions[2 * i + 1]!);
        const point = `${Math.round(x)} ${Math.round(y)}`;
        if (point !== before) path.push(before === '' ? `M${point}` : `L${point}`);
        before = point;
      }
      path.push('Z');
    }
  return path.join('');
}
