import type { Position } from 'geojson';

/** The corners of closed rings, numbered through from 0: each ring's first corner, which is its last too, counts once. */
export class Corners {
  readonly #rings: readonly Position[][];
  readonly count: number;

  /** @param rings closed, as in GeoJSON */
  constructor(rings: readonly Position[][]) {
    this.#rings = rings;
    this.count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  }

  /** @throws RangeError for a number beyond the last corner */
  at(corner: number): Position {
    const { ring, index } = this.#find(corner);
    return this.#rings[ring]![index]!;
  }

  /** The rings with a corner elsewhere. */
  with(corner: number, place: Position): Position[][] {
    return this.#changed(corner, (open, index) => open.with(index, place));
  }

  /** The rings with another corner half way from this to the next. */
  withHalfway(corner: number): Position[][] {
    return this.#changed(corner, (open, index) => {
      const next = open[(index + 1) % open.length]!;
      const half = open[index]!.map((value, axis) => (value + next[axis]!) / 2);
      return open.toSpliced(index + 1, 0, half);
    });
  }

  /** Whether the corner's ring still encloses something without it. */
  canDrop(corner: number): boolean {
    return this.#rings[this.#find(corner).ring]!.length > 4;
  }

  /** The rings without a corner, for those of which {@link canDrop} holds. */
  without(corner: number): Position[][] {
    return this.#changed(corner, (open, index) => open.toSpliced(index, 1));
  }

  #changed(corner: number, change: (open: readonly Position[], index: number) => Position[]): Position[][] {
    const found = this.#find(corner);
    return this.#rings.map((ring, i) => {
      if (i !== found.ring) return ring;
      const open = change(ring.slice(0, -1), found.index);
      return [...open, open[0]!];
    });
  }

  #find(corner: number): { readonly ring: number; readonly index: number } {
    let index = corner;
    for (const [ring, { length }] of this.#rings.entries()) {
      if (index >= 0 && index < length - 1) return { ring, index };
      index -= length - 1;
    }
    throw new RangeError(`no corner ${corner} of ${this.count}`);
  }
}
