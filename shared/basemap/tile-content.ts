import { Gunzip } from 'fflate';
import { TileFileError } from './basemap.ts';

/** The largest tile taken, in bytes, unpacked: usual ones have some tens of thousands. */
const mostTileBytes = 16 * 2 ** 20;

/** Packed bytes given to the unpacker at once, so that what unpacks a thousandfold is met early. */
const piece = 16 * 1024;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** What a tile is, told by its first bytes; null for anything else. */
export function contentOf(bytes: Uint8Array): 'raster' | 'gzip' | null {
  const isPng = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47);
  const isJpeg = startsWith(bytes, 0xff, 0xd8, 0xff);
  const isWebp =
    startsWith(bytes, 0x52, 0x49, 0x46, 0x46) && startsWith(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50);
  if (isPng || isJpeg || isWebp) return 'raster';
  return startsWith(bytes, 0x1f, 0x8b) ? 'gzip' : null;
}

/** A gzip stream unpacked. @throws TileFileError where it is damaged, or unpacks to more than `most` bytes */
export function unpacked(bytes: Uint8Array, most = mostTileBytes): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Gunzip((part, last) => {
    size += part.length;
    if (size > most) throw new TileFileError(`unpacks to more than ${most} bytes`);
    parts.push(part);
    ended ||= last;
  });
  try {
    for (let at = 0; at < bytes.length; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    throw error instanceof TileFileError ? error : new TileFileError(String(error));
  }
  if (!ended) throw new TileFileError('the packed data end early');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Whether bytes are made up as a vector tile is: nothing but layers, each with a name (Mapbox Vector Tile 2.1, 4.1).
 * What is inside the layers, the map finds out.
 */
export function isVectorTile(bytes: Uint8Array): boolean {
  return vectorLayers(bytes) !== null;
}

/** Names of the layers of a vector tile; null where it is none. */
export function vectorLayers(bytes: Uint8Array): readonly string[] | null {
  const names: string[] = [];
  for (const field of fieldsOf(bytes)) {
    if (field?.number !== 3 || !field.bytes) return null;
    const name = [...fieldsOf(field.bytes)].find((inner) => inner?.number === 1);
    if (!name?.bytes) return null;
    names.push(new TextDecoder().decode(name.bytes));
  }
  return names;
}

interface Field {
  readonly number: number;
  /** Of fields that have a length; null for numbers. */
  readonly bytes: Uint8Array | null;
}

/** The fields of a protocol buffer message; ends with null where the bytes are none. */
function* fieldsOf(bytes: Uint8Array): Generator<Field | null> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return NaN;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return NaN;
  };
  const sizes: Readonly<Record<number, number>> = { 1: 8, 5: 4 };
  while (at < bytes.length) {
    const tag = varint();
    const wire = tag % 8;
    const number = Math.floor(tag / 8);
    if (wire === 0) {
      if (Number.isNaN(varint())) return yield null;
      yield { number, bytes: null };
      continue;
    }
    const length = wire === 2 ? varint() : (sizes[wire] ?? NaN);
    if (!(at + length <= bytes.length) || number === 0) return yield null;
    yield { number, bytes: wire === 2 ? bytes.subarray(at, at + length) : null };
    at += length;
  }
}
