import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cleaning } from '#shared/boundary/clean/clean.ts';
import { comparing } from '#shared/boundary/clean/compare.ts';
import { inaccuracies, type CleanOptions } from '#shared/boundary/clean/options.ts';
import type { FlatPolygons } from '#shared/boundary/clean/polygons.ts';
import { toFlatPolygons } from '#shared/boundary/clean/topology.ts';
import { polygonsOf } from '#shared/boundary/centroid.ts';
import { gridPaths, gridPerDegree, measureIntersection, measureWound } from '#shared/boundary/overlay.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import { cleanedPolygons, geometries, toTheEnd } from './cleaned.ts';

/** Real boundaries, which are no part of the project. */
const folder =
  process.env['PETALINDUNG_GEODATA'] ?? join(import.meta.dirname, '../../../../../shared/geodata');

function read(name: string): { readonly codes: readonly string[]; readonly polygons: FlatPolygons } {
  const { features } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    { readonly code: string }
  >;
  const parts = features.flatMap(({ geometry }, area) =>
    polygonsOf(geometry).map((rings) => ({ area, rings })),
  );
  const rings = parts.flatMap((part) => part.rings);
  return {
    codes: features.map(({ properties }) => properties.code),
    polygons: {
      positions: Float64Array.from(rings.flat().flatMap(([x, y]) => [x!, y!])),
      rings: starts(rings.map((ring) => ring.length)),
      polygons: starts(parts.map((part) => part.rings.length)),
      areas: Uint32Array.from(parts, ({ area }) => area),
      areaCount: features.length,
    },
  };
}

function starts(lengths: readonly number[]): Uint32Array {
  const counts = [0];
  for (const length of lengths) counts.push(counts.at(-1)! + length);
  return Uint32Array.from(counts);
}

describe.skipIf(!existsSync(join(folder, 'balangan-desa-dirty.geojson')))(
  'Balangan as published (skipped without the file)',
  () => {
    test('overlaps and gaps close, the report says by how much', { timeout: 60_000 }, () => {
      const { polygons } = read('balangan-desa-dirty.geojson');
      const { report, topology } = cleanedPolygons(polygons, { ...inaccuracies, simplify: null });
      const total = (kind: string) => report.totals.find((repair) => repair.kind === kind)!;
      // 0.11 km² of overlaps, as the file's description has it.
      expect(total('overlap').lost / 1e6).toBeCloseTo(0.11, 2);
      expect(total('sliver').gained / 1e6).toBeCloseTo(0.126, 3);
      expect([report.landless, report.keptGaps, report.largeOverlaps]).toEqual([[], [], []]);

      const land = geometries(topology).map((geometry) => geometry!);
      for (const geometry of land) expect(validateAreaGeometry(geometry)).toMatchObject({ ok: true });
      // What clipper makes one is as large as its parts: no overlap is left, and no hole.
      const paths = land.map((geometry) => gridPaths(geometry.coordinates).flat());
      const sum = paths.reduce((all, own) => all + measureIntersection(own, own).area, 0);
      const union = measureWound(paths.flat());
      expect(Math.abs(union.area - sum)).toBeLessThan(1e-9 * sum);
      expect(union.area / gridPerDegree ** 2).toBeGreaterThan(0.14);
    });
  },
);

describe.skipIf(!existsSync(join(folder, 'jambi-desa.geojson')))('Jambi (skipped without the file)', () => {
  test('a desa of 0.7 ha survives simplification and keeps its size', { timeout: 60_000 }, () => {
    const { codes, polygons } = read('jambi-desa.geojson');
    const options: CleanOptions = { ...inaccuracies, simplify: { by: 'share', share: 0.05 } };
    const { value: result, shares } = toTheEnd(cleaning(polygons, options));
    if (!result.ok) throw new Error(result.problem.code);
    const { report, topology } = result.value;
    expect(report.landless).toEqual([]);
    const smallest = report.areas[codes.indexOf('15.01.21.2007')]!;
    expect(smallest.cleaned).toBeCloseTo(7060, 0);
    expect(smallest.after / smallest.cleaned).toBeGreaterThan(0.9);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);

    const { value: differences } = toTheEnd(comparing(polygons, toFlatPolygons(topology)));
    const agreement = differences.map((desa) => desa.agreement);
    expect(Math.min(...agreement)).toBeGreaterThan(0.5);
    expect(agreement.toSorted((a, b) => a - b)[agreement.length >> 1]).toBeGreaterThan(0.9);
  });
});
