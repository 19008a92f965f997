import { ancestor } from '../../region/code.ts';
import type { Language } from '../../text/text.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import type { PhaseRef } from './mapping.ts';
import type { WrittenTable } from '../table/written-table.ts';

/** A table of what was really enrolled to fill in: every desa, and an empty column for each phase. */
export function enrolmentTemplate(
  directory: Pick<Directory, 'codes' | 'names' | 'parents'>,
  phases: readonly PhaseRef[],
  language: Language,
): WrittenTable {
  const word = language === 'id' ? 'Realisasi' : 'Enrolled';
  const headers = phases.map(({ name, year }) => `${word} ${name} ${year}`);
  const { header, rows, widths } = templateTable(directory, 0, language);
  const places = header.length - 2;
  return {
    sheet: word,
    header: [...header.slice(0, places), ...headers],
    rows: rows.map((row) => [...row.slice(0, places), ...headers.map(() => '')]),
    widths: [...widths.slice(0, places), ...headers.map(() => 24)],
  };
}

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
