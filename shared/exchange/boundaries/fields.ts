import { searchKey } from '../../region/search.ts';
import { isBps, isUndotted, readCode, saysBps, type ReadCode } from '../import/code.ts';
import { recognise } from '../import/fields.ts';
import type { PlaceFinder } from '../import/places.ts';
import type { BoundaryLayer } from '../../boundary/import/layer.ts';

/** What a column of a boundary layer says of its areas. */
export const placeRoles = ['code', 'desa', 'kecamatan', 'kabupaten'] as const;
export type PlaceRole = (typeof placeRoles)[number];

/** By role, the column that has it; null for none. */
export type PlaceFields = Readonly<Record<PlaceRole, number | null>>;

/** How the regions of a layer are numbered. */
export type CodeSystem = 'kemendagri' | 'bps' | 'none';

/** A schema people know by name. */
export type Schema = 'big' | 'dukcapil' | 'bps' | 'own' | 'other';

export interface FieldGuess {
  readonly fields: PlaceFields;
  readonly system: CodeSystem;
  readonly schema: Schema;
}

/**
 * Headers beyond those of tables: BIG's attribute catalogue (WADMKD …), Dukcapil's names cut to the ten letters of a
 * shapefile, those of BPS maps. The first of a list is the surest.
 */
const names: Readonly<Record<PlaceRole, readonly string[]>> = {
  code: [
    'kdepum',
    'kdbbps',
    'kode desa',
    'kode_desa',
    'kddesa',
    'kodedesa',
    'kode kel',
    'kd desa',
    'kode desa kel',
    'id desa',
    'iddesa',
    'idsls',
    'kode',
    'code',
    'kemendagri',
    'kode kd',
    'no prop ka',
    'adm4 pcode',
  ],
  desa: [
    'wadmkd',
    'nmdesa',
    'nama desa',
    'desa kelur',
    'nama kel',
    'kel desa',
    'desa kel',
    'kelurahan',
    'desa',
    'adm4 en',
    'village',
    'namobj',
    'nama',
    'name',
  ],
  kecamatan: ['wadmkc', 'nmkec', 'nama kec', 'nama kecam', 'kecamatan', 'kec', 'adm3 en'],
  kabupaten: ['wadmkk', 'nmkab', 'nama kab', 'kab kota', 'kabupaten', 'nama kabko', 'kabkot', 'adm2 en'],
};

/** Features looked at for what a column holds; spread over the layer. */
const looked = 2_000;

/** Finds what the columns of a layer mean: by the codes and names in them, and by what they are called. */
export function guessFields(layer: BoundaryLayer, finder: PlaceFinder): FieldGuess {
  const code = codeField(layer, finder);
  const taken = new Set(code === null ? [] : [code]);
  const named = (role: PlaceRole): number | null => {
    const found = nameField(layer, role, taken);
    if (found !== null) taken.add(found);
    return found;
  };
  const desa = named('desa') ?? desaByContent(layer, finder, taken);
  if (desa !== null) taken.add(desa);
  const fields = { code, desa, kecamatan: named('kecamatan'), kabupaten: named('kabupaten') };
  const system = codeSystem(layer, code, finder);
  return { fields, system, schema: schemaOf(layer.fields, system) };
}

/** How the codes of a column are numbered; told by the codes, never by the digits of one. */
export function codeSystem(layer: BoundaryLayer, code: number | null, finder: PlaceFinder): CodeSystem {
  if (code === null) return 'none';
  const read = sampleOf(layer, code).map(readCode);
  if (!read.some(({ kind }) => kind === 'code')) return 'none';
  const told = saysBps(layer.fields[code]!) && read.some(isUndotted);
  return told || isBps(read, (one) => finder.has(one)) ? 'bps' : 'kemendagri';
}

/** Whether the areas are kecamatan or larger: a column of codes, all of them too short for a desa. */
export function isUpperLevel(layer: BoundaryLayer, { code, desa }: PlaceFields): boolean {
  if (code !== null || desa !== null) return false;
  return [...layer.fields.keys()].some((field) => {
    const sample = sampleOf(layer, field);
    const short = sample.filter((text) => /\d\d\.?\d\d/.test(text) && isShort(readCode(text)));
    return short.length > sample.length / 2;
  });
}

function isShort(read: ReadCode): boolean {
  return read.kind === 'damaged' && read.damage === 'upper-level';
}

/** The column with most codes of the document; else the one called so that holds codes; else any full of them. */
function codeField(layer: BoundaryLayer, finder: PlaceFinder): number | null {
  let best: { readonly field: number; readonly score: number } | null = null;
  for (const field of layer.fields.keys()) {
    const filled = sampleOf(layer, field).filter((text) => text.trim() !== '');
    if (filled.length === 0) continue;
    let [codes, known] = [0, 0];
    for (const text of filled) {
      const read = readCode(text);
      if (read.kind !== 'code') continue;
      codes++;
      if (finder.has(read.code)) known++;
    }
    const called = rankOf(layer.fields[field]!, 'code');
    const share = codes / filled.length;
    if (known === 0 && share < (called === null ? 0.8 : 0.5)) continue;
    const score = known / filled.length + (called === null ? 0 : 0.1 - called / 1000) + share / 100;
    if (!best || score > best.score) best = { field, score };
  }
  return best?.field ?? null;
}

function nameField(layer: BoundaryLayer, role: PlaceRole, taken: ReadonlySet<number>): number | null {
  let best: { readonly field: number; readonly rank: number } | null = null;
  for (const [field, name] of layer.fields.entries()) {
    const rank = rankOf(name, role);
    if (rank === null || taken.has(field) || (best && rank >= best.rank)) continue;
    if (!holdsNames(sampleOf(layer, field))) continue;
    best = { field, rank };
  }
  return best?.field ?? null;
}

/** A column that holds names of the document's desa, whatever it is called. */
function desaByContent(layer: BoundaryLayer, finder: PlaceFinder, taken: ReadonlySet<number>): number | null {
  let best: { readonly field: number; readonly share: number } | null = null;
  for (const field of layer.fields.keys()) {
    const sample = sampleOf(layer, field).slice(0, 300);
    if (taken.has(field) || !holdsNames(sample) || new Set(sample).size < sample.length / 4) continue;
    const found = sample.filter(
      (desa) => finder.find({ desa, kecamatan: null, kabupaten: null }).kind !== 'unknown',
    );
    const share = found.length / sample.length;
    if (share >= 0.3 && (!best || share > best.share)) best = { field, share };
  }
  return best?.field ?? null;
}

/** How sure a header means a role, 0 the surest; null where it does not. */
function rankOf(header: string, role: PlaceRole): number | null {
  const key = searchKey(header);
  const at = names[role].indexOf(key);
  if (at >= 0) return at;
  return recognise(header).role.kind === role ? names[role].length : null;
}

function holdsNames(sample: readonly string[]): boolean {
  const filled = sample.filter((text) => text.trim() !== '');
  return filled.filter((text) => /[a-z]{2}/i.test(text)).length > filled.length / 2;
}

function sampleOf({ values, features }: BoundaryLayer, field: number): readonly string[] {
  const column = values[field]!;
  const step = Math.max(1, Math.floor(features / looked));
  return step === 1 ? column : column.filter((_, feature) => feature % step === 0);
}

function schemaOf(fields: readonly string[], system: CodeSystem): Schema {
  const keys = new Set(fields.map(searchKey));
  if (keys.has('wadmkd') || keys.has('kdepum')) return 'big';
  if (system === 'bps') return 'bps';
  if (keys.has('code') && keys.has('name') && (keys.has('kecamatan') || keys.has('kecamatan code')))
    return 'own';
  if (keys.has('desa kelur') || keys.has('kode desa') || keys.has('kode kd')) return 'dukcapil';
  return 'other';
}
