import { describe, expect, it } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import { borderLooks } from '../../../../renderer/map/border-look.ts';
import { circleMesh } from '../../../../renderer/map/circles.ts';
import { placement, viewBox } from '../../../../renderer/map/gl/camera.ts';
import { latitudeOf, longitudeOf, worldX, worldY } from '../../../../renderer/map/mesh/world.ts';
import { slotsOf } from '../../../../renderer/map/regions.ts';
import { mapThemes } from '../../../../renderer/map/theme.ts';

describe('the world in whole numbers', () => {
  it('comes back within four centimetres', () => {
    for (const [longitude, latitude] of [
      [95.0, 5.9],
      [115.431, -2.337],
      [141, -10.99],
    ] as const) {
      expect(longitudeOf(Math.round(worldX(longitude)))).toBeCloseTo(longitude, 6);
      expect(latitudeOf(Math.round(worldY(latitude)))).toBeCloseTo(latitude, 6);
    }
  });
});

describe('the camera', () => {
  const camera = {
    zoom: 9,
    width: 800,
    height: 600,
    screenWidth: 800,
    screenHeight: 600,
    x: 1000,
    y: 2000,
    unitsPerPixel: 2,
  };

  it('puts the centre in the middle and the edges of the view at those of the screen', () => {
    const [scaleX, scaleY, x, y] = placement(camera, [1000, 2000]);
    expect([x, y].map(Math.abs)).toEqual([0, 0]);
    const [west, north] = viewBox(camera);
    expect((west - 1000) * scaleX).toBe(-1);
    expect((north - 2000) * scaleY).toBe(1);
  });
});

describe('slots of a region', () => {
  const desa = ['63.11.01.2001', '63.11.01.2002', '63.11.02.1001', '63.12.01.2001'] as RegionCode[];

  it('follow each other', () => {
    expect(slotsOf(desa, '63.11.01' as RegionCode)).toEqual({ from: 0, to: 2 });
    expect(slotsOf(desa, '63.11' as RegionCode)).toEqual({ from: 0, to: 3 });
    expect(slotsOf(desa, '63' as RegionCode)).toEqual({ from: 0, to: 4 });
    expect(slotsOf(desa, '63.11.02.1001' as RegionCode)).toEqual({ from: 2, to: 3 });
    expect(slotsOf(desa, '63.11.03' as RegionCode)).toEqual({ from: 3, to: 3 });
  });
});

describe('borders', () => {
  const sizes = { desa: 30, kecamatan: 130, kabupaten: 400, provinsi: 900 };
  const kinds = (zoom: number, of: typeof sizes): string[] =>
    borderLooks(zoom, of, 'desa', mapThemes.light).map(({ kind }) => kind);

  it('are left out where they would cover what they divide', () => {
    expect(kinds(9, sizes)).toEqual(['desa', 'kecamatan', 'kabupaten', 'provinsi', 'outline']);
    expect(kinds(4, { desa: 1, kecamatan: 3, kabupaten: 10, provinsi: 40 })).toEqual(['provinsi', 'outline']);
    expect(kinds(5, { desa: 2, kecamatan: 7, kabupaten: 25, provinsi: 90 })).toEqual([
      'kabupaten',
      'provinsi',
      'outline',
    ]);
  });

  it('below the level that is filled are thinner', () => {
    const [atKabupaten, atDesa] = (['kabupaten', 'desa'] as const).map(
      (level) =>
        borderLooks(9, sizes, level, mapThemes.light).find(({ kind }) => kind === 'kecamatan')!.stroke.width,
    );
    expect(atKabupaten).toBeLessThan(atDesa!);
  });
});

describe('circles', () => {
  it('come largest first, without those of nothing or of no place', () => {
    const points = Int32Array.of(10, 20, -1, -1, 30, 40, 50, 60);
    const { circles, origin } = circleMesh(points, [5, 9, NaN, 12]);
    expect(origin).toEqual([50, 60]);
    expect([...circles]).toEqual([0, 0, 12, -40, -40, 5]);
  });
});
