import { searchKey } from '../../region/search.ts';
import { headersOf } from '../import/header.ts';
import type { HeaderRows } from '../import/mapping.ts';
import { isBlankRow, type Sheet } from '../table/table.ts';

/** What a column of a budget can hold. */
export const fundRoleKinds = [
  'ignore',
  'name',
  'agency',
  'source',
  'edition',
  'year',
  'region',
  'ceiling',
  'per-desa',
  'discount',
] as const;

/** What a column of a budget holds. A ceiling of null years is of the row's year, or of all. */
export type FundRole =
  | { readonly kind: Exclude<(typeof fundRoleKinds)[number], 'ceiling'> }
  | { readonly kind: 'ceiling'; readonly year: number | null };

const names: readonly (readonly [FundRole['kind'], RegExp])[] = [
  ['name', /^(nama )?(sumber (dana|pendanaan|anggaran)|dana|fund( name)?|funding source)$/],
  ['agency', /^(nama )?(opd|skpd|perangkat daerah|dinas|instansi|agency|pengelola)$/],
  ['source', /^(jenis( sumber)?( dana)?|kind|type|asal dana)$/],
  ['edition', /^(anggaran (murni|perubahan)|murni perubahan|apbd murni perubahan|edition|budget edition)$/],
  ['year', /^(tahun( anggaran)?|year|fiscal year)$/],
  [
    'region',
    /^((kode|nama) )?(wilayah|desa|desa kelurahan|kecamatan|kabupaten|kabupaten kota)$|^kode$|^(region|area)( code| name)?$|^code$/,
  ],
  ['per-desa', /^(pagu|ceiling|alokasi) (per|tiap|setiap|each|for each) (desa|desa kelurahan|village)$/],
  ['ceiling', /^(pagu( anggaran| dana)?|ceiling|anggaran|nilai|budget|amount|jumlah( dana)?)$/],
  ['discount', /^(diskon|potongan|keringanan|discount)( iuran| pp 50 2025)?$/],
];

/** The header without its unit, read as a column of a budget. */
export function fundRoleOf(header: string): FundRole {
  const key = searchKey(header.replace(/\((rp\.?|rupiah|idr)\)/i, ' ')).replace(/\s+/g, ' ');
  const year = fiscalYearIn(header);
  const words = key
    .replace(/\b(20\d\d|2100)\b/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // "Keringanan PP 50/2025" speaks of the regulation of a year, not of figures of it.
  const kind = names.find(([, pattern]) => pattern.test(words) || pattern.test(key))?.[0] ?? 'ignore';
  return kind === 'ceiling' ? { kind, year } : { kind };
}

/** The fiscal year a header speaks of, or null. */
export function fiscalYearIn(header: string): number | null {
  const year = /\b(20\d\d|2100)\b/.exec(searchKey(header));
  return year ? Number(year[0]) : null;
}

/** How a sheet is read as a budget. */
export interface FundColumns {
  /** Null for a table without headers. */
  readonly header: HeaderRows | null;
  readonly headers: readonly string[];
  readonly roles: readonly FundRole[];
}

/** Titles stand above a header, seldom more than this many rows of them. */
const sought = 40;

/** The row or the two with a fund and a ceiling in it, those with most known names; null where there is none. */
export function fundColumns(sheet: Sheet): FundColumns | null {
  let best: FundColumns | null = null;
  let most = 0;
  for (const [row, cells] of sheet.rows.slice(0, sought).entries()) {
    if (isBlankRow(cells)) continue;
    // A second row is part of the header where it makes more columns known: "Pagu" over "2024" and "2025".
    for (const last of [row, row + 1]) {
      const columns = fundColumnsAt(sheet, { first: row, last });
      const known = columns.roles.filter(({ kind }) => kind !== 'ignore').length;
      if (isBudget(columns.roles) && known > most) [best, most] = [columns, known];
    }
  }
  return best;
}

export function isBudget(roles: readonly FundRole[]): boolean {
  return (
    roles.some(({ kind }) => kind === 'name') &&
    roles.some(({ kind }) => kind === 'ceiling' || kind === 'per-desa')
  );
}

/** @param header chosen rows; null for a table without headers */
export function fundColumnsAt(sheet: Sheet, header: HeaderRows | null): FundColumns {
  const headers = headersOf(sheet, header);
  return { header, headers, roles: withoutRivals(headers.map(fundRoleOf)) };
}

/** What a role would be taken for, so that no two columns are; null where several may be. */
export function fundRoleKey(role: FundRole): string | null {
  if (role.kind === 'ignore') return null;
  return role.kind === 'ceiling' ? `ceiling ${role.year ?? ''}` : role.kind;
}

/** Of two columns for one thing the first is it. */
function withoutRivals(roles: readonly FundRole[]): readonly FundRole[] {
  const seen = new Set<string>();
  return roles.map((role) => {
    const key = fundRoleKey(role);
    if (key === null || seen.has(key)) return { kind: 'ignore' };
    seen.add(key);
    return role;
  });
}
