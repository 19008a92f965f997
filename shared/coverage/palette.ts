/**
 * Colours of choropleths. Colour specifications by Cynthia A. Brewer, ColorBrewer 2.0
 * (https://colorbrewer2.org), © 2002 Cynthia Brewer, Mark Harrower and The Pennsylvania State University,
 * Apache License 2.0. All four are marked colour-blind safe there, in three to seven classes.
 */

/**
 * By what they say: `sequential` (YlGnBu) more of something good, `need` (YlOrBr) more that is missing,
 * `plan` (BuPu) more given by a plan, `diverging` (RdYlBu) below and above a middle.
 */
export type PaletteName = 'sequential' | 'need' | 'plan' | 'diverging';

/** Palettes a reader may choose from, by their ColorBrewer names; all colour-blind safe. */
export const sequentialIds = [
  'YlGnBu',
  'YlOrBr',
  'BuPu',
  'Blues',
  'Greens',
  'Oranges',
  'Purples',
  'Greys',
] as const;
export const divergingIds = ['RdYlBu', 'PuOr', 'BrBG', 'PRGn'] as const;
export type PaletteId = (typeof sequentialIds)[number] | (typeof divergingIds)[number];

/** From three classes up to seven, light to dark (diverging: red to blue). */
const schemes: Readonly<Record<PaletteName, readonly string[]>> = {
  sequential: [
    'edf8b1 7fcdbb 2c7fb8',
    'ffffcc a1dab4 41b6c4 225ea8',
    'ffffcc a1dab4 41b6c4 2c7fb8 253494',
    'ffffcc c7e9b4 7fcdbb 41b6c4 2c7fb8 253494',
    'ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84',
  ],
  need: [
    'fff7bc fec44f d95f0e',
    'ffffd4 fed98e fe9929 cc4c02',
    'ffffd4 fed98e fe9929 d95f0e 993404',
    'ffffd4 fee391 fec44f fe9929 d95f0e 993404',
    'ffffd4 fee391 fec44f fe9929 ec7014 cc4c02 8c2d04',
  ],
  plan: [
    'e0ecf4 9ebcda 8856a7',
    'edf8fb b3cde3 8c96c6 88419d',
    'edf8fb b3cde3 8c96c6 8856a7 810f7c',
    'edf8fb bfd3e6 9ebcda 8c96c6 8856a7 810f7c',
    'edf8fb bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 6e016b',
  ],
  diverging: [
    'fc8d59 ffffbf 91bfdb',
    'd7191c fdae61 abd9e9 2c7bb6',
    'd7191c fdae61 ffffbf abd9e9 2c7bb6',
    'd73027 fc8d59 fee090 e0f3f8 91bfdb 4575b4',
    'd73027 fc8d59 fee090 ffffbf e0f3f8 91bfdb 4575b4',
  ],
};

/** "Tidak ada data": grey, and hatched wherever hatching can be drawn, so that it never reads as a class. */
export const noDataColour = '#d9d9d9';

/** Most classes a map may have; more cannot be told apart by eye. */
export const maxClasses = 7;

/**
 * One colour (`#rrggbb`) per class. One class gets the middle colour of three, two get the outer ones.
 * @throws RangeError when `count` is not a whole number within 0–7
 */
export function palette(name: PaletteName, count: number): string[] {
  if (!Number.isInteger(count) || count < 0 || count > maxClasses)
    throw new RangeError(`${count} classes: there are colours for 0 to ${maxClasses}`);
  const scheme = schemes[name][Math.max(0, count - 3)]!.split(' ').map((hex) => `#${hex}`);
  switch (count) {
    case 0:
      return [];
    case 1:
      return scheme.slice(1, 2);
    case 2:
      return [scheme[0]!, scheme[2]!];
    default:
      return scheme;
  }
}
