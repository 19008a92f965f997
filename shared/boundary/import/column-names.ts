import type { VectorFormat } from './datasets.ts';

/**
 * Whether a file of text names more columns than a layer may have, told before GDAL sees it: what it does with each
 * column takes the longer the more there are, seven minutes for 100,000 in a GeoJSON of one area. The other formats
 * have no room for so many, or say how many there are.
 * @param most names other than columns, such as `type` and `coordinates`, are counted too: some more are let through
 */
export function namesTooMany(format: VectorFormat, bytes: Uint8Array, most: number): boolean {
  const beyond = most + besides;
  switch (format) {
    case 'geojson':
    case 'topojson':
      return isBeyond(keysIn(bytes), beyond);
    case 'kml':
    case 'gml':
      return isBeyond(elementsIn(bytes), beyond);
    case 'mapinfo': {
      const head = String.fromCharCode(...bytes.subarray(0, 4096));
      return Number(/^\s*columns\s+(\d+)/im.exec(head)?.[1] ?? 0) > most;
    }
    case 'shapefile':
    case 'geopackage':
    case 'flatgeobuf':
      return false;
  }
}

/** Names a format itself has. */
const besides = 100;

const [quote, backslash, colon, less] = [0x22, 0x5c, 0x3a, 0x3c];

function isBeyond(names: Iterable<number>, most: number): boolean {
  const distinct = new Set<number>();
  for (const name of names) if (distinct.add(name).size > most) return true;
  return false;
}

/** Keys of the objects of a JSON text, as hashes. Coordinates are leapt over. */
function* keysIn(bytes: Uint8Array): Generator<number> {
  let start = bytes.indexOf(quote);
  while (start >= 0) {
    let end = bytes.indexOf(quote, start + 1);
    while (end >= 0 && isEscaped(bytes, end)) end = bytes.indexOf(quote, end + 1);
    if (end < 0) return;
    let after = end + 1;
    while (isBlank(bytes[after])) after++;
    if (bytes[after] === colon) yield hashOf(bytes, start + 1, end);
    start = bytes.indexOf(quote, after);
  }
}

/** Names of the elements of an XML text, and those KML gives its data in attributes, as hashes. */
function* elementsIn(bytes: Uint8Array): Generator<number> {
  for (let at = bytes.indexOf(less); at >= 0; at = bytes.indexOf(less, at + 1)) {
    let end = at + 1;
    while (end < bytes.length && !isNameEnd(bytes[end]!)) end++;
    yield hashOf(bytes, at + 1, end);
    if (!isBlank(bytes[end])) continue;
    const attributes = String.fromCharCode(...bytes.subarray(end, end + 200));
    const named = /^[^>]*?\bname\s*=\s*["']([^"'>]*)/.exec(attributes);
    if (named) yield hashOf(bytes, end + named[0].length - named[1]!.length, end + named[0].length);
  }
}

function isEscaped(bytes: Uint8Array, at: number): boolean {
  let from = at;
  while (bytes[from - 1] === backslash) from--;
  return (at - from) % 2 === 1;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isNameEnd(byte: number): boolean {
  return byte <= 0x20 || byte === 0x3e || byte === 0x2f;
}

/** FNV-1a in 32 bits: two names of one hash are counted as one, which hardly happens and does no harm. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash;
}
