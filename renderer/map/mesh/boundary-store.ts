import { boxOf, chunksOf, type Box, type Chunks } from './chunks.ts';
import { cellBits, exact, gridUpTo, toleranceAt, type Detail } from './detail.ts';
import { gridDrawing, thinDrawing, type Drawing } from './drawing.ts';
import { fillMesh, type FillMesh } from './fills.ts';
import { labelPoints, regionPoints, twiceArea, type LabelPoints } from './label-points.ts';
import { lineMesh, type LineMesh } from './lines.ts';
import { Places, type NearbyBorder } from './places.ts';
import { none, twins, unmatched } from './twins.ts';
import { unitsPerMetre, type AboveSlots, type WorldBoundaries } from './world.ts';

/** Slots across a sliver are noted as this less the slot, `none` included. */
const across = unmatched - 2;

/** Metres: boundaries that do not quite meet leave slivers narrower than this; straits and lakes are wider. */
const widestSliver = 60;

/** Boundaries of one document as the map asks of them. Runs in the worker. */
export class BoundaryStore {
  readonly chunks: Chunks;
  readonly #boundaries: WorldBoundaries;
  readonly #above: AboveSlots;
  #places: Places | null = null;
  #twins: Int32Array | null = null;
  #labels: LabelPoints | null = null;

  constructor(boundaries: WorldBoundaries, above: AboveSlots) {
    this.#boundaries = boundaries;
    this.#above = above;
    this.chunks = chunksOf(this.#boundaries);
  }

  /** Square world units of all desa, holes not taken off: for how large they typically are. */
  area(): number {
    const { rings, polygons } = this.#boundaries;
    let sum = 0;
    for (let polygon = 0; polygon + 1 < polygons.length; polygon++)
      sum += Math.abs(
        twiceArea(this.#boundaries.positions, rings[polygons[polygon]!]!, rings[polygons[polygon]! + 1]!),
      );
    return sum / 2;
  }

  get positions(): number {
    return this.#boundaries.positions.length / 2;
  }

  fills(chunk: number, detail: Detail): FillMesh {
    return fillMesh(this.#boundaries, this.chunks, chunk, this.#drawing(detail));
  }

  lines(chunk: number, detail: Detail): LineMesh {
    const beyond = (position: number, slot: number): number => this.#beyond(position, slot);
    return lineMesh(this.#boundaries, this.#above, beyond, this.chunks, chunk, this.#drawing(detail));
  }

  /** x and y by slot in world units. */
  labelPoints(): Int32Array {
    return this.#labelled().points;
  }

  /** x and y by region in world units. */
  regionPoints(level: keyof AboveSlots): Int32Array {
    return regionPoints(this.#labelled(), this.#above[level]);
  }

  slotAt(x: number, y: number): number | null {
    return this.#place().at(x, y);
  }

  /** West, north, east and south around slots; null where none of them has a boundary. */
  boxAround(slots: Iterable<number>): Box | null {
    let [west, north, east, south]: Box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const slot of slots) {
      const box = boxOf(this.#boundaries, slot, slot + 1);
      west = Math.min(west, box[0]);
      north = Math.min(north, box[1]);
      east = Math.max(east, box[2]);
      south = Math.max(south, box[3]);
    }
    return west <= east ? [west, north, east, south] : null;
  }

  /**
   * The lines around a set of slots, without the borders between them.
   * @returns lines of x and y in world units
   */
  outlineOf(slots: Iterable<number>): Float64Array[] {
    const inside = new Set(slots);
    const { positions, rings, polygons, slots: firstPolygons } = this.#boundaries;
    const lines: Float64Array[] = [];
    for (const slot of inside) {
      for (let ring = polygons[firstPolygons[slot]!]!; ring < polygons[firstPolygons[slot + 1]!]!; ring++) {
        let start = -1;
        for (let i = rings[ring]!; i + 1 < rings[ring + 1]!; i++) {
          const isOuter = !inside.has(this.#beyond(i, slot));
          if (isOuter && start < 0) start = i;
          if (start >= 0 && (!isOuter || i + 2 === rings[ring + 1]!)) {
            lines.push(Float64Array.from(positions.subarray(2 * start, 2 * (isOuter ? i + 2 : i + 1))));
            start = -1;
          }
        }
      }
    }
    return lines;
  }

  nearest(x: number, y: number, reach: number): NearbyBorder | null {
    return this.#place().nearest(x, y, reach);
  }

  #drawing(detail: Detail): Drawing {
    if (detail >= exact || detail <= gridUpTo) return gridDrawing(this.#boundaries, cellBits(detail));
    return thinDrawing(this.#boundaries, this.#beyondAll(), toleranceAt(detail));
  }

  /** By position, the slot beyond. Not found before it is asked for: the first colours come without. */
  #beyondAll(): Int32Array {
    this.#twins ??= twins(this.#boundaries);
    return this.#twins;
  }

  #labelled(): LabelPoints {
    this.#labels ??= labelPoints(this.#boundaries);
    return this.#labels;
  }

  #place(): Places {
    this.#places ??= new Places(this.#boundaries);
    return this.#places;
  }

  /** The slot beyond a stretch; where no desa shares it, the one across a sliver. Looked up once. */
  #beyond(position: number, slot: number): number {
    const all = this.#beyondAll();
    const known = all[position]!;
    if (known !== unmatched) return known >= none ? known : across - known;
    const { positions } = this.#boundaries;
    const [ax, ay] = [positions[2 * position]!, positions[2 * position + 1]!];
    const [dx, dy] = [positions[2 * position + 2]! - ax, positions[2 * position + 3]! - ay];
    const [x, y] = [ax + dx / 2, ay + dy / 2];
    const away = (widestSliver * unitsPerMetre) / Math.hypot(dx, dy);
    // Files wind their rings either way, so both sides are asked; on one of them lies the desa itself.
    const found = [away, -away]
      .map((step) => this.#place().at(x - dy * step, y + dx * step))
      .find((other) => other !== null && other !== slot);
    // Noted below `none`: no desa shares the stretch itself, and it is thinned out as such.
    all[position] = across - (found ?? none);
    return found ?? none;
  }
}
