import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatGraticule, formatPlace } from '../../../../shared/text/coordinates.ts';
import { formatArea, formatLength } from '../../../../shared/text/measure.ts';
import { graticule, graticuleStep } from '../../../../renderer/map/context/graticule.ts';
import { measure } from '../../../../renderer/map/context/measure.ts';

describe('coordinates', () => {
  test('are written as maps of the language write them', () => {
    expect(formatPlace(115.4123, -2.33154, 'decimal', 'id')).toBe('2,33154° LS 115,41230° BT');
    expect(formatPlace(115.4123, -2.33154, 'dms', 'id')).toBe('2°19′53,5″ LS 115°24′44,3″ BT');
    expect(formatPlace(-0.5, 0.25, 'dms', 'en')).toBe('0°15′00.0″ N 0°30′00.0″ W');
  });

  test('sixty seconds are a minute, however they are rounded', () => {
    expect(formatPlace(115.999999, -0.99999999, 'dms', 'en')).toBe('1°00′00.0″ S 116°00′00.0″ E');
  });

  test('no second or minute is ever written as sixty', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (lng) => {
        expect(formatPlace(lng, 0, 'dms', 'en')).not.toMatch(/60(\.0)?[′″]/);
      }),
    );
  });
});

describe('graticule', () => {
  test('labels leave out what is zero', () => {
    expect(formatGraticule('lat', -9000, 'dms', 'id')).toBe('2°30′ LS');
    expect(formatGraticule('lat', -9000, 'decimal', 'id')).toBe('2,5° LS');
    expect(formatGraticule('lng', 36_000 * 11, 'decimal', 'en')).toBe('110° E');
    expect(formatGraticule('lng', 415_510, 'dms', 'id')).toBe('115°25′10″ BT');
    expect(formatGraticule('lat', 0, 'dms', 'id')).toBe('0°');
  });

  test('has lines at round steps, wide enough apart, and labels that tell them all apart', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 95, max: 141, noNaN: true }),
        fc.double({ min: -11, max: 6, noNaN: true }),
        fc.double({ min: 3, max: 15, noNaN: true }),
        fc.constantFrom('decimal' as const, 'dms' as const),
        (lng, lat, zoom, notation) => {
          const degreesPerPixel = 360 / (512 * 2 ** zoom);
          const step = graticuleStep(degreesPerPixel, notation);
          expect(step / 3600 / degreesPerPixel).toBeGreaterThanOrEqual(110);
          const half = 400 * degreesPerPixel;
          const lines = graticule([lng - half, lat - half, lng + half, lat + half], step);
          for (const { axis, seconds } of lines) {
            expect(Math.abs(seconds % step)).toBe(0);
            expect(Math.abs(seconds / 3600 - (axis === 'lat' ? lat : lng))).toBeLessThanOrEqual(half);
          }
          const labels = lines.map(({ axis, seconds }) => formatGraticule(axis, seconds, notation, 'id'));
          expect(new Set(labels).size).toBe(labels.length);
          // No line that belongs there is missing: as many as fit, give or take one.
          const fit = Math.floor((2 * half * 3600) / step);
          const meridians = lines.filter(({ axis }) => axis === 'lng').length;
          expect(meridians).toBeGreaterThanOrEqual(fit);
          expect(meridians).toBeLessThanOrEqual(fit + 1);
        },
      ),
    );
  });
});

describe('measuring', () => {
  /** Metres of a degree along a great circle of the mean earth (6,371,008.8 m). */
  const degree = (Math.PI / 180) * 6_371_008.8;

  test('a degree of the equator and of a meridian', () => {
    const east = measure([[115, 0], [116, 0]], false); // prettier-ignore
    const south = measure([[115, 0], [115, -1]], false); // prettier-ignore
    expect(east).toEqual({ length: expect.closeTo(degree, 3), area: null });
    expect(south).toEqual({ length: expect.closeTo(degree, 3), area: null });
  });

  test('a small square is the product of its sides, whichever way it is drawn', () => {
    const square = [[115, 0], [115.01, 0], [115.01, 0.01], [115, 0.01]]; // prettier-ignore
    const side = degree / 100;
    const open = measure(square, false);
    const closed = measure(square.toReversed(), true);
    expect(open.length / (3 * side)).toBeCloseTo(1, 6);
    expect(closed.length / (4 * side)).toBeCloseTo(1, 6);
    expect(open.area! / side ** 2).toBeCloseTo(1, 5);
    expect(closed.area).toBeCloseTo(open.area!, 3);
  });

  test('lines that cross have no area', () => {
    const bow = [[115, 0], [115.01, 0.01], [115.01, 0], [115, 0.01]]; // prettier-ignore
    expect(measure(bow, false).area).toBeNaN();
  });

  test('units follow the size', () => {
    expect(formatLength(0, 'id')).toBe('0 m');
    expect(formatLength(999.4, 'id')).toBe('999 m');
    expect(formatLength(999.5, 'id')).toBe('1,00 km');
    expect(formatLength(12_345, 'id')).toBe('12,3 km');
    expect(formatLength(1_234_567, 'en')).toBe('1,235 km');
    expect(formatArea(9999, 'id')).toBe('9.999 m²');
    expect(formatArea(10_000, 'id')).toBe('1,00 ha');
    expect(formatArea(9_990_000, 'id')).toBe('999 ha');
    expect(formatArea(10_000_000, 'id')).toBe('10,0 km²');
  });
});
