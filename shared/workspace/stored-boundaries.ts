import type { MultiPolygon } from 'geojson';
import type { SqlValue } from 'sql.js';
import { FlatWriter, geometryAt, hasBoundary, type FlatBoundaries } from '../boundary/flat.ts';
import { AreaIndex } from '../boundary/select.ts';
import type { RegionCode } from '../region/code.ts';
import { UnreadableRow } from './rows/rows.ts';
import type { Store } from './sql.ts';
import { GeometryError, readPolygons } from './wkb.ts';

/** A blob holds little besides its positions, of two doubles each. */
const bytesPerPosition = 16;

/** Positions of single boundaries that stay at hand: those an area that is being drawn cuts through (about 30 MB). */
const mostAtHand = 300_000;

/**
 * The boundaries of a document. They stay in its table: beside it is kept only what tells where desa lie, which for
 * all Indonesia are 6 MB instead of 75.
 */
export class StoredBoundaries {
  /** Which desa an area takes. */
  readonly index: AreaIndex;
  /** Slots of desa without a boundary. */
  readonly without: readonly number[];
  readonly #store: Store;
  readonly #codes: readonly RegionCode[];
  /** As they were read for the index, until they are asked for: that is mostly at once, for the map. */
  #read: FlatBoundaries | null;
  readonly #atHand = new Map<number, MultiPolygon | null>();
  #positionsAtHand = 0;

  /**
   * @param codes every desa of the document, ascending
   * @param read their boundaries as the document has them
   */
  constructor(store: Store, codes: readonly RegionCode[], read: FlatBoundaries) {
    this.#store = store;
    this.#codes = codes;
    this.#read = read;
    this.index = new AreaIndex(read, (slot) => this.#at(slot));
    this.without = slotsWithout(read);
  }

  /** All of them. They are the caller's, who may give them away: whoever asks next has them read anew. */
  all(): FlatBoundaries {
    const read = this.#read ?? readBoundaries(this.#store, this.#codes);
    this.#read = null;
    return read;
  }

  #at(slot: number): MultiPolygon | null {
    const known = this.#atHand.get(slot);
    if (known !== undefined) return known;
    const code = this.#codes[slot]!;
    const row = this.#store.first('SELECT d."geom" FROM desa AS d WHERE d."code" = ?', [code]);
    const writer = new FlatWriter(0);
    readBoundary(row?.['geom'], code, writer);
    const flat = writer.finish();
    const geometry = geometryAt(flat, 0);
    if (this.#positionsAtHand > mostAtHand) {
      this.#atHand.clear();
      this.#positionsAtHand = 0;
    }
    this.#atHand.set(slot, geometry);
    this.#positionsAtHand += flat.positions.length / 2;
    return geometry;
  }
}

/** Apart from the constructor, where the function given to the index would hold on to the arrays as well. */
function slotsWithout(boundaries: FlatBoundaries): readonly number[] {
  const without: number[] = [];
  for (let slot = 0; slot + 1 < boundaries.slots.length; slot++)
    if (!hasBoundary(boundaries, slot)) without.push(slot);
  return without;
}

/** A writer with room for every boundary of the document. */
export function writerFor(store: Store): FlatWriter {
  const bytes = store.first('SELECT sum(length(d."geom")) AS bytes FROM desa AS d')?.['bytes'];
  return new FlatWriter(Number(bytes ?? 0) / bytesPerPosition);
}

/** The boundary of the next slot; NULL and an empty geometry are one that is not known. @throws UnreadableRow naming the desa */
export function readBoundary(cell: SqlValue | undefined, code: RegionCode, into: FlatWriter): void {
  if (cell instanceof Uint8Array) {
    try {
      readPolygons(cell, into);
    } catch (error) {
      if (error instanceof GeometryError) throw new UnreadableRow(`desa ${code} geom: ${error.message}`);
      throw error;
    }
  } else if (cell !== null) throw new UnreadableRow(`desa ${code} geom: no geometry`);
  into.endSlot();
}

/** Boundaries of desa that are known to be there. @throws UnreadableRow where they are others, or not as they should be */
export function readBoundaries(store: Store, codes: readonly RegionCode[]): FlatBoundaries {
  const writer = writerFor(store);
  let slot = 0;
  for (const [code, geom] of store.cells('SELECT d."code", d."geom" FROM desa AS d ORDER BY d."code"')) {
    // A history from elsewhere may name desa that are not there, or take one away.
    if (code !== codes[slot]) throw new UnreadableRow(`desa.code: ${String(code)} instead of ${codes[slot]}`);
    readBoundary(geom, codes[slot]!, writer);
    slot++;
  }
  if (slot !== codes.length) throw new UnreadableRow('desa: rows missing');
  return writer.finish();
}
