import type { AnnexPerson } from '../../candidate/annex.ts';
import { ancestor, type RegionCode } from '../../region/code.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import { cellText, type Sheet } from '../table/table.ts';
import type { WrittenTable } from '../table/written-table.ts';
import type { CandidateColumns } from './columns.ts';
import { columnsOf, type CandidateJudgement } from './judge-candidates.ts';

/** Who stands in the valid rows of a list: what an annex seals. */
export function annexPeople(
  sheet: Sheet,
  { roles }: CandidateColumns,
  { kept }: Pick<CandidateJudgement, 'kept'>,
): readonly AnnexPerson[] {
  const at = columnsOf(roles);
  return kept.map(({ row, hash, code, rank }) => {
    const cells = sheet.rows[row - 1]!;
    return {
      hash,
      code,
      rank,
      // A valid row holds sixteen digits, and signs that were dropped.
      nik: cellText(cells[at.nik]).replace(/\D/g, ''),
      name: cellText(cells[at.name]).trim().slice(0, 200),
    };
  });
}

const titles = {
  sheet: { id: 'Lampiran', en: 'Annex' },
  number: { id: 'No.', en: 'No.' },
  name: { id: 'Nama', en: 'Name' },
  nik: { id: 'NIK', en: 'NIK' },
  desa: { id: 'Desa/kelurahan', en: 'Desa/kelurahan' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
} as const satisfies Readonly<Record<string, Text>>;

/** The annex of a decree in full: by desa, then by rank. */
export function annexTable(
  people: readonly AnnexPerson[],
  { codes, names, parents }: Directory,
  language: Language,
): WrittenTable {
  const nameOf = new Map(codes.map((code, slot) => [code as string, names[slot]!]));
  const ordered = people.toSorted((a, b) => (a.code === b.code ? a.rank - b.rank : a.code < b.code ? -1 : 1));
  return {
    sheet: titles.sheet[language],
    header: [titles.number, titles.name, titles.nik, titles.desa, titles.kecamatan].map(
      (title) => title[language],
    ),
    rows: ordered.map(({ code, nik, name }, index) => [
      index + 1,
      name,
      nik,
      nameOf.get(code) ?? code,
      parents[ancestor(code as RegionCode, 'kecamatan')] ?? '',
    ]),
    widths: [6, 34, 20, 28, 28],
  };
}
