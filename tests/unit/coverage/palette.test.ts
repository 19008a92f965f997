import { describe, expect, it } from 'vitest';
import { maxClasses, noDataColour, palette, type PaletteName } from '#shared/coverage/palette.ts';

const names: readonly PaletteName[] = ['sequential', 'need', 'plan', 'diverging'];

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('palette', () => {
  it('has as many different colours as there are classes, none of them the one for missing data', () => {
    for (const name of names) {
      for (let count = 0; count <= maxClasses; count++) {
        const colours = palette(name, count);
        expect(new Set(colours).size).toBe(count);
        expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
        expect(colours).not.toContain(noDataColour);
      }
    }
  });

  it('darkens from class to class, so that it reads in grey as well', () => {
    for (const name of ['sequential', 'need', 'plan'] as const) {
      for (let count = 2; count <= maxClasses; count++) {
        const shades = palette(name, count).map(luminance);
        for (let i = 1; i < shades.length; i++) expect(shades[i]).toBeLessThan(shades[i - 1]!);
      }
    }
  });

  it('is lightest in the middle where it diverges', () => {
    const shades = palette('diverging', 7).map(luminance);
    expect(Math.max(...shades)).toBe(shades[3]);
  });

  it('refuses more classes than an eye can tell apart', () => {
    for (const count of [-1, 8, 2.5]) expect(() => palette('need', count)).toThrow(RangeError);
  });
});
