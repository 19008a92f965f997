import type { Bounds } from '../boundary/bounds.ts';

/** A file of map tiles, read in ranges: files of a whole country are many times the memory of a computer. */
export interface TileFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /**
   * Bytes from an offset on; fewer at the end of the file.
   * @throws TileFileError where the file cannot be read any more
   */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A file, or what it promises to hold, is not there: damage, or a disk that was taken out. */
export class TileFileError extends Error {
  override readonly name = 'TileFileError';
}

/** What a file of tiles says of itself, as far as its tiles bear it out. */
export interface BasemapInfo {
  /** As the file says, else its name. */
  readonly title: string;
  readonly kind: 'raster' | 'vector';
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Null where the file does not say, or says nonsense. */
  readonly bounds: Bounds | null;
  /** Whom to name for it, plain text; '' where the file names nobody. */
  readonly attribution: string;
  /** Layers of vector tiles; none of pictures. */
  readonly layers: readonly string[];
  /** One of the tiles. */
  readonly sample: Uint8Array;
}

/** An open file of tiles. */
export interface Tiles {
  readonly info: BasemapInfo;
  /**
   * A picture, or a vector tile (MVT) unpacked; null where there is none.
   * @throws TileFileError where it cannot be read, or is not what the file says
   */
  tile(z: number, x: number, y: number): Promise<Uint8Array | null>;
  close(): void;
}
