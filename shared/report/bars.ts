import type { Content } from 'pdfmake/interfaces.js';
import { hairline, ink, muted } from './style.ts';
import { svgDocument, svgText } from './svg.ts';

/** What is there already, what the plan adds, what is left. */
export const coveredColour = '#225ea8';
export const newColour = '#41b6c4';
export const restColour = '#e3e8ec';

export function chartTitle(title: string, unit: string): Content {
  return {
    text: [
      { text: title, bold: true },
      { text: ` (${unit})`, color: muted },
    ],
    fontSize: 8.5,
    margin: [0, 0, 0, 4],
  };
}

export function legendEntry(colour: string, label: string): Content {
  return {
    columns: [
      {
        width: 9,
        canvas: [
          { type: 'rect', x: 0, y: 1.5, w: 7, h: 7, color: colour, lineColor: hairline, lineWidth: 0.4 },
        ],
      },
      { width: '*', text: label, fontSize: 7.5, color: ink },
    ],
    columnGap: 3,
    margin: [0, 3, 0, 0],
  };
}

export function rect(x: number, y: number, w: number, h: number, colour: string, line?: string): string {
  if (!(w > 0)) return '';
  const stroke = line ? ` stroke="${line}" stroke-width="0.3"` : '';
  return `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${w.toFixed(2)}" height="${h.toFixed(2)}" fill="${colour}"${stroke}/>`;
}

/** One place on the horizontal axis. */
export interface Column {
  /** Beneath the bar. */
  readonly label: string;
  /** Beneath that, where a group of bars begins. */
  readonly group?: string;
  /** Heights, one per series. */
  readonly values: readonly number[];
}

export interface ColumnChart {
  readonly columns: readonly Column[];
  /** One colour per series. */
  readonly colours: readonly string[];
  /** Whether the series stand on each other, else side by side. */
  readonly stacked: boolean;
  readonly width: number;
  readonly height: number;
  /** A value on the axis. */
  readonly format: (value: number) => string;
  /** A value a column is to reach, by its index. */
  readonly marks?: readonly (number | null)[];
}

const axisWidth = 52;
const labelHeight = 12;
const top = 6;

/** Upright bars over a scale that begins at nought, with round values on its lines. */
export function columnChart(chart: ColumnChart): Content {
  const { columns, colours, stacked, width, height, format, marks = [] } = chart;
  const total = (values: readonly number[]): number =>
    stacked ? values.reduce((sum, v) => sum + v, 0) : Math.max(...values);
  const most = Math.max(...columns.map(({ values }) => total(values)), ...marks.map((m) => m ?? 0), 0);
  const ticks = roundTicks(most);
  const highest = ticks.at(-1)!;
  const grouped = columns.some(({ group }) => group !== undefined);
  const foot = height - labelHeight * (grouped ? 2 : 1) + (grouped ? 4 : 0);
  const y = (value: number): number => foot - (value / highest) * (foot - top);
  const lines = ticks.map(
    (tick) =>
      `<path d="M${axisWidth} ${y(tick).toFixed(2)}H${width}" stroke="${tick === 0 ? ink : hairline}" stroke-width="${tick === 0 ? 0.7 : 0.4}"/>` +
      svgText(axisWidth - 4, y(tick) + 2.3, format(tick), { size: 6.5, anchor: 'end', colour: muted }),
  );
  const step = (width - axisWidth) / columns.length;
  const room = Math.min(step * 0.78, 46);
  const bars = columns.map(({ label, group, values }, i) => {
    const middle = axisWidth + (i + 0.5) * step;
    let base = 0;
    const drawn = values.map((value, series) => {
      const wide = stacked ? room : room / values.length;
      const x = middle - room / 2 + (stacked ? 0 : series * wide);
      const bar = rect(x, y(base + value), wide, y(base) - y(base + value), colours[series]!);
      if (stacked) base += value;
      return bar;
    });
    const mark = marks[i] ?? null;
    const aim =
      mark === null
        ? ''
        : `<path d="M${(middle - room / 2 - 4).toFixed(2)} ${y(mark).toFixed(2)}h${(room + 8).toFixed(2)}" stroke="${ink}" stroke-width="1.4" stroke-dasharray="3 1.5"/>`;
    return (
      drawn.join('') +
      aim +
      svgText(middle, foot + 9, label, { size: 6.5, anchor: 'middle' }) +
      (group === undefined ? '' : svgText(middle - room / 2, foot + 17, group, { size: 6.5, colour: muted }))
    );
  });
  return { svg: svgDocument(width, height, lines.join('') + bars.join('')), width };
}

/** From nought in three to five steps of 1, 2 or 5 × 10ⁿ, up to the value or just above. */
export function roundTicks(most: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => most / n <= 5)!;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => i * step);
}
