import { ancestor } from '../../region/code.ts';
import type { Language } from '../../text/text.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import type { WrittenTable } from './written-table.ts';

/** A table to fill in: every desa of the document with its code, and empty columns for the figures of a year. */
export function templateTable(
  { codes, names, parents }: Pick<Directory, 'codes' | 'names' | 'parents'>,
  year: number,
  language: Language,
): WrittenTable {
  const header =
    language === 'id'
      ? [
          'Kode',
          'Desa/Kelurahan',
          'Kecamatan',
          'Kabupaten/Kota',
          `Pekerja sasaran ${year}`,
          `Terlindungi ${year}`,
        ]
      : ['Code', 'Village', 'Kecamatan', 'Kabupaten/Kota', `Eligible ${year}`, `Covered ${year}`];
  return {
    sheet: language === 'id' ? `Cakupan ${year}` : `Coverage ${year}`,
    header,
    rows: codes.map((code, slot) => [
      code,
      names[slot]!,
      parents[ancestor(code, 'kecamatan')] ?? '',
      parents[ancestor(code, 'kabupaten')] ?? '',
      '',
      '',
    ]),
    widths: [16, 28, 24, 30, 22, 20],
  };
}
