import type { SqlJsStatic } from 'sql.js';
import { noFeatures } from '../../boundary/import/file-problems.ts';
import { Gdal, type GdalFiles } from '../../boundary/import/gdal.ts';
import type { GivenFile } from '../../boundary/import/given-files.ts';
import type { BoundaryLayer, Extent, LayerInfo } from '../../boundary/import/layer.ts';
import { OpenLayers, type ReadAs } from '../../boundary/import/open-layers.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import { readGeoPackage } from './geopackage.ts';

/** Reads the layers of boundary files. Plain data in and out, so that it may work in another thread. */
export interface LayerReader {
  open(files: readonly GivenFile[]): Promise<Result<readonly LayerInfo[]>>;
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

/** The reader itself, in whichever thread it is made. */
export class GdalLayerReader implements LayerReader {
  readonly #gdal: () => Promise<GdalFiles>;
  readonly #sql: SqlJsStatic;
  #open: OpenLayers | null = null;

  constructor(gdal: () => Promise<GdalFiles>, sql: SqlJsStatic) {
    this.#gdal = gdal;
    this.#sql = sql;
  }

  async open(files: readonly GivenFile[]): Promise<Result<readonly LayerInfo[]>> {
    const opened = OpenLayers.of(await Gdal.start(await this.#gdal()), files);
    if (!opened.ok) return opened;
    this.#open = opened.value;
    return done(opened.value.layers);
  }

  async readAs(layer: number, crs: string | null, near: Extent | null): Promise<Result<ReadAs>> {
    return this.#opened().readAs(layer, crs, near);
  }

  async read(layer: number, as: ReadAs, progress: (share: number) => void): Promise<Result<BoundaryLayer>> {
    const opened = this.#opened();
    const { format, name } = opened.layers[layer]!;
    progress(0);
    const written = opened.geoPackage(layer, as, (share) => progress(0.8 * share));
    if (!written.ok) return written;
    // What GDAL was given goes before its answer is taken apart.
    opened.close();
    this.#open = null;
    const read = readGeoPackage(new this.#sql.Database(written.value.take()), format === 'kml');
    progress(1);
    return read.polygons.areas.length > 0 ? done(read) : refused(noFeatures(name));
  }

  #opened(): OpenLayers {
    if (!this.#open) throw new Error('no files are open');
    return this.#open;
  }
}

/** The buffers of a layer, to be handed to another thread. */
export function buffersOf({ polygons }: BoundaryLayer): ArrayBuffer[] {
  const { positions, rings, areas } = polygons;
  return [positions, rings, polygons.polygons, areas].map(({ buffer }) => buffer as ArrayBuffer);
}
