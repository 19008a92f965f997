/**
 * Colours of choropleths. Colour specifications by Cynthia A. Brewer, ColorBrewer 2.0
 * (https://colorbrewer2.org), © 2002 Cynthia Brewer, Mark Harrower and The Pennsylvania State University,
 * Apache License 2.0. All of them are marked colour-blind safe there, in three to seven classes.
 */

/** From little to much, light to dark. No greys: grey is what is not known. */
export const sequentialIds = [
  'YlGnBu',
  'YlOrBr',
  'BuPu',
  'Blues',
  'Greens',
  'Oranges',
  'Purples',
  'Reds',
] as const;

/** Away from a middle to both sides, light in the middle. */
export const divergingIds = ['RdYlBu', 'PuOr', 'BrBG', 'PRGn'] as const;

/** Palettes a reader may choose from, by their ColorBrewer names. */
export type PaletteId = (typeof sequentialIds)[number] | (typeof divergingIds)[number];

/** From three classes up to seven. */
const schemes: Readonly<Record<PaletteId, readonly string[]>> = {
  YlGnBu: [
    'edf8b1 7fcdbb 2c7fb8',
    'ffffcc a1dab4 41b6c4 225ea8',
    'ffffcc a1dab4 41b6c4 2c7fb8 253494',
    'ffffcc c7e9b4 7fcdbb 41b6c4 2c7fb8 253494',
    'ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84',
  ],
  YlOrBr: [
    'fff7bc fec44f d95f0e',
    'ffffd4 fed98e fe9929 cc4c02',
    'ffffd4 fed98e fe9929 d95f0e 993404',
    'ffffd4 fee391 fec44f fe9929 d95f0e 993404',
    'ffffd4 fee391 fec44f fe9929 ec7014 cc4c02 8c2d04',
  ],
  BuPu: [
    'e0ecf4 9ebcda 8856a7',
    'edf8fb b3cde3 8c96c6 88419d',
    'edf8fb b3cde3 8c96c6 8856a7 810f7c',
    'edf8fb bfd3e6 9ebcda 8c96c6 8856a7 810f7c',
    'edf8fb bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 6e016b',
  ],
  Blues: [
    'deebf7 9ecae1 3182bd',
    'eff3ff bdd7e7 6baed6 2171b5',
    'eff3ff bdd7e7 6baed6 3182bd 08519c',
    'eff3ff c6dbef 9ecae1 6baed6 3182bd 08519c',
    'eff3ff c6dbef 9ecae1 6baed6 4292c6 2171b5 084594',
  ],
  Greens: [
    'e5f5e0 a1d99b 31a354',
    'edf8e9 bae4b3 74c476 238b45',
    'edf8e9 bae4b3 74c476 31a354 006d2c',
    'edf8e9 c7e9c0 a1d99b 74c476 31a354 006d2c',
    'edf8e9 c7e9c0 a1d99b 74c476 41ab5d 238b45 005a32',
  ],
  Oranges: [
    'fee6ce fdae6b e6550d',
    'feedde fdbe85 fd8d3c d94701',
    'feedde fdbe85 fd8d3c e6550d a63603',
    'feedde fdd0a2 fdae6b fd8d3c e6550d a63603',
    'feedde fdd0a2 fdae6b fd8d3c f16913 d94801 8c2d04',
  ],
  Purples: [
    'efedf5 bcbddc 756bb1',
    'f2f0f7 cbc9e2 9e9ac8 6a51a3',
    'f2f0f7 cbc9e2 9e9ac8 756bb1 54278f',
    'f2f0f7 dadaeb bcbddc 9e9ac8 756bb1 54278f',
    'f2f0f7 dadaeb bcbddc 9e9ac8 807dba 6a51a3 4a1486',
  ],
  Reds: [
    'fee0d2 fc9272 de2d26',
    'fee5d9 fcae91 fb6a4a cb181d',
    'fee5d9 fcae91 fb6a4a de2d26 a50f15',
    'fee5d9 fcbba1 fc9272 fb6a4a de2d26 a50f15',
    'fee5d9 fcbba1 fc9272 fb6a4a ef3b2c cb181d 99000d',
  ],
  RdYlBu: [
    'fc8d59 ffffbf 91bfdb',
    'd7191c fdae61 abd9e9 2c7bb6',
    'd7191c fdae61 ffffbf abd9e9 2c7bb6',
    'd73027 fc8d59 fee090 e0f3f8 91bfdb 4575b4',
    'd73027 fc8d59 fee090 ffffbf e0f3f8 91bfdb 4575b4',
  ],
  PuOr: [
    '998ec3 f7f7f7 f1a340',
    '5e3c99 b2abd2 fdb863 e66101',
    '5e3c99 b2abd2 f7f7f7 fdb863 e66101',
    '542788 998ec3 d8daeb fee0b6 f1a340 b35806',
    '542788 998ec3 d8daeb f7f7f7 fee0b6 f1a340 b35806',
  ],
  BrBG: [
    'd8b365 f5f5f5 5ab4ac',
    'a6611a dfc27d 80cdc1 018571',
    'a6611a dfc27d f5f5f5 80cdc1 018571',
    '8c510a d8b365 f6e8c3 c7eae5 5ab4ac 01665e',
    '8c510a d8b365 f6e8c3 f5f5f5 c7eae5 5ab4ac 01665e',
  ],
  PRGn: [
    'af8dc3 f7f7f7 7fbf7b',
    '7b3294 c2a5cf a6dba0 008837',
    '7b3294 c2a5cf f7f7f7 a6dba0 008837',
    '762a83 af8dc3 e7d4e8 d9f0d3 7fbf7b 1b7837',
    '762a83 af8dc3 e7d4e8 f7f7f7 d9f0d3 7fbf7b 1b7837',
  ],
};

/** "Tidak ada data": grey, and hatched wherever hatching can be drawn, so that it never reads as a class. */
export const noDataColour = '#d9d9d9';

/** Most classes a map may have; more cannot be told apart by eye. */
export const maxClasses = 7;

/**
 * One colour (`#rrggbb`) per class. One class gets the middle colour of three, two get the outer ones.
 * @param reversed the other way round, as where little of something is what stands out
 * @throws RangeError when `count` is not a whole number within 0–7
 */
export function palette(id: PaletteId, count: number, reversed = false): readonly string[] {
  if (!Number.isInteger(count) || count < 0 || count > maxClasses)
    throw new RangeError(`${count} classes: there are colours for 0 to ${maxClasses}`);
  const scheme = schemes[id][Math.max(0, count - 3)]!.split(' ').map((hex) => `#${hex}`);
  const colours =
    count === 0 ? [] : count === 1 ? [scheme[1]!] : count === 2 ? [scheme[0]!, scheme[2]!] : scheme;
  return reversed ? colours.reverse() : colours;
}
