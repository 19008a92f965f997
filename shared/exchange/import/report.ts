import type { Language, Text } from '../../text/text.ts';
import { headersOf } from './header.ts';
import type { Judgement } from './judge.ts';
import type { HeaderRows } from './mapping.ts';
import type { WrittenTable } from '../table/written-table.ts';
import { cellText, type Sheet } from '../table/table.ts';
import { noteWords, verdictWords } from './words.ts';

const titles = {
  sheet: { id: 'Hasil impor', en: 'Import' },
  row: { id: 'Baris asal', en: 'Row' },
  verdict: { id: 'Hasil', en: 'Verdict' },
  reason: { id: 'Alasan', en: 'Reason' },
  column: { id: 'Kolom', en: 'Column' },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * Every row as it came, with what became of it and why, under the headers it had: put right in place, the report
 * can be imported itself.
 */
export function reportTable(
  sheet: Sheet,
  header: HeaderRows | null,
  judgement: Pick<Judgement, 'rows'>,
  language: Language,
): WrittenTable {
  const headers = headersOf(sheet, header).map(
    (text, index) => text || `${titles.column[language]} ${index + 1}`,
  );
  return {
    sheet: titles.sheet[language],
    header: [...headers, titles.row[language], titles.verdict[language], titles.reason[language]],
    rows: judgement.rows.map(({ row, verdict, notes }) => {
      const cells = sheet.rows[row - 1]!;
      // Cells no longer stand under the ones they were merged with.
      const carried = new Map(
        notes.flatMap((note) => (note.kind === 'carried' ? [[note.at, note.text]] : [])),
      );
      return [
        ...headers.map((_, index) => carried.get(index) ?? cellText(cells[index])),
        row,
        verdictWords[verdict][language],
        notes.map((note) => noteWords(note)[language]).join(' '),
      ];
    }),
    widths: [...headers.map((header) => Math.min(40, Math.max(12, header.length + 2))), 10, 22, 80],
  };
}
