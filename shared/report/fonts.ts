/**
 * The TrueType files the report is set in, as read from `assets/fonts/roboto` (or any family with Latin
 * letters and tabular figures). Subsets are embedded in each PDF.
 */
export interface ReportFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

/** File names below `assets/fonts/roboto`, so that every host loads the same ones. */
export const reportFontFiles: Readonly<Record<keyof ReportFonts, string>> = {
  regular: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italic: 'Roboto-Italic.ttf',
};
