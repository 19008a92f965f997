import type { RegionCode } from '../../region/code.ts';
import type { Figure, ImportTarget } from './figures.ts';
import type { FigureColumn } from './row-figures.ts';
import type { Note } from './verdict.ts';

/** The figures the document has. */
export class Existing {
  readonly #target: ImportTarget;
  readonly #policy: 'keep' | 'replace';
  readonly #slots: ReadonlyMap<RegionCode, number>;
  readonly #arrays = new Map<string, Float64Array | null>();

  constructor(target: ImportTarget, policy: 'keep' | 'replace') {
    this.#target = target;
    this.#policy = policy;
    this.#slots = new Map(target.directory.codes.map((code, slot) => [code, slot]));
  }

  /** True where the document has a figure there, and another one. */
  isOther(code: RegionCode, figure: Figure): boolean {
    const there = this.valueOf(code, figure);
    return !Number.isNaN(there) && there !== figure.value;
  }

  /** The first figure that would replace one unasked. */
  clash(code: RegionCode, figures: readonly Figure[], columns: readonly FigureColumn[]): Note | null {
    if (this.#policy === 'replace') return null;
    const figure = figures.find((one) => this.isOther(code, one));
    if (!figure) return null;
    const column = columns.find(({ at }) => at === figure.at)!.header;
    return { kind: 'figure-there', column, text: String(figure.value), there: this.valueOf(code, figure) };
  }

  /** The figures that give way, with what the document has. */
  replacements(
    code: RegionCode,
    figures: readonly Figure[],
    columns: readonly FigureColumn[],
  ): readonly Note[] {
    return figures
      .filter((figure) => this.isOther(code, figure))
      .map((figure) => ({
        kind: 'figure-replaced',
        column: columns.find(({ at }) => at === figure.at)!.header,
        text: String(figure.value),
        there: this.valueOf(code, figure),
      }));
  }

  /** The figure of the document, NaN for "tidak ada data". */
  valueOf(code: RegionCode, figure: Figure): number {
    const { series } = figure;
    let values = this.#arrays.get(series);
    if (values === undefined) {
      values = this.#valuesOf(figure);
      this.#arrays.set(series, values);
    }
    return values?.[this.#slots.get(code)!] ?? NaN;
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
