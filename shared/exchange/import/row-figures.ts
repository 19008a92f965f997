import { phaseKey } from '../../enrolment/enrolled.ts';
import { yearOf } from './fields.ts';
import type { Figure } from './figures.ts';
import type { DecimalMark, PhaseRef, Role } from './mapping.ts';
import { readNumber } from './number.ts';
import { cellText, type Cell } from './table.ts';
import type { Note } from './verdict.ts';

/** A column of the sheet that holds figures. */
export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  readonly role: Extract<Role, { readonly kind: 'eligible' | 'covered' | 'enrolled' | 'column' }>;
}

export interface NumberReading {
  readonly decimal: DecimalMark;
  readonly decimalShown: boolean;
}

/**
 * The figures of one row, or why it has none to take. Cells without data give no figure.
 * @param phase of figures whose header names none
 */
export function figuresOf(
  row: readonly Cell[],
  columns: readonly FigureColumn[],
  year: number | null,
  phase: PhaseRef | null,
  reading: NumberReading,
): { readonly figures: readonly Figure[]; readonly faults: readonly Note[] } {
  const figures: Figure[] = [];
  const faults: Note[] = [];
  for (const { at, header, role } of columns) {
    const cell = row[at] ?? '';
    const whole = role.kind !== 'column';
    const read = readNumber(cell, reading.decimal, { whole, decimalShown: reading.decimalShown });
    if (!read.ok) {
      faults.push({ kind: 'number', fault: read.fault, column: header, text: shortened(cellText(cell)) });
      continue;
    }
    if (read.value === null) continue;
    if (role.kind === 'column') {
      const { name } = role;
      figures.push({
        measure: 'column',
        column: name,
        year: NaN,
        value: read.value,
        series: `column ${name}`,
        at,
      });
      continue;
    }
    if (role.kind === 'enrolled') {
      const of = role.phase ?? phase;
      if (!of) continue;
      figures.push({
        measure: 'enrolled',
        column: of.name,
        year: of.year,
        value: read.value,
        series: `enrolled ${phaseKey(of)}`,
        at,
      });
      continue;
    }
    const own = role.year ?? year ?? NaN;
    figures.push({
      measure: role.kind,
      column: '',
      year: own,
      value: read.value,
      series: `${role.kind} ${own}`,
      at,
    });
  }
  return { figures, faults };
}

/** The year of a row: of a cell such as 2023 or "TA 2023". */
export function readYear(cell: Cell): number | null {
  return yearOf(cellText(cell).replace(/\.0+$/, ''));
}

/** Long texts are cut: they come from anywhere, and stand in a list. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
