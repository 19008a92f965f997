import type { PaletteId } from './palette.ts';

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
