import type { SqlJsStatic } from 'sql.js';
import { isOffEarth } from '../../boundary/import/crs.ts';
import { datasetsOf, type Dataset } from '../../boundary/import/datasets.ts';
import { noFeatures } from '../../boundary/import/file-problems.ts';
import { Gdal, type GdalFiles } from '../../boundary/import/gdal.ts';
import { limits, unpacked, type GivenFile } from '../../boundary/import/given-files.ts';
import type { BoundaryLayer, Extent, LayerInfo } from '../../boundary/import/layer.ts';
import { PlainShapefile } from '../../boundary/import/shapefile.ts';
import { OpenLayers, type ReadAs } from '../../boundary/import/open-layers.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import { readGeoPackage } from './geopackage.ts';

/** Reads the layers of boundary files. Plain data in and out, so that it may work in another thread. */
export interface LayerReader {
  /** @param progress share that is unpacked, 0–1 */
  open(
    files: readonly GivenFile[],
    progress?: (share: number) => void,
  ): Promise<Result<readonly LayerInfo[]>>;
  /** See `OpenLayers.readAs`. */
  readAs(layer: number, crs: string | null, near: Extent | null): Promise<Result<ReadAs>>;
  /** @param progress share that is done, 0–1 */
  read(layer: number, as: ReadAs, progress: (share: number) => void): Promise<Result<BoundaryLayer>>;
}

/** A reader that is let go of once a layer is read: files, GDAL and what it made of them take 400 MB for all Indonesia. */
export interface OwnedReader {
  readonly reader: LayerReader;
  close(): void;
}

/**
 * The reader itself, in whichever thread it is made. A plain shapefile is read without GDAL, which is started where
 * anything else is asked.
 */
export class FileLayerReader implements LayerReader {
  readonly #gdal: () => Promise<GdalFiles>;
  readonly #sql: () => Promise<SqlJsStatic>;
  #datasets: readonly Dataset[] = [];
  #plain: PlainShapefile | null = null;
  #open: OpenLayers | null = null;

  /** Both are asked for when they are needed, not before. */
  constructor(gdal: () => Promise<GdalFiles>, sql: () => Promise<SqlJsStatic>) {
    this.#gdal = gdal;
    this.#sql = sql;
  }

  async open(
    given: readonly GivenFile[],
    progress: (share: number) => void = () => undefined,
  ): Promise<Result<readonly LayerInfo[]>> {
    const files = unpacked(given, progress);
    if (!files.ok) return files;
    const datasets = datasetsOf(files.value);
    if (!datasets.ok) return datasets;
    this.#datasets = datasets.value;
    this.#open = null;
    const [only, ...others] = datasets.value;
    this.#plain =
      others.length === 0 && only?.format === 'shapefile' ? PlainShapefile.of(only.name, only.files) : null;
    if (this.#plain && isReadable(this.#plain.info)) return done([this.#plain.info]);
    const opened = await this.#opened();
    return opened.ok ? done(opened.value.layers) : opened;
  }

  async readAs(layer: number, crs: string | null, near: Extent | null): Promise<Result<ReadAs>> {
    if (this.#plain && crs === null) return done(plainReadAs(this.#plain));
    this.#plain = null;
    const opened = await this.#opened();
    return opened.ok ? opened.value.readAs(layer, crs, near) : opened;
  }

  async read(layer: number, as: ReadAs, progress: (share: number) => void): Promise<Result<BoundaryLayer>> {
    progress(0);
    if (this.#plain && as.how !== 'chosen')
      return withAreas(this.#plain.read(progress), this.#plain.info.name);
    const opened = await this.#opened();
    if (!opened.ok) return opened;
    const { format, name } = opened.value.layers[layer]!;
    const written = opened.value.geoPackage(layer, as, (share) => progress(0.8 * share));
    if (!written.ok) return written;
    // What GDAL was given goes before its answer is taken apart.
    opened.value.close();
    this.#open = null;
    const { Database } = await this.#sql();
    const read = readGeoPackage(new Database(written.value.take()), format === 'kml');
    progress(1);
    return withAreas(read, name);
  }

  async #opened(): Promise<Result<OpenLayers>> {
    if (this.#open) return done(this.#open);
    const opened = OpenLayers.of(await Gdal.start(await this.#gdal()), this.#datasets);
    if (opened.ok) this.#open = opened.value;
    return opened;
  }
}

/** Within the limits, and with anything to read: what is not is told by the way over GDAL. */
function isReadable({ features, fields, extent }: LayerInfo): boolean {
  return (
    features > 0 &&
    features <= limits.features &&
    fields.length <= limits.fields &&
    extent !== null &&
    !isOffEarth(extent)
  );
}

function plainReadAs({ info, isAssumed }: PlainShapefile): ReadAs {
  const crs = info.crs ?? { code: 'EPSG:4326', name: 'WGS 84' };
  return { how: isAssumed ? 'assumed' : 'named', crs };
}

function withAreas(layer: BoundaryLayer, name: string): Result<BoundaryLayer> {
  return layer.polygons.areas.length > 0 ? done(layer) : refused(noFeatures(name));
}

/** The buffers of files that were read for another thread alone. */
export function contentOf(files: readonly GivenFile[]): ArrayBuffer[] {
  return files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
}
