import { farthest } from './crs.ts';
import type { GdalModule, StartGdalModule, StreamOperations } from './gdal-module.ts';

/**
 * GDAL and PROJ in WebAssembly: one reader for every vector format and coordinate system. It starts within 0.2 s
 * and takes 1.5 s for all 83,402 desa, so that readers of our own would gain nothing. An instance reads one import and is
 * then dropped with its memory: a damaged file can leave it in any state.
 */

/** The files of the package `gdal3.js`, however a host reaches them. */
export interface GdalFiles {
  /** `gdal3WebAssembly.js` */
  readonly start: StartGdalModule;
  /** `gdal3WebAssembly.wasm`, compiled: instances share it. */
  readonly wasm: WebAssembly.Module;
  /** `gdal3WebAssembly.data`: definitions of coordinate systems and the like. */
  readonly data: ArrayBuffer;
}

/** It could not do it; `message` is what it said, untranslated. What it was given is a user's file. */
export class GdalError extends Error {
  override readonly name = 'GdalError';
}

/** Drivers that may look at a file: none that follows references out of it. */
const drivers = ['ESRI Shapefile', 'GPKG', 'GeoJSON', 'TopoJSON', 'KML', 'FlatGeobuf', 'GML', 'MapInfo File'];

const folder = '/given';
const vectorReadOnly = 0x04;
const result = '/result.gpkg';

const asGeoPackage = (
  '-f GPKG -nln layer -t_srs EPSG:4326 -dim XY -nlt CONVERT_TO_LINEAR -nlt PROMOTE_TO_MULTI ' +
  '-mapFieldType All=String -lco SPATIAL_INDEX=NO -lco GEOMETRY_NAME=layer_geom -lco FID=layer_fid'
).split(' ');

export interface VectorInfo {
  readonly layers?: readonly {
    readonly name: string;
    readonly featureCount?: number;
    readonly fields?: readonly { readonly name: string }[];
    readonly geometryFields?: readonly {
      readonly type: string;
      readonly extent?: readonly number[];
      readonly coordinateSystem?: {
        readonly wkt?: string;
        readonly projjson?: {
          readonly name?: string;
          readonly id?: { readonly authority: string; readonly code: number | string };
        };
      };
    }[];
  }[];
}

/** A dataset that is open. */
export interface Opened {
  readonly pointer: number;
  readonly main: string;
}

export class Gdal {
  readonly #module: GdalModule;
  /** What it last complained about. */
  readonly #complaints: string[];
  #folders = 0;
  readonly #files: string[] = [];
  /** Who is told, by file. */
  readonly #progress = new Map<string, (share: number) => void>();

  private constructor(module: GdalModule, complaints: string[]) {
    this.#module = module;
    this.#complaints = complaints;
  }

  static async start({ start, wasm, data }: GdalFiles): Promise<Gdal> {
    const complaints: string[] = [];
    const note = (line: string): void => {
      complaints.push(line);
    };
    const module = await start({
      instantiateWasm: instantiating(wasm),
      getPreloadedPackage: () => data,
      print: note,
      printErr: note,
      preRun: [
        ({ ENV }) => {
          ENV['PROJ_LIB'] = '/usr/share/proj';
          ENV['GDAL_DATA'] = '/usr/share/gdal';
          ENV['SHAPE_RESTORE_SHX'] = 'YES';
          // What it writes is read once and thrown away.
          ENV['OGR_SQLITE_SYNCHRONOUS'] = 'OFF';
          ENV['OGR_SQLITE_JOURNAL'] = 'OFF';
        },
      ],
    });
    module.ccall('GDALAllRegister', null, [], []);
    module.FS.mkdir(folder);
    return new Gdal(module, complaints);
  }

  /**
   * Lets go of the files it was given: the instance itself stays until it is collected, which may be late.
   * Nothing may be asked of it after that.
   */
  close(): void {
    for (const path of this.#files) this.#module.FS.unlink(path);
    this.#files.length = 0;
  }

  /** @param files the main one first @throws GdalError */
  open(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Opened {
    const { FS } = this.#module;
    const within = `${folder}/${this.#folders++}`;
    FS.mkdir(within);
    for (const { name, bytes } of files) {
      FS.writeFile(`${within}/${name}`, bytes, { canOwn: true });
      this.#files.push(`${within}/${name}`);
    }
    const main = `${within}/${files[0]!.name}`;
    this.#watch(main);
    return this.#guarded(() => {
      const allowed = this.#texts(drivers);
      const pointer = this.#number('GDALOpenEx', main, vectorReadOnly, allowed.pointer, 0, 0);
      allowed.free();
      if (pointer === 0) throw new GdalError(this.#said());
      return { pointer, main };
    });
  }

  /** @throws GdalError */
  info({ pointer }: Opened): VectorInfo {
    return this.#guarded(() => {
      const args = this.#texts(['-json', '-al', '-so', '-nomd']);
      const options = this.#number('GDALVectorInfoOptionsNew', args.pointer, 0);
      const text = this.#module.ccall(
        'GDALVectorInfo',
        'string',
        ['number', 'number'],
        [pointer, options],
      ) as string;
      this.#module.ccall('GDALVectorInfoOptionsFree', null, ['number'], [options]);
      args.free();
      if (text === '') throw new GdalError(this.#said());
      return JSON.parse(inJson(text)) as VectorInfo;
    });
  }

  /**
   * One layer as a GeoPackage with the one table `layer`: multipolygons in longitude and latitude (WGS84) in the
   * column `layer_geom`, its columns as text, curves as lines, altitudes and measures left out.
   * @param crs instead of what the file says; null for that
   * @param progress share of the file read, 0–1
   * @throws GdalError
   */
  geoPackage(
    { pointer, main }: Opened,
    layer: string,
    crs: string | null,
    progress: (share: number) => void,
  ): Uint8Array {
    const from = crs === null ? [] : ['-s_srs', crs];
    this.#progress.set(main, progress);
    try {
      return this.#translate(pointer, [...asGeoPackage, ...from, layer]);
    } finally {
      this.#progress.delete(main);
    }
  }

  /** Whether PROJ knows a coordinate system. */
  knows(crs: string): boolean {
    return this.#guarded(() => {
      const system = this.#system(crs);
      if (system !== 0) this.#module.ccall('OSRDestroySpatialReference', null, ['number'], [system]);
      return system !== 0;
    });
  }

  /** Longitude and latitude (WGS84) of a position; null where it has none. */
  degrees(crs: string, [x, y]: readonly [number, number]): [number, number] | null {
    if (!(Math.abs(x) <= farthest && Math.abs(y) <= farthest)) return null;
    return this.#guarded(() => {
      const [from, to] = [this.#system(crs), this.#system('EPSG:4326')];
      if (from === 0 || to === 0) return null;
      const way = this.#number('OCTNewCoordinateTransformation', from, to);
      if (way === 0) return null;
      const module = this.#module;
      const at = this.#number('malloc', 24);
      [x, y, 0].forEach((value, index) => module.setValue(at + 8 * index, value, 'double'));
      const done = this.#number('OCTTransform', way, 1, at, at + 8, at + 16);
      const found: [number, number] = [module.getValue(at, 'double'), module.getValue(at + 8, 'double')];
      this.#free(at);
      module.ccall('OCTDestroyCoordinateTransformation', null, ['number'], [way]);
      for (const system of [from, to]) module.ccall('OSRDestroySpatialReference', null, ['number'], [system]);
      return done === 1 && found.every(Number.isFinite) ? found : null;
    });
  }

  #translate(pointer: number, args: readonly string[]): Uint8Array {
    return this.#guarded(() => {
      const texts = this.#texts(args);
      const options = this.#number('GDALVectorTranslateOptionsNew', texts.pointer, 0);
      texts.free();
      if (options === 0) throw new GdalError(this.#said());
      const list = this.#number('malloc', 4);
      this.#module.setValue(list, pointer, 'i32');
      const written = this.#number('GDALVectorTranslate', result, 0, 1, list, options, 0);
      this.#free(list);
      this.#module.ccall('GDALVectorTranslateOptionsFree', null, ['number'], [options]);
      if (written === 0) throw new GdalError(this.#said());
      this.#module.ccall('GDALClose', null, ['number'], [written]);
      const { contents, usedBytes } = this.#module.FS.lookupPath(result).node;
      // The file's own memory: it is gone from there, so that it is held once.
      this.#module.FS.unlink(result);
      return contents.subarray(0, usedBytes);
    });
  }

  /** A coordinate system with longitude or easting first, or 0. */
  #system(crs: string): number {
    const system = this.#number('OSRNewSpatialReference', '');
    if (this.#number('OSRSetFromUserInput', system, crs) !== 0) {
      this.#module.ccall('OSRDestroySpatialReference', null, ['number'], [system]);
      return 0;
    }
    const traditionalOrder = 0;
    this.#module.ccall('OSRSetAxisMappingStrategy', null, ['number', 'number'], [system, traditionalOrder]);
    return system;
  }

  /** Has a file tell how far into it the reader has come; a stream takes over the ways of its file when it is opened. */
  #watch(path: string): void {
    const { node } = this.#module.FS.lookupPath(path);
    const original: StreamOperations = node.stream_ops;
    let furthest = 0;
    node.stream_ops = {
      ...original,
      read: (stream, buffer, offset, length, position) => {
        const reached = Math.min(1, (position + length) / Math.max(1, node.usedBytes));
        const progress = this.#progress.get(path);
        if (!progress) furthest = 0;
        else if (reached >= furthest + 0.01) progress((furthest = reached));
        return original.read(stream, buffer, offset, length, position);
      },
    };
  }

  #number(name: string, ...args: readonly (number | string)[]): number {
    const types = args.map((arg) => (typeof arg === 'number' ? ('number' as const) : ('string' as const)));
    return this.#module.ccall(name, 'number', types, args) as number;
  }

  #free(pointer: number): void {
    this.#module.ccall('free', null, ['number'], [pointer]);
  }

  /** A list of C strings with a null pointer at its end. */
  #texts(list: readonly string[]): { readonly pointer: number; readonly free: () => void } {
    const module = this.#module;
    const held: number[] = [];
    const pointer = this.#number('malloc', 4 * (list.length + 1));
    list.forEach((text, index) => {
      const bytes = new TextEncoder().encode(text).length + 1;
      const at = this.#number('malloc', bytes);
      module.stringToUTF8(text, at, bytes);
      module.setValue(pointer + 4 * index, at, 'i32');
      held.push(at);
    });
    module.setValue(pointer + 4 * list.length, 0, 'i32');
    return { pointer, free: () => [pointer, ...held].forEach((at) => this.#free(at)) };
  }

  /** What made it fail, as it said last. */
  #said(): string {
    const error = this.#complaints.findLast((line) => line.startsWith('ERROR')) ?? this.#complaints.at(-1);
    const text = (error ?? '').replace(/^ERROR \d+: /, '').replaceAll(folder, '');
    return text === '' ? 'unable to open' : text.slice(0, 300);
  }

  /** A damaged file can make it run into a wall or out of memory, which ends the instance and not the program. */
  #guarded<T>(work: () => T): T {
    this.#complaints.length = 0;
    try {
      return work();
    } catch (error) {
      if (endsInstance(error)) throw new GdalError(String(error), { cause: error });
      throw error;
    }
  }
}

/**
 * GDAL writes a side of an extent that is no number as one word on a line of its own, which JSON has no way to say:
 * here it is infinite, a place on no map.
 */
function inJson(info: string): string {
  return info.replace(/^(?<before>\s*-?)(?:inf(?:inity)?|nan)(?<after>,?)$/gim, '$<before>1e999$<after>');
}

/** How a compiled module is handed to Emscripten; also for who starts it for other work. */
export function instantiating(wasm: WebAssembly.Module): Parameters<StartGdalModule>[0]['instantiateWasm'] {
  return (imports, ready) => {
    void WebAssembly.instantiate(wasm, imports).then((instance) => ready(instance, wasm));
    return {};
  };
}

/** A trap, an abort, a C++ exception nobody caught (a number), or an exit. */
function endsInstance(error: unknown): boolean {
  if (typeof error === 'number' || error instanceof WebAssembly.RuntimeError) return true;
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'ExitStatus';
}
