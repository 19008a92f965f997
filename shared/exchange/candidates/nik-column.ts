import type { CalendarDate } from '../../candidate/date.ts';
import { endsRounded, readNik, type ReadNik } from '../../candidate/nik.ts';
import { cellText, type Cell, type Sheet } from '../table/table.ts';

/** Cells a column is judged by, at least. */
const enough = 20;

/**
 * A column of NIK. One serial in ten ends in 0; a column of which most do went through numbers of fifteen digits, and
 * those that end in 0 cannot be trusted although they look whole.
 */
export class NikColumn {
  readonly rounded: boolean;

  constructor(sheet: Sheet, first: number, column: number) {
    const whole = sheet.rows
      .slice(first)
      .map((row) => cellText(row[column]))
      .filter((text) => text.length === 16);
    this.rounded = whole.length >= enough && whole.filter(endsRounded).length > whole.length / 2;
  }

  read(cell: Cell, on: CalendarDate, told: CalendarDate | null): ReadNik {
    const isNumber = typeof cell !== 'string' && cell.kind === 'number';
    return readNik({ text: cellText(cell), isNumber, roundedColumn: this.rounded }, on, told);
  }
}
