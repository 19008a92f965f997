import type { Role } from './mapping.ts';
import type { NamedPlace } from './places.ts';
import { cellText, type Cell } from '../table/table.ts';

/** Columns that say where a row belongs; null for those the table does not have. */
export interface PlaceColumns {
  readonly code: number | null;
  readonly desa: number | null;
  readonly kecamatan: number | null;
  readonly kabupaten: number | null;
}

export function placeColumns(roles: readonly Role[]): PlaceColumns {
  const at = (kind: Role['kind']): number | null => {
    const index = roles.findIndex((role) => role.kind === kind);
    return index < 0 ? null : index;
  };
  return { code: at('code'), desa: at('desa'), kecamatan: at('kecamatan'), kabupaten: at('kabupaten') };
}

/** @param section the kecamatan a row above names for all under it, where no column does */
export function namedPlace(
  cells: readonly Cell[],
  columns: PlaceColumns,
  section: string | null,
): NamedPlace | null {
  if (columns.desa === null) return null;
  return {
    desa: cellText(cells[columns.desa]),
    kecamatan: columns.kecamatan === null ? section : cellText(cells[columns.kecamatan]),
    kabupaten: columns.kabupaten === null ? null : cellText(cells[columns.kabupaten]),
  };
}

/** The place as the row writes it: the same for every year of a long table. */
export function placeText(
  cells: readonly Cell[],
  { code, desa, kecamatan, kabupaten }: PlaceColumns,
  section: string | null,
): string {
  const text = withText(withText(withText('', cells, code), cells, desa), cells, kecamatan);
  const within = section === null || text === '' ? text : `${text} · ${section}`;
  return withText(within, cells, kabupaten);
}

function withText(before: string, cells: readonly Cell[], column: number | null): string {
  if (column === null) return before;
  const text = cellText(cells[column]).trim();
  if (text === '') return before;
  return before === '' ? text.slice(0, 120) : `${before} · ${text.slice(0, 120)}`;
}

const kecamatan = /^(kec\.?|kecamatan)[ .:]+(?=\S)/i;

/**
 * The kecamatan a row names for the rows under it, as printed tables group their desa: "Kecamatan Juai" where the
 * desa stand, with or without its sums, or alone in the row but for a number in front. Null for any other row, and
 * for one with a code, which says itself what it is of.
 */
export function sectionOf(cells: readonly Cell[], { code, desa }: PlaceColumns): string | null {
  if (code !== null && cellText(cells[code]).trim() !== '' && !kecamatan.test(cellText(cells[code]).trim()))
    return null;
  const inPlace = desa === null ? '' : cellText(cells[desa]).trim();
  if (kecamatan.test(inPlace)) return inPlace.slice(0, 120);
  const texts = cells.flatMap((cell) => {
    const text = cellText(cell).trim();
    return text === '' ? [] : [text];
  });
  const named = /^[IVXLC\d]{1,5}[.)]?$/i.test(texts[0] ?? '') ? texts.slice(1) : texts;
  return named.length === 1 && kecamatan.test(named[0]!) ? named[0]!.slice(0, 120) : null;
}
