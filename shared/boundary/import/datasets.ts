import { done, refused, type Result } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';
import { partsMissing, unknownFormat } from './file-problems.ts';
import type { GivenFile } from './given-files.ts';
import { withReadableAttributes } from './kml.ts';

export type VectorFormat =
  'shapefile' | 'geopackage' | 'geojson' | 'topojson' | 'kml' | 'flatgeobuf' | 'gml' | 'mapinfo';

/** Files that belong together and are opened as one. */
export interface Dataset {
  /** Name of its main file, as given. */
  readonly name: string;
  readonly format: VectorFormat;
  /** Names in a folder of its own: those readers look for, whatever they were called. The main one first. */
  readonly files: readonly GivenFile[];
}

interface Kind {
  readonly format: VectorFormat;
  /** Ending its reader wants. */
  readonly ending: string;
  /** Endings of files that must come with it, and of those that may. */
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

const kinds = {
  // Without the index the reader makes it anew.
  shapefile: { format: 'shapefile', ending: 'shp', needs: ['dbf'], may: ['shx', 'prj', 'cpg'] },
  geopackage: { format: 'geopackage', ending: 'gpkg', needs: [], may: [] },
  geojson: { format: 'geojson', ending: 'geojson', needs: [], may: [] },
  topojson: { format: 'topojson', ending: 'topojson', needs: [], may: [] },
  kml: { format: 'kml', ending: 'kml', needs: [], may: [] },
  flatgeobuf: { format: 'flatgeobuf', ending: 'fgb', needs: [], may: [] },
  gml: { format: 'gml', ending: 'gml', needs: [], may: ['xsd', 'gfs'] },
  tab: { format: 'mapinfo', ending: 'tab', needs: ['dat', 'map', 'id'], may: ['ind'] },
  mif: { format: 'mapinfo', ending: 'mif', needs: ['mid'], may: [] },
} as const satisfies Readonly<Record<string, Kind>>;

/** What the files are by their content, whatever their names say, those of one layer put together. */
export function datasetsOf(files: readonly GivenFile[]): Result<readonly Dataset[]> {
  const found: Dataset[] = [];
  for (const file of files) {
    const kind = kindOf(file);
    if (!kind) continue;
    const beside = (ending: string): GivenFile | undefined =>
      files.find(
        (other) =>
          other !== file && stemOf(other.name) === stemOf(file.name) && endingOf(other.name) === ending,
      );
    const missing = kind.needs.filter((ending) => !beside(ending));
    if (missing.length > 0)
      return refused(
        partsMissing(
          file.name,
          missing.map((ending) => `.${ending}`),
        ),
      );
    const stem = (baseOf(file.name).replace(/\.[^.]*$/, '') || 'peta').replace(/[^\w .-]/g, '_');
    const main = kind.format === 'kml' ? withReadableAttributes(file.bytes) : file.bytes;
    found.push({
      name: baseOf(file.name),
      format: kind.format,
      files: [
        { name: `${stem}.${kind.ending}`, bytes: main },
        ...[...kind.needs, ...kind.may].flatMap((ending) => {
          const other = beside(ending);
          return other ? [{ name: `${stem}.${ending}`, bytes: other.bytes }] : [];
        }),
      ],
    });
  }
  if (found.length > 0) return done(found);
  const orphan = files.find(({ name }) => ['dbf', 'shx', 'prj'].includes(endingOf(name)));
  if (orphan) return refused(partsMissing(baseOf(orphan.name), ['.shp']));
  return refused(
    unknownFormat(
      files.map(({ name }) => baseOf(name)),
      otherContent(files),
    ),
  );
}

function kindOf({ name, bytes }: GivenFile): Kind | null {
  // The index of a shapefile begins just as its shapes do.
  if (endingOf(name) === 'shx') return null;
  if (starts(bytes, [0, 0, 0x27, 0x0a]) && bytes.length >= 100) return kinds.shapefile;
  // Cut off within its header it still calls itself one: the reader then says what is wrong.
  if (endingOf(name) === 'shp') return kinds.shapefile;
  const head = textAt(bytes, 0, 4096);
  if (head.startsWith('SQLite format 3')) return kinds.geopackage;
  if (starts(bytes, [0x66, 0x67, 0x62])) return kinds.flatgeobuf;
  const text = head.replace(/^(\u00EF\u00BB\u00BF)?\s*/, '');
  if (text.startsWith('{')) return isTopology(bytes) ? kinds.topojson : kinds.geojson;
  if (text.startsWith('<')) {
    if (/<(\w+:)?kml[\s>]/.test(text)) return kinds.kml;
    if (/opengis\.net\/gml|<gml:|<(\w+:)?FeatureCollection[\s>]/.test(text)) return kinds.gml;
  }
  if (/^!table/i.test(text)) return kinds.tab;
  if (/^version\s+\d+/i.test(text) && endingOf(name) === 'mif') return kinds.mif;
  return null;
}

/** The type of a topology may stand behind its arcs. */
function isTopology(bytes: Uint8Array): boolean {
  const type = /"type"\s*:\s*"Topology"/;
  return type.test(textAt(bytes, 0, 65_536)) || type.test(textAt(bytes, bytes.length - 4096, bytes.length));
}

/** What it is instead, where that can be told. */
function otherContent(files: readonly GivenFile[]): Text | null {
  const table = files.find(
    ({ name, bytes }) =>
      /\.(xlsx?|csv|tsv|ods)$/i.test(name) ||
      starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ||
      name.startsWith('xl/'),
  );
  if (table)
    return says(
      () => 'Isinya tabel, bukan peta: tabel angka diimpor dengan Impor tabel.',
      () => 'It is a table, not a map: tables of figures are taken in by Import table.',
    );
  const printed = files.find(
    ({ bytes }) =>
      textAt(bytes, 0, 5) === '%PDF-' ||
      starts(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
      starts(bytes, [0xff, 0xd8, 0xff]),
  );
  if (printed)
    return says(
      () => 'Isinya gambar atau dokumen cetak; batas tidak dapat dibaca darinya.',
      () => 'It is a picture or a printed document; no boundaries can be read from it.',
    );
  return null;
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** One letter per byte: enough to tell formats apart. */
const letters = new TextDecoder('windows-1252');

function textAt(bytes: Uint8Array, from: number, to: number): string {
  return letters.decode(bytes.subarray(Math.max(0, from), Math.min(to, bytes.length)));
}

function baseOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Path without its ending, so that equal names in other folders of an archive stay apart. */
function stemOf(path: string): string {
  return path.replace(/\.[^./\\]*$/, '').toLowerCase();
}

function endingOf(path: string): string {
  return (/\.([^./\\]*)$/.exec(path)?.[1] ?? '').toLowerCase();
}
