import type { ChartOption } from './echarts.ts';
import { colourOf, type ChartColour, type ChartTheme } from './theme.ts';

/** Values over the same categories. NaN draws nothing: unknown is no bar of height zero. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: ChartColour;
  /** Drawn as a line over the bars. */
  readonly line?: boolean;
}

export interface ChartContent {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** One bar per category, made of all series; else they stand side by side. */
  readonly stacked?: boolean;
  /** Unit of the values, over the axis. */
  readonly unit: string;
  readonly tick: (value: number) => string;
  /** A value in full, with its unit. */
  readonly figure: (value: number) => string;
  /** Whole figures only on the axis. */
  readonly whole?: boolean;
}

/** Names short enough to stand all side by side, as those of classes are. */
function isShort(categories: readonly string[]): boolean {
  return categories.every((category) => category.length <= 6);
}

/** A chart of this content in these colours. @param tip what the pointer is told of a category */
export function chartOption(
  content: ChartContent,
  theme: ChartTheme,
  tip: (category: number) => HTMLElement,
): ChartOption {
  // One series needs no name beside the title, unless its colour says more than the title does.
  const hasLegend = content.series.length > 1 || content.series.some(({ colour }) => colour === 'short');
  const small = { color: theme.textSoft, fontSize: 11, fontFamily: theme.font };
  return {
    animation: false,
    textStyle: { fontFamily: theme.font, color: theme.text },
    grid: { left: 8, right: 12, top: hasLegend ? 50 : 28, bottom: 4, containLabel: true },
    legend: {
      show: hasLegend,
      // One line, whatever the names: a second would lie on the unit of the axis.
      type: 'scroll',
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 10,
      itemGap: 14,
      // Hiding a series would make the stacked sums say something else than the table beside them.
      selectedMode: false,
      textStyle: { ...small, color: theme.text },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontSize: 12, fontFamily: theme.font },
      formatter: (point) => {
        const [first] = Array.isArray(point) ? point : [point];
        return tip(first?.dataIndex ?? 0);
      },
    },
    xAxis: {
      type: 'category',
      data: [...content.categories],
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: isShort(content.categories)
        ? { ...small, fontSize: 9, interval: 0 }
        : { ...small, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: content.unit,
      nameLocation: 'end',
      nameTextStyle: { ...small, align: 'left', padding: [0, 0, 0, -4] },
      minInterval: content.whole ? 1 : 0,
      splitNumber: 4,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...small, formatter: content.tick },
    },
    series: content.series.map(({ name, values, colour, line }) => {
      const data = values.map((value) => (Number.isNaN(value) ? '-' : value));
      return line
        ? {
            type: 'line' as const,
            name,
            data,
            symbolSize: 7,
            color: colourOf(theme, colour),
            lineStyle: { width: 2 },
          }
        : {
            type: 'bar' as const,
            name,
            data,
            color: colourOf(theme, colour),
            barMaxWidth: 46,
            ...(content.stacked ? { stack: 'sum' } : { barGap: '8%' }),
          };
    }),
  };
}
