import { searchKey } from '../../region/search.ts';
import { headersOf } from '../import/header.ts';
import type { HeaderRows } from '../import/mapping.ts';
import { isBlankRow, type Sheet } from '../import/table.ts';

/** What a column of a budget holds. A ceiling of null years is of the row's year, or of all. */
export type FundRole =
  | { readonly kind: 'ignore' | 'name' | 'agency' | 'source' | 'year' | 'region' | 'per-desa' }
  | { readonly kind: 'ceiling'; readonly year: number | null };

const names: readonly (readonly [FundRole['kind'], RegExp])[] = [
  ['name', /^(nama )?(sumber (dana|pendanaan|anggaran)|dana|fund( name)?|funding source)$/],
  ['agency', /^(nama )?(opd|skpd|perangkat daerah|dinas|instansi|agency|pengelola)$/],
  ['source', /^(jenis( sumber)?( dana)?|kind|type|asal dana)$/],
  ['year', /^(tahun( anggaran)?|year|fiscal year)$/],
  ['region', /^(kode( wilayah| desa| kecamatan| kabupaten)?|region( code)?|code)$/],
  ['per-desa', /^(pagu|ceiling|alokasi) (per|tiap|setiap|each|for each) (desa|desa kelurahan|village)$/],
  ['ceiling', /^(pagu( anggaran| dana)?|ceiling|anggaran|nilai|budget|amount|jumlah( dana)?)$/],
];

/** The header without its unit, read as a column of a budget. */
function roleOf(header: string): FundRole {
  const key = searchKey(header.replace(/\((rp\.?|rupiah|idr)\)/i, ' ')).replace(/\s+/g, ' ');
  const year = /\b(20\d\d|2100)\b/.exec(key);
  const words = key
    .replace(/\b(20\d\d|2100)\b/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const kind = names.find(([, pattern]) => pattern.test(words))?.[0] ?? 'ignore';
  return kind === 'ceiling' ? { kind, year: year ? Number(year[0]) : null } : { kind };
}

/** How a sheet is read as a budget. */
export interface FundColumns {
  readonly header: HeaderRows;
  readonly headers: readonly string[];
  readonly roles: readonly FundRole[];
}

/** Titles stand above a header, seldom more than this many rows of them. */
const sought = 40;

/** The row with a fund and a ceiling in it, the one with most known names; null where there is none. */
export function fundColumns(sheet: Sheet): FundColumns | null {
  let best: FundColumns | null = null;
  let most = 0;
  for (const [row, cells] of sheet.rows.slice(0, sought).entries()) {
    if (isBlankRow(cells)) continue;
    const header = { first: row, last: row };
    const headers = headersOf(sheet, header);
    const roles = withoutRivals(headers.map(roleOf));
    const known = roles.filter(({ kind }) => kind !== 'ignore').length;
    const isBudget =
      roles.some(({ kind }) => kind === 'name') &&
      roles.some(({ kind }) => kind === 'ceiling' || kind === 'per-desa');
    if (isBudget && known > most) [best, most] = [{ header, headers, roles }, known];
  }
  return best;
}

/** Of two columns for one thing the first is it. */
function withoutRivals(roles: readonly FundRole[]): readonly FundRole[] {
  const seen = new Set<string>();
  return roles.map((role) => {
    const key = role.kind === 'ceiling' ? `ceiling ${role.year ?? ''}` : role.kind;
    if (role.kind === 'ignore' || seen.has(key)) return { kind: 'ignore' };
    seen.add(key);
    return role;
  });
}
