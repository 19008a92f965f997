import type { Figure, ImportTarget, TakenFigure } from './figures.ts';
import type { FigureColumn } from './row-figures.ts';
import type { Note } from './verdict.ts';

const none: readonly TakenFigure[] = [];

/** The figures the document has, by the place of a desa in its list. */
export class Existing {
  readonly #target: ImportTarget;
  /** Whether the figures of the document stay where a table has others. */
  readonly keeps: boolean;
  readonly #arrays = new Map<string, Float64Array | null>();

  constructor(target: ImportTarget, policy: 'keep' | 'replace') {
    this.#target = target;
    this.keeps = policy === 'keep';
  }

  /** True where the document has a figure there, and another one. */
  isOther(slot: number, figure: Figure): boolean {
    const there = this.valueOf(slot, figure);
    return !Number.isNaN(there) && there !== figure.value;
  }

  /** The figures of which the document has another one. */
  others(slot: number, figures: readonly TakenFigure[]): readonly TakenFigure[] {
    return figures.some((figure) => this.isOther(slot, figure))
      ? figures.filter((figure) => this.isOther(slot, figure))
      : none;
  }

  /** What becomes of a figure of which the document has another one. */
  noteOf(slot: number, figure: TakenFigure, columns: readonly FigureColumn[]): Note {
    return {
      kind: this.keeps ? 'figure-there' : 'figure-replaced',
      column: columns.find(({ at }) => at === figure.at)!.header,
      text: String(figure.value),
      there: this.valueOf(slot, figure),
    };
  }

  /** The figure of the document, NaN for "tidak ada data". */
  valueOf(slot: number, figure: Figure): number {
    const { series } = figure;
    let values = this.#arrays.get(series);
    if (values === undefined) {
      values = this.#valuesOf(figure);
      this.#arrays.set(series, values);
    }
    return values?.[slot] ?? NaN;
  }

  #valuesOf({ measure, column, year }: Figure): Float64Array | null {
    switch (measure) {
      case 'column':
        return this.#target.columnOf(column);
      case 'enrolled':
        return this.#target.enrolledIn({ year, name: column });
      case 'eligible':
      case 'covered':
        return this.#target.coverageOf(year)[measure];
    }
  }
}
