import Flatbush from 'flatbush';
import { boxOf } from './chunks.ts';
import type { WorldBoundaries } from './world.ts';

/** A corner or a point on a border near a place. */
export interface NearbyBorder {
  /** World units. */
  readonly x: number;
  readonly y: number;
  readonly kind: 'corner' | 'edge';
}

/** Finds desa by place; all coordinates in world units. */
export class Places {
  readonly #boundaries: WorldBoundaries;
  readonly #index: Flatbush | null;
  /** Slot of each box in the index: desa without boundary have none. */
  readonly #slots: Uint32Array;

  constructor(boundaries: WorldBoundaries) {
    this.#boundaries = boundaries;
    const { slots } = boundaries;
    this.#slots = Uint32Array.from({ length: slots.length - 1 }, (_, slot) => slot).filter(
      (slot) => slots[slot]! < slots[slot + 1]!,
    );
    this.#index = this.#slots.length > 0 ? new Flatbush(this.#slots.length) : null;
    for (const slot of this.#slots) this.#index!.add(...boxOf(boundaries, slot, slot + 1));
    this.#index?.finish();
  }

  /** The desa at a place, or null; where boundaries overlap, the last by code, which is the one drawn on top. */
  at(x: number, y: number): number | null {
    const hits = this.#index?.search(x, y, x, y, (item) => this.contains(this.#slots[item]!, x, y)) ?? [];
    return hits.length > 0 ? this.#slots[Math.max(...hits)]! : null;
  }

  /** True inside a desa by the even-odd rule: not in its holes. */
  contains(slot: number, x: number, y: number): boolean {
    const { positions, rings, polygons, slots } = this.#boundaries;
    let odd = false;
    for (let ring = polygons[slots[slot]!]!; ring < polygons[slots[slot + 1]!]!; ring++) {
      for (let i = rings[ring]!; i + 1 < rings[ring + 1]!; i++) {
        const ay = positions[2 * i + 1]!;
        const by = positions[2 * i + 3]!;
        if (ay > y === by > y) continue;
        const ax = positions[2 * i]!;
        if (x < ax + ((y - ay) / (by - ay)) * (positions[2 * i + 2]! - ax)) odd = !odd;
      }
    }
    return odd;
  }

  /** Slots whose boxes meet a box, in no order. */
  #around(west: number, north: number, east: number, south: number): number[] {
    return (this.#index?.search(west, north, east, south) ?? []).map((item) => this.#slots[item]!);
  }

  /** The nearest corner within reach, else the nearest point of a border, else null. */
  nearest(x: number, y: number, reach: number): NearbyBorder | null {
    const { positions, rings, polygons, slots } = this.#boundaries;
    let corner: NearbyBorder | null = null;
    let edge: NearbyBorder | null = null;
    let [cornerReach, edgeReach] = [reach, reach];
    for (const slot of this.#around(x - reach, y - reach, x + reach, y + reach)) {
      for (let ring = polygons[slots[slot]!]!; ring < polygons[slots[slot + 1]!]!; ring++) {
        for (let i = rings[ring]!; i + 1 < rings[ring + 1]!; i++) {
          const [ax, ay] = [positions[2 * i]!, positions[2 * i + 1]!];
          const [dx, dy] = [positions[2 * i + 2]! - ax, positions[2 * i + 3]! - ay];
          const toCorner = Math.hypot(ax - x, ay - y);
          if (toCorner < cornerReach) [corner, cornerReach] = [{ x: ax, y: ay, kind: 'corner' }, toCorner];
          const length = dx * dx + dy * dy;
          const t = length > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
          const toEdge = Math.hypot(ax + t * dx - x, ay + t * dy - y);
          if (toEdge < edgeReach)
            [edge, edgeReach] = [{ x: ax + t * dx, y: ay + t * dy, kind: 'edge' }, toEdge];
        }
      }
    }
    return corner ?? edge;
  }
}
