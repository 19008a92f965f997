import type { HeaderRows } from '#shared/exchange/import/mapping.ts';
import { cellText, type Sheet } from '#shared/exchange/table/table.ts';
import { verdicts, type JudgedRow } from '#shared/exchange/import/verdict.ts';

/** Rows of each verdict that are shown, and rows of the sheet; the report has them all. */
const shown = { verdicts: 400, sample: 12 } as const;

/** The header and the first rows under it, as texts. */
export function sampleOf(sheet: Sheet, header: HeaderRows | null): readonly (readonly string[])[] {
  return sheet.rows
    .slice(0, (header?.last ?? -1) + 1 + shown.sample)
    .map((row) => row.map((cell) => cellText(cell).slice(0, 200)));
}

/** Of each verdict the first, those with something to say before the others, in the order of the sheet. */
export function listed(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  return verdicts
    .flatMap((verdict) =>
      rows
        .filter((row) => row.verdict === verdict)
        .toSorted((a, b) => Number(b.notes.length > 0) - Number(a.notes.length > 0))
        .slice(0, shown.verdicts),
    )
    .toSorted((a, b) => a.row - b.row);
}
