import { toMercator } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import { smallDocument, smallPlan } from '../fixtures/small-document.ts';
import { writtenBy, zipped } from '../fixtures/vector-files.ts';
import { workbookOf } from '../fixtures/workbook.ts';
import { newWorkspace } from '../unit/workspace/document.ts';
import {
  boundariesTrial,
  codesTrial,
  documentTrial,
  fundsTrial,
  planTrial,
  tableTrial,
  type Trial,
} from './trials.ts';

export interface Format {
  /** Files that are taken as they are: what they become when damaged is not known before. */
  readonly originals: () => Promise<readonly GivenFile[]>;
  readonly trial: Trial;
}

const { desa } = smallDocument();

const rows: readonly (readonly (string | number | null)[])[] = [
  ['Daftar pekerja rentan 2024', null, null, null, null],
  ['Kode', 'Desa', 'Kecamatan', 'Sasaran 2024', 'Terlindungi 2024'],
  ...desa.map(({ code, name }, slot) => [
    code,
    name,
    `Kecamatan ${1 + Math.floor(slot / 6)}`,
    1_200 + slot,
    300.5 * 2,
  ]),
];

const budget: readonly (readonly (string | number | null)[])[] = [
  ['Sumber dana', 'OPD', 'Pagu', 'Tahun', 'Wilayah'],
  ['APBD Kabupaten', 'Disnaker', 20_000_000, 2024, '99.01'],
  ['DBH Sawit', 'Disbun', 150_000_000, 2024, null],
  ['CSR', null, 5_000_000, 2025, null],
];

function separated(table: typeof rows, delimiter: string): Uint8Array {
  return new TextEncoder().encode(
    table.map((row) => row.map((cell) => cell ?? '').join(delimiter)).join('\r\n'),
  );
}

const features: FeatureCollection = {
  type: 'FeatureCollection',
  features: desa.flatMap(({ code, name, geometry }): Feature[] =>
    geometry ? [{ type: 'Feature', properties: { KDEPUM: code, WADMKD: name, LUASWH: 1.2 }, geometry }] : [],
  ),
};

function table(name: string, bytes: () => Uint8Array, trial: Trial = tableTrial(false)): Format {
  return { originals: async () => [{ name, bytes: bytes() }], trial };
}

function layer(originals: () => Promise<readonly GivenFile[]>): Format {
  return { originals, trial: boundariesTrial };
}

function json(name: string, value: object): GivenFile {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

/** In metres of web Mercator, so that damaged numbers go through PROJ. */
const inMetres = {
  ...features,
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
  features: toMercator(features).features,
};

/** Every way into a document, by the name it has on the command line. */
export const formats: Readonly<Record<string, Format>> = {
  document: table('contoh.gpkg', () => newWorkspace().bytes(), documentTrial),
  csv: table('data.csv', () => separated(rows, ';')),
  tsv: table('data.tsv', () => separated(rows, '\t')),
  paste: table('tempel', () => separated(rows, '\t'), tableTrial(true)),
  xlsx: table('data.xlsx', () => workbookOf(rows)),
  funds: table('dana.csv', () => separated(budget, ';'), fundsTrial),
  plan: table('rencana.json', () => json('', smallPlan).bytes, planTrial),
  codes: table('kode.txt', () => separated(rows.slice(2), '\n'), codesTrial),
  shp: layer(() => writtenBy('ESRI Shapefile', features)),
  zip: layer(async () => [zipped(await writtenBy('ESRI Shapefile', features))]),
  gpkg: layer(() => writtenBy('GPKG', features)),
  geojson: layer(async () => [json('batas.geojson', features)]),
  mercator: layer(async () => [json('batas.geojson', inMetres)]),
  topojson: layer(async () => [json('batas.topojson', topology({ batas: features }, 1e5))]),
  kml: layer(() => writtenBy('KML', features)),
  kmz: layer(async () => [zipped(await writtenBy('KML', features), 'batas.kmz')]),
  fgb: layer(() => writtenBy('FlatGeobuf', features)),
  gml: layer(() => writtenBy('GML', features)),
  mapinfo: layer(() => writtenBy('MapInfo File', features)),
  mif: layer(() => writtenBy('MIF', features)),
};
