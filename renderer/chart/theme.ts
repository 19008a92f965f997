import type { ViewState } from '../session/state.ts';
import { useView } from '../session/store.ts';

/** Colours and letters of charts, read from the style sheet so that they follow light and dark. */
export interface ChartTheme {
  /** Families, as the canvas that measures text wants them: it knows no inheritance. */
  readonly font: string;
  readonly text: string;
  readonly textSoft: string;
  readonly line: string;
  readonly surface: string;
  /** One per series, in their order. */
  readonly series: readonly string[];
  /** What nobody pays for, what is missing. */
  readonly short: string;
  readonly before: string;
  readonly after: string;
  readonly goal: string;
}

/** A colour by what it means, or by its place among the series. */
export type ChartColour = 'short' | 'before' | 'after' | 'goal' | number;

const seriesCount = 8;

const themes = new Map<ViewState['theme'], ChartTheme>();

/** The theme of the page, light or dark. */
export function useChartTheme(): ChartTheme {
  const page = useView((view) => view.theme);
  const theme = themes.get(page) ?? readTheme();
  themes.set(page, theme);
  return theme;
}

function readTheme(): ChartTheme {
  const style = getComputedStyle(document.body);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    font: style.fontFamily,
    text: colour('text'),
    textSoft: colour('text-soft'),
    line: colour('line'),
    surface: colour('surface-raised'),
    series: Array.from({ length: seriesCount }, (_, index) => colour(`chart-${index + 1}`)),
    short: colour('chart-short'),
    before: colour('chart-before'),
    after: colour('chart-after'),
    goal: colour('chart-goal'),
  };
}

/** The colour as written in the style sheet; more series than colours begin anew. */
export function colourOf(theme: ChartTheme, colour: ChartColour): string {
  return typeof colour === 'number'
    ? (theme.series[colour % theme.series.length] ?? theme.text)
    : theme[colour];
}
