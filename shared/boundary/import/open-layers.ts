import { done, refused, type Problem, type Result } from '../../text/problem.ts';
import { isOffEarth, isOffEveryMap, looksLikeDegrees, usualCrs } from './crs.ts';
import { namesTooMany } from './column-names.ts';
import type { Dataset } from './datasets.ts';
import {
  damagedFile,
  noAreas,
  noCrs,
  noFeatures,
  notDegrees,
  offEveryMap,
  tooManyFeatures,
  tooManyFields,
  unknownCrs,
} from './file-problems.ts';
import { GdalError, type Gdal, type Opened, type VectorInfo } from './gdal.ts';
import { limits } from './given-files.ts';
import type { Crs, Extent, LayerInfo } from './layer.ts';

type InfoLayer = NonNullable<VectorInfo['layers']>[number];

interface OpenLayer {
  readonly dataset: Opened;
  readonly info: LayerInfo;
}

/** How a layer's coordinates are understood. */
export type ReadAs =
  /** As its file says. */
  | { readonly how: 'named'; readonly crs: Crs }
  /** The file says nothing, and the numbers are longitudes and latitudes of Indonesia. */
  | { readonly how: 'assumed'; readonly crs: Crs }
  | { readonly how: 'chosen'; readonly crs: Crs }
  /** Neither known nor guessed: the user is asked. `likely` are those that put the layer near the document. */
  | { readonly how: 'unknown'; readonly likely: readonly Crs[]; readonly problem: Problem };

/** Bytes given to whoever takes them first, so that 100 MB are not held by every function on the way. */
export interface Handed {
  take(): Uint8Array;
}

function handed(bytes: Uint8Array): Handed {
  let held: Uint8Array | null = bytes;
  return {
    take() {
      const given = held;
      if (!given) throw new Error('taken already');
      held = null;
      return given;
    },
  };
}

const wgs84: Crs = { code: 'EPSG:4326', name: 'WGS 84' };

/** The layers of areas in the files a user chose. */
export class OpenLayers {
  readonly #gdal: Gdal;
  readonly #layers: readonly OpenLayer[];

  private constructor(gdal: Gdal, layers: readonly OpenLayer[]) {
    this.#gdal = gdal;
    this.#layers = layers;
  }

  /** A problem for anything that cannot be read, holds no areas, or is beyond the limits. */
  static of(gdal: Gdal, datasets: readonly Dataset[]): Result<OpenLayers> {
    const layers: OpenLayer[] = [];
    const others = new Set<string>();
    let fault: Problem | null = null;
    let empty: string | null = null;
    for (const dataset of datasets) {
      if (namesTooMany(dataset.format, dataset.files[0]!.bytes, limits.fields)) {
        fault ??= tooManyFields(limits.fields);
        continue;
      }
      try {
        const opened = gdal.open(dataset.files);
        for (const layer of gdal.info(opened).layers ?? []) {
          const type = layer.geometryFields?.[0]?.type ?? 'None';
          if (!mayBeAreas(type)) others.add(type);
          else if ((layer.featureCount ?? 0) === 0) empty ??= layer.name;
          else layers.push({ dataset: opened, info: infoOf(dataset, layer) });
        }
      } catch (error) {
        if (!(error instanceof GdalError)) throw error;
        // One file of several may be damaged, and the layer wanted be in another.
        fault ??= damagedFile(dataset.name, error.message);
      }
    }
    if (layers.length > 0) return done(new OpenLayers(gdal, layers));
    if (fault) return refused(fault);
    if (empty !== null) return refused(noFeatures(empty));
    const names = datasets.map(({ name }) => name).join(', ');
    return refused(others.size > 0 ? noAreas(names, [...others]) : damagedFile(names, 'no layer'));
  }

  get layers(): readonly LayerInfo[] {
    return this.#layers.map(({ info }) => info);
  }

  /**
   * @param chosen EPSG code the user says; null for none
   * @param near west, south, east, north of the document in degrees; null where it has no boundary
   */
  readAs(index: number, chosen: string | null, near: Extent | null): Result<ReadAs> {
    const { info } = this.#layer(index);
    if (chosen !== null) {
      if (!/^(EPSG|ESRI):\d+$/i.test(chosen) || !this.#gdal.knows(chosen)) return refused(unknownCrs(chosen));
      const known = usualCrs.find(({ code }) => code === chosen.toUpperCase());
      return done({
        how: 'chosen',
        crs: known ?? { code: chosen.toUpperCase(), name: chosen.toUpperCase() },
      });
    }
    const { crs, extent } = info;
    if (crs && !(isGeographic(crs) && extent && isOffEarth(extent))) return done({ how: 'named', crs });
    if (!crs && extent && looksLikeDegrees(extent)) return done({ how: 'assumed', crs: wgs84 });
    const problem = crs ? notDegrees(info.file, crs.name) : noCrs(info.file);
    return done({ how: 'unknown', likely: extent && near ? this.#likely(extent, near) : [], problem });
  }

  /**
   * The layer as a GeoPackage in longitude and latitude, see {@link Gdal.geoPackage}.
   * @param progress share of the file read, 0–1
   */
  geoPackage(index: number, as: ReadAs, progress: (share: number) => void): Result<Handed> {
    const { dataset, info } = this.#layer(index);
    if (as.how === 'unknown') return refused(as.problem);
    if (info.features > limits.features) return refused(tooManyFeatures(info.features, limits.features));
    if (info.fields.length > limits.fields) return refused(tooManyFields(limits.fields));
    // Degrees stay as they are, and areas beyond the earth are found one by one.
    if (!isGeographic(as.crs) && info.extent && isOffEveryMap(info.extent))
      return refused(offEveryMap(info.file, as.crs.name));
    try {
      const override = as.how === 'named' ? null : as.crs.code;
      return done(handed(this.#gdal.geoPackage(dataset, info.name, override, progress)));
    } catch (error) {
      if (error instanceof GdalError) return refused(damagedFile(info.file, error.message));
      throw error;
    }
  }

  /** Lets go of the files; nothing may be asked after that. */
  close(): void {
    this.#gdal.close();
  }

  #layer(index: number): OpenLayer {
    const layer = this.#layers[index];
    if (!layer) throw new RangeError(`there is no layer ${index}`);
    return layer;
  }

  /** Usual systems in which the middle of the layer falls within the document. */
  #likely([west, south, east, north]: Extent, near: Extent): readonly Crs[] {
    const middle = [(west + east) / 2, (south + north) / 2] as const;
    return usualCrs.filter(({ code }) => {
      const at = this.#gdal.degrees(code!, middle);
      return at && at[0] >= near[0] && at[0] <= near[2] && at[1] >= near[1] && at[1] <= near[3];
    });
  }
}

/** A layer of `Geometry` or `Unknown` may hold anything; what is no area in it is left out when it is read. */
function mayBeAreas(type: string): boolean {
  return /polygon|surface|unknown|^(3D |Measured )*geometry( collection)?/i.test(type);
}

function isGeographic({ code, name }: Crs): boolean {
  return (
    code === 'EPSG:4326' ||
    code === 'EPSG:4755' ||
    code === 'EPSG:9470' ||
    /^(GCS_|WGS ?84$|DGN ?95$|SRGI)/i.test(name)
  );
}

function infoOf(dataset: Dataset, layer: InfoLayer): LayerInfo {
  const geometry = layer.geometryFields?.[0];
  const type = geometry?.type ?? '';
  const extent = geometry?.extent;
  const named = geometry?.coordinateSystem;
  const id = named?.projjson?.id;
  const name = named?.projjson?.name ?? /^\w+\["([^"]*)"/.exec(named?.wkt ?? '')?.[1] ?? '?';
  return {
    file: dataset.name,
    format: dataset.format,
    name: layer.name,
    features: layer.featureCount ?? 0,
    fields: (layer.fields ?? []).map((field) => field.name),
    crs: named ? { code: id ? `${id.authority}:${id.code}` : null, name } : null,
    extent: extent?.length === 4 ? (extent as unknown as Extent) : null,
    hasZ: /ZM?$/.test(type),
    hasM: type.endsWith('M'),
  };
}
