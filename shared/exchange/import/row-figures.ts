import { phaseKey } from '../../enrolment/enrolled.ts';
import type { RegionCode } from '../../region/code.ts';
import { yearOf } from './fields.ts';
import type { TakenFigure } from './figures.ts';
import type { DecimalMark, FigureSegment, PhaseRef, Role } from './mapping.ts';
import { readNumber } from './number.ts';
import { cellText, type Cell } from '../table/table.ts';
import type { Note } from './verdict.ts';

/** A column of the sheet that holds figures. */
export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  readonly role: Extract<Role, { readonly kind: 'eligible' | 'covered' | 'enrolled' | 'column' }>;
  /** Of heads of one segment: the further column they are also kept in. */
  readonly segmentColumn: string;
  /** True of a further column that is another one for each year of the rows. */
  readonly byYear: boolean;
}

export interface NumberReading {
  readonly decimal: DecimalMark;
  readonly decimalShown: boolean;
}

/** A figure of one segment, which counts towards the total of its desa. */
export interface SegmentFigure {
  readonly segment: FigureSegment;
  readonly measure: 'eligible' | 'covered';
  readonly year: number;
  readonly at: number;
  /** Null where the row does not know it. */
  readonly value: number | null;
}

/** What a row says: its figures, or why it has none to take. Cells without data give no figure. */
export interface RowFigures {
  readonly figures: TakenFigure[];
  readonly faults: readonly Note[];
  /** What is worth a look. */
  readonly oddities: readonly Note[];
  /** Figures whose total is not counted here. */
  readonly segments: readonly SegmentFigure[];
}

const nothing: readonly never[] = [];

/** Reads the figures of rows, one row after the other. */
export class FigureReader {
  readonly #columns: readonly FigureColumn[];
  readonly #totals: 'here' | 'later';
  readonly #decimal: DecimalMark;
  readonly #heads: { readonly whole: boolean; readonly decimalShown: boolean };
  readonly #measured: { readonly whole: boolean; readonly decimalShown: boolean };
  /** Written once: a text for each figure of 83,762 desa has to be made, and looked up, half a million times. */
  readonly #series = { eligible: new Map<number, string>(), covered: new Map<number, string>() };

  /** @param totals whether segments are added up in their row, or later, as they stand in rows of their own */
  constructor(
    columns: readonly FigureColumn[],
    { decimal, decimalShown }: NumberReading,
    totals: 'here' | 'later' = 'here',
  ) {
    this.#columns = columns;
    this.#totals = totals;
    this.#decimal = decimal;
    this.#heads = { whole: true, decimalShown };
    this.#measured = { whole: false, decimalShown };
  }

  /**
   * @param year of figures whose header names none
   * @param phase of figures whose header names none
   */
  read(row: readonly Cell[], code: RegionCode, year: number | null, phase: PhaseRef | null): RowFigures {
    const figures: TakenFigure[] = [];
    const faults: Note[] = [];
    const segments: SegmentFigure[] = [];
    for (const { at, header, role, segmentColumn, byYear } of this.#columns) {
      const cell = row[at] ?? '';
      const read = readNumber(cell, this.#decimal, role.kind === 'column' ? this.#measured : this.#heads);
      if (!read.ok)
        faults.push({ kind: 'number', fault: read.fault, column: header, text: shortened(cellText(cell)) });
      const value = read.ok ? read.value : null;
      if ((role.kind === 'eligible' || role.kind === 'covered') && role.segment) {
        const own = role.year ?? year ?? NaN;
        segments.push({ segment: role.segment, measure: role.kind, year: own, at, value });
        if (value !== null) figures.push(columnFigure(code, ofYear(segmentColumn, own), own, value, at));
        continue;
      }
      if (value === null) continue;
      if (role.kind === 'column') {
        const own = byYear ? year : role.year;
        const name = byYear && year !== null ? ofYear(role.name, year) : role.name;
        figures.push(columnFigure(code, name, own ?? NaN, value, at));
      } else if (role.kind === 'enrolled') {
        const of = role.phase ?? phase;
        if (!of) continue;
        const series = `enrolled ${phaseKey(of)}`;
        figures.push({ measure: 'enrolled', column: of.name, year: of.year, value, series, at, code });
      } else figures.push(this.#coverage(code, role.kind, role.year ?? year ?? NaN, value, at));
    }
    if (segments.length === 0 || this.#totals === 'later')
      return { figures, faults, oddities: nothing, segments };
    const { totals, oddities } = this.#totalsOf(code, segments, figures);
    return { figures: [...figures, ...totals], faults, oddities, segments: nothing };
  }

  #coverage(
    code: RegionCode,
    measure: 'eligible' | 'covered',
    year: number,
    value: number,
    at: number,
  ): TakenFigure {
    const known = this.#series[measure];
    let series = known.get(year);
    if (series === undefined) known.set(year, (series = coverageSeries(measure, year)));
    return coverageFigure(code, measure, year, value, at, series);
  }

  /**
   * The segments of a row together, where no column has their total and none of them is unknown: what is not known
   * is not 0. Where a column has the total, it counts, and one that is not their sum is worth a look.
   */
  #totalsOf(
    code: RegionCode,
    segments: readonly SegmentFigure[],
    figures: readonly TakenFigure[],
  ): { readonly totals: readonly TakenFigure[]; readonly oddities: readonly Note[] } {
    const totals: TakenFigure[] = [];
    const oddities: Note[] = [];
    const series = ({ measure, year }: SegmentFigure): string => `${measure} ${year}`;
    for (const of of new Set(segments.map(series))) {
      const parts = segments.filter((part) => series(part) === of);
      const { measure, year, at } = parts[0]!;
      const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
      if (values.length < parts.length) continue;
      const sum = values.reduce((so, value) => so + value, 0);
      const told = figures.find((figure) => figure.measure === measure && figure.year === year);
      if (!told) totals.push(this.#coverage(code, measure, year, sum, at));
      else if (told.value !== sum) oddities.push({ kind: 'segments-differ', sum, total: told.value });
    }
    return { totals, oddities };
  }
}

function coverageSeries(measure: 'eligible' | 'covered', year: number): string {
  return `${measure} ${year}`;
}

/** Heads of a year. @param series made once by those who make many */
export function coverageFigure(
  code: RegionCode,
  measure: 'eligible' | 'covered',
  year: number,
  value: number,
  at: number,
  series = coverageSeries(measure, year),
): TakenFigure {
  return { measure, column: '', year, value, series, at, code };
}

function columnFigure(code: RegionCode, name: string, year: number, value: number, at: number): TakenFigure {
  return { measure: 'column', column: name, year, value, series: `column ${name}`, at, code };
}

/** Figures of several years are columns of their own. */
export function ofYear(name: string, year: number): string {
  return yearOf(name) === null ? `${name} ${year}` : name;
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
