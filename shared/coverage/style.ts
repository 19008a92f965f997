import type { Level } from '../region/code.ts';
import type { ClassMethod } from './classify.ts';
import { type Text } from '../text/text.ts';
import { indicatorTitle } from './indicator-text.ts';
import { indicatorName, indicatorOf, type Indicator } from './indicator.ts';
import { maxClasses, type PaletteId } from './palette.ts';

/** How class limits of a choropleth are chosen. */
export const styleMethods = ['quantile', 'equal', 'natural', 'pretty', 'manual'] as const;
export type StyleMethod = (typeof styleMethods)[number];

/** The look of one indicator on maps, chosen by hand. */
export interface MapStyle {
  readonly method: StyleMethod;
  /** Number of classes wanted, 2–7; fewer are made where there are fewer values. */
  readonly classes: number;
  /** With `manual`: ascending, one more than there are classes; else empty. */
  readonly breaks: readonly number[];
  readonly palette: PaletteId;
  readonly reversed: boolean;
}

/** Looks chosen by hand, by {@link styleName}. */
export type MapStyles = Readonly<Record<string, MapStyle>>;

/**
 * Name under which a document keeps the look of an indicator. Coverage before and after share one, and so do
 * the phases: one colour means one thing when the reader goes from one map to the next. Above desa figures are
 * of another size, so every level has a look of its own: `gap@kecamatan`.
 */
export function styleName(indicator: Indicator, level: Level): string {
  const name = familyName(indicator);
  return level === 'desa' ? name : `${name}@${level}`;
}

function familyName(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'coverage-after':
      return 'coverage';
    case 'phase':
      return 'phase-0';
    default:
      return indicatorName(indicator);
  }
}

/** A look that finds its limits by itself. */
type AutomaticStyle = MapStyle & { readonly method: ClassMethod };

function natural(palette: PaletteId, classes = 5): AutomaticStyle {
  return { method: 'natural', classes, breaks: [], palette, reversed: false };
}

/** What the look of such a name is of, in words: "Belum terlindungi per kecamatan". */
export function styleTitle(name: string): Text {
  const [of = '', level] = name.split(/@(?=(?:kecamatan|kabupaten|provinsi)$)/);
  // All phases share the look that goes by the first one's name.
  if (of === 'phase-0') return { id: 'Kuota per tahap', en: 'Quota by phase' };
  const indicator = indicatorOf(of);
  const title = indicator ? indicatorTitle(indicator) : { id: of, en: of };
  return level ? { id: `${title.id} per ${level}`, en: `${title.en} by ${level}` } : title;
}

/** The look an indicator has as long as nobody chose another. */
export function defaultStyle({ kind }: Indicator): AutomaticStyle {
  switch (kind) {
    case 'coverage':
    case 'coverage-after':
    case 'enrolled-share':
      return { ...natural('YlGnBu', maxClasses), method: 'pretty' };
    case 'gap':
    case 'eligible':
      return natural('YlOrBr');
    case 'allocated':
    case 'cost':
    case 'cost-per-head':
    case 'phase':
    case 'fund':
    case 'enrolled':
      return natural('BuPu');
    case 'column':
      return natural('Blues');
    case 'difference':
      return natural('RdYlBu', maxClasses);
  }
}

/**
 * The look of an indicator at a level: the one chosen there, else that of its desa without their limits, which
 * fit no sum of many desa, else its default.
 */
export function styleFor(indicator: Indicator, level: Level, styles: MapStyles): MapStyle {
  const own = styles[styleName(indicator, level)];
  if (own) return own;
  const ofDesa = styles[styleName(indicator, 'desa')];
  if (!ofDesa) return defaultStyle(indicator);
  return withoutLimits(ofDesa, indicator);
}

/** The look without limits made by hand, for figures of another size than they were made for. */
export function withoutLimits(style: MapStyle, indicator: Indicator): AutomaticStyle {
  const { method } = style;
  if (method !== 'manual') return { ...style, method };
  return { ...style, method: defaultStyle(indicator).method, breaks: [] };
}
