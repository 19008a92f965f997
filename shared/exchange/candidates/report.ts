import type { RegionCode } from '../../region/code.ts';
import { type Language, type Text } from '../../text/text.ts';
import { matchVerdictWords, noteWords, reasonWords } from '../../candidate/words.ts';
import type { WrittenTable } from '../table/written-table.ts';
import type { CandidateJudgement, JudgedCandidate } from './judge-candidates.ts';
import type { CandidateMatches } from './match-candidates.ts';

const titles = {
  sheet: { id: 'Hasil pemeriksaan calon', en: 'Check of candidates' },
  row: { id: 'Baris asal', en: 'Row' },
  code: { id: 'Kode desa', en: 'Code of the desa' },
  desa: { id: 'Desa/kelurahan', en: 'Desa/kelurahan' },
  verdict: { id: 'Hasil', en: 'Verdict' },
  reason: { id: 'Alasan', en: 'Reason' },
} as const satisfies Readonly<Record<string, Text>>;

const verdictOf = (reason: unknown): Text =>
  reason === null ? { id: 'sah', en: 'valid' } : { id: 'ditolak', en: 'rejected' };

/** Every row by its number, with its verdict and why. Who stands in the row is not said: the list itself has it. */
export function candidateReport(
  { rows }: Pick<CandidateJudgement, 'rows'>,
  nameOf: (code: RegionCode) => string,
  language: Language,
): WrittenTable {
  return {
    sheet: titles.sheet[language],
    header: [titles.row, titles.code, titles.desa, titles.verdict, titles.reason].map(
      (title) => title[language],
    ),
    rows: rows.map((row) => [
      row.row,
      row.code ?? '',
      row.code === null ? '' : nameOf(row.code),
      verdictOf(row.reason)[language],
      whyOf(row)[language],
    ]),
    widths: [10, 16, 28, 12, 90],
  };
}

/** Every row of a later list by its number, with what became of it. */
export function matchReport({ rows }: Pick<CandidateMatches, 'rows'>, language: Language): WrittenTable {
  return {
    sheet: titles.sheet[language],
    header: [titles.row[language], titles.verdict[language]],
    rows: rows.map(({ row, verdict }) => [row, matchVerdictWords(verdict)[language]]),
    widths: [10, 90],
  };
}

/** The reason and the notes of a row in words. */
export function whyOf({ reason, notes, firstRow, list }: JudgedCandidate): Text {
  const parts = notes.map((note) => noteWords[note]);
  if (reason !== null) {
    const more =
      firstRow !== null
        ? { id: ` Yang pertama di baris ${firstRow}.`, en: ` The first is in row ${firstRow}.` }
        : list !== null
          ? { id: ` Daftar itu: ${list}.`, en: ` That list: ${list}.` }
          : { id: '', en: '' };
    const words = reasonWords[reason];
    parts.unshift({ id: words.id + more.id, en: words.en + more.en });
  }
  return {
    id: parts.map((part) => part.id).join(' '),
    en: parts.map((part) => part.en).join(' '),
  };
}
