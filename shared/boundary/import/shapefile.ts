import { twiceArea } from './ring.ts';
import { looksLikeDegrees } from './crs.ts';
import { dbfHeader, dbfValues, type DbfHeader } from './dbf.ts';
import type { GivenFile } from './given-files.ts';
import type { BoundaryLayer, Crs, Extent, LayerInfo } from './layer.ts';

/**
 * Shapefiles (ESRI, July 1998) of areas in longitude and latitude, straight into flat arrays. Most boundary files are of
 * this kind; the way over GDAL takes three times as long and, for all 83,402 desa, 300 MB more at its peak. Whatever is
 * the least unusual is left to GDAL: null.
 */
export class PlainShapefile {
  readonly info: LayerInfo;
  /** True where the file does not name its coordinate system, and its numbers are degrees. */
  readonly isAssumed: boolean;
  readonly #shapes: DataView;
  readonly #table: Uint8Array;
  readonly #header: DbfHeader;

  private constructor(
    shapes: DataView,
    table: Uint8Array,
    header: DbfHeader,
    info: LayerInfo,
    assumed: boolean,
  ) {
    this.#shapes = shapes;
    this.#table = table;
    this.#header = header;
    this.info = info;
    this.isAssumed = assumed;
  }

  /** @param files as `datasetsOf` puts them together, the main one first */
  static of(name: string, files: readonly GivenFile[]): PlainShapefile | null {
    const part = (ending: string) => files.find((file) => file.name.endsWith(`.${ending}`))?.bytes ?? null;
    const [shp, dbf] = [part('shp'), part('dbf')];
    if (!shp || !dbf || shp.length < headerBytes) return null;
    const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
    const kind = kinds[view.getInt32(32, true)];
    if (!kind || view.getInt32(0) !== fileCode || 2 * view.getInt32(24) !== shp.length) return null;
    const latin = new TextDecoder('windows-1252');
    const table = dbfHeader(dbf, textOf(part('cpg'), latin));
    if (!table || countRecords(view) !== table.records) return null;
    const extent: Extent = [36, 44, 52, 60].map((at) => view.getFloat64(at, true)) as unknown as Extent;
    const projection = textOf(part('prj'), latin);
    const crs = projection === null ? null : degreesOf(projection);
    if (projection === null ? !looksLikeDegrees(extent) : !crs) return null;
    const info: LayerInfo = {
      file: name,
      format: 'shapefile',
      name: files[0]!.name.replace(/\.shp$/, ''),
      features: table.records,
      fields: table.fields.map((field) => field.name),
      crs,
      extent,
      hasZ: kind.hasZ,
      hasM: kind.hasM || (kind.hasZ && hasMeasures(view)),
    };
    return new PlainShapefile(view, dbf, table, info, crs === null);
  }

  /** @param progress share that is read, 0–1 */
  read(progress: (share: number) => void): BoundaryLayer {
    const shapes = new ShapeGathering(this.#shapes);
    const { features } = this.info;
    let at = headerBytes;
    for (let feature = 0; feature < features; feature++) {
      shapes.add(at + 8, feature);
      at += 8 + 2 * this.#shapes.getInt32(at + 4);
      if (feature % 2_000 === 0) progress((0.5 * feature) / features);
    }
    const values = dbfValues(this.#table, this.#header, (share) => progress(0.5 + 0.5 * share));
    return { features, fields: this.info.fields, values, ...shapes.layer(features) };
  }
}

const fileCode = 9994;
const headerBytes = 100;
/** Of a polygon's content: its type, its box, the counts of its parts and points. */
const polygonBytes = 44;

/** Kinds of shapes that are areas, by their number. */
const kinds: Readonly<Record<number, { readonly hasZ: boolean; readonly hasM: boolean }>> = {
  5: { hasZ: false, hasM: false },
  15: { hasZ: true, hasM: false },
  25: { hasZ: false, hasM: true },
};

/** Records that fill the file exactly, each as long as its counts say; -1 where they do not. */
function countRecords(view: DataView): number {
  let at = headerBytes;
  let count = 0;
  while (at + 12 <= view.byteLength) {
    const content = at + 8;
    const length = 2 * view.getInt32(at + 4);
    if (length < 4 || content + length > view.byteLength) return -1;
    const type = view.getInt32(content, true);
    if (type !== 0) {
      if (!kinds[type] || length < polygonBytes) return -1;
      const [parts, points] = [view.getInt32(content + 36, true), view.getInt32(content + 40, true)];
      if (parts < 0 || points < 0 || polygonBytes + 4 * parts + 16 * points > length) return -1;
      let before = 0;
      for (let part = 0; part < parts; part++) {
        const first = view.getInt32(content + polygonBytes + 4 * part, true);
        if (first < before || first > points) return -1;
        before = first;
      }
    }
    at = content + length;
    count++;
  }
  return at === view.byteLength ? count : -1;
}

/** Shapes with altitudes may have measures behind them; the first shape tells. */
function hasMeasures(view: DataView): boolean {
  for (let at = headerBytes; at + 12 <= view.byteLength; at += 8 + 2 * view.getInt32(at + 4)) {
    if (view.getInt32(at + 8, true) === 0) continue;
    const [parts, points] = [view.getInt32(at + 44, true), view.getInt32(at + 48, true)];
    return 2 * view.getInt32(at + 4) >= polygonBytes + 4 * parts + 16 * points + 2 * (16 + 8 * points);
  }
  return false;
}

function textOf(bytes: Uint8Array | null, decoder: TextDecoder): string | null {
  return bytes && decoder.decode(bytes);
}

/**
 * The coordinate system of a `.prj` where it is degrees on WGS 84, or on DGN95 or SRGI2013, which lie within a metre
 * of it and are taken for it by PROJ too.
 */
function degreesOf(projection: string): Crs | null {
  const text = projection.trim();
  if (!/^GEOGCS\["/i.test(text) || !/PRIMEM\["Greenwich",\s*0(\.0*)?\]/i.test(text)) return null;
  if (!/UNIT\["Degree",\s*0?\.01745329/i.test(text)) return null;
  if (/^GEOGCS\["(GCS_WGS_1984|WGS[ _]?84|WGS 1984)"/i.test(text))
    return { code: 'EPSG:4326', name: 'WGS 84' };
  if (/^GEOGCS\["(GCS_DGN_1995|DGN ?95)"/i.test(text)) return { code: 'EPSG:4755', name: 'DGN95' };
  if (/^GEOGCS\["(SRGI_?2013)"/i.test(text)) return { code: 'EPSG:9470', name: 'SRGI2013' };
  return null;
}

/** Gathers shapes in flat arrays. */
class ShapeGathering {
  readonly #view: DataView;
  /** No more numbers than these can be in the file. */
  readonly #positions: Float64Array;
  #count = 0;
  readonly #rings: number[] = [];
  readonly #polygons: number[] = [];
  readonly #areas: number[] = [];
  readonly #broken: number[] = [];
  #withoutArea = 0;

  constructor(view: DataView) {
    this.#view = view;
    this.#positions = new Float64Array(Math.ceil(view.byteLength / 8));
  }

  /** @param at where its content begins */
  add(at: number, area: number): void {
    const view = this.#view;
    const parts = view.getInt32(at, true) === 0 ? 0 : view.getInt32(at + 36, true);
    if (parts === 0) {
      this.#withoutArea++;
      return;
    }
    const points = view.getInt32(at + 40, true);
    const first = at + polygonBytes + 4 * parts;
    const before = this.#count;
    for (let i = 0; i < 2 * points; i += 2) {
      const [x, y] = [view.getFloat64(first + 8 * i, true), view.getFloat64(first + 8 * i + 8, true)];
      // Not the other way round: NaN is on no side of anything.
      if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
        this.#count = before;
        this.#broken.push(area);
        return;
      }
      this.#positions[2 * this.#count] = x;
      this.#positions[2 * this.#count + 1] = y;
      this.#count++;
    }
    const starts = Array.from(
      { length: parts },
      (_, part) => before + view.getInt32(at + polygonBytes + 4 * part, true),
    );
    this.#group([...starts, this.#count], area);
  }

  layer(features: number): Pick<BoundaryLayer, 'polygons' | 'withoutArea' | 'broken'> {
    return {
      polygons: {
        positions: this.#positions.subarray(0, 2 * this.#count),
        rings: Uint32Array.from([...this.#rings, this.#count]),
        polygons: Uint32Array.from([...this.#polygons, this.#rings.length]),
        areas: Uint32Array.from(this.#areas),
        areaCount: features,
      },
      withoutArea: this.#withoutArea,
      broken: this.#broken,
    };
  }

  /**
   * The rings of one shape as polygons: clockwise ones are exteriors, the others holes in the smallest exterior around
   * them. Where no ring is clockwise the file winds them the other way, and each is taken for an exterior.
   */
  #group(starts: readonly number[], area: number): void {
    const all = this.#positions;
    const rings = starts.slice(0, -1).map((from, index) => ({ from, to: starts[index + 1]! }));
    const sized = rings.map((ring) => ({ ...ring, size: twiceArea(all, ring.from, ring.to) }));
    const exteriors = sized.filter(({ size }) => size < 0);
    if (sized.length === 1 || exteriors.length === 0 || exteriors.length === sized.length) {
      for (const { from } of rings) this.#polygon([from], area);
      return;
    }
    const holesOf = new Map(exteriors.map((ring) => [ring, [] as typeof sized]));
    const alone: typeof sized = [];
    for (const hole of sized.filter(({ size }) => size >= 0)) {
      const around = exteriors
        .filter((ring) => -ring.size >= hole.size && isInside(all, hole.from, ring.from, ring.to))
        .toSorted((a, b) => b.size - a.size)[0];
      (around ? holesOf.get(around)! : alone).push(hole);
    }
    const ordered = [
      ...[...holesOf].map(([exterior, holes]) => [exterior, ...holes]),
      ...alone.map((ring) => [ring]),
    ];
    this.#rearrange(starts[0]!, ordered.flat());
    let at = starts[0]!;
    for (const polygon of ordered) {
      const firsts = polygon.map(({ from, to }) => {
        const first = at;
        at += to - from;
        return first;
      });
      this.#polygon(firsts, area);
    }
  }

  /** Puts the rings of a shape one after the other in this order. */
  #rearrange(from: number, rings: readonly { readonly from: number; readonly to: number }[]): void {
    const copies = rings.map((ring) => this.#positions.slice(2 * ring.from, 2 * ring.to));
    let at = 2 * from;
    for (const copy of copies) {
      this.#positions.set(copy, at);
      at += copy.length;
    }
  }

  #polygon(starts: readonly number[], area: number): void {
    this.#polygons.push(this.#rings.length);
    this.#areas.push(area);
    this.#rings.push(...starts);
  }
}

/** Whether a position lies within a ring: how often a line to the east of it crosses the ring. */
function isInside(all: Float64Array, position: number, from: number, to: number): boolean {
  const [x, y] = [all[2 * position]!, all[2 * position + 1]!];
  let inside = false;
  for (let i = from, j = to - 1; i < to; j = i++) {
    const [ax, ay] = [all[2 * i]!, all[2 * i + 1]!];
    const [bx, by] = [all[2 * j]!, all[2 * j + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
