import { describe, expect, it } from 'vitest';
import { divergingIds, maxClasses, noDataColour, palette, sequentialIds } from '#shared/coverage/palette.ts';

const ids = [...sequentialIds, ...divergingIds];
const counts = Array.from({ length: maxClasses + 1 }, (_, count) => count);

type Triple = readonly [number, number, number];

/** Linear sRGB, 0–1. */
function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a!, b!, c!];
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What those see who lack one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function lightness(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}

/** CIE L*a*b* under D65. */
function lab(rgb: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb,
  );
  const [fx, fy, fz] = [lightness(x / 0.9505), lightness(y), lightness(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIE 1976 colour difference as seen by an eye; 2.3 is just noticeable, and twice that is asked for. */
function distance(a: string, b: string, eye: readonly Triple[]): number {
  const [p, q] = [a, b].map((hex) => lab(times(eye, linear(hex)).map((c) => Math.max(0, c)) as never));
  return Math.hypot(p![0] - q![0], p![1] - q![1], p![2] - q![2]);
}

describe('palette', () => {
  it('has as many different colours as there are classes, none of them the one for missing data', () => {
    for (const id of ids)
      for (const count of counts) {
        const colours = palette(id, count);
        expect(new Set(colours).size).toBe(count);
        expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
        expect(colours).not.toContain(noDataColour);
      }
  });

  it('darkens from class to class, so that it reads in grey as well', () => {
    for (const id of sequentialIds)
      for (const count of counts) {
        const shades = palette(id, count).map(luminance);
        for (let i = 1; i < shades.length; i++) expect(shades[i]).toBeLessThan(shades[i - 1]!);
      }
  });

  it('is lightest in the middle where it diverges', () => {
    for (const id of divergingIds) {
      const shades = palette(id, 7).map(luminance);
      expect(Math.max(...shades)).toBe(shades[3]);
    }
  });

  it('can be told apart by the colour-blind, any class from any other', () => {
    for (const [name, eye] of Object.entries(eyes))
      for (const id of ids)
        for (const count of counts) {
          const colours = palette(id, count);
          colours.forEach((a, i) =>
            colours.slice(i + 1).forEach((b) => {
              expect(distance(a, b, eye), `${id} of ${count}, ${a} and ${b}, ${name}`).toBeGreaterThan(4.6);
            }),
          );
        }
  });

  it('is turned round on request', () => {
    for (const id of ids)
      for (const count of counts) expect(palette(id, count, true)).toEqual(palette(id, count).toReversed());
  });

  it('refuses more classes than an eye can tell apart', () => {
    for (const count of [-1, 8, 2.5]) expect(() => palette('YlOrBr', count)).toThrow(RangeError);
  });
});
