import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { file, imported, newImport, targetOf, value } from './files.ts';

/** Real boundaries lie outside the repository, whose licences they do not share: where there are none, nothing is tested. */
const folder =
  process.env['PETALINDUNG_GEODATA'] ?? resolve(import.meta.dirname, '../../../../../shared/geodata');

function real(name: string) {
  return file(name, new Uint8Array(readFileSync(join(folder, name))));
}

const km2 = (squareMetres: number): number => squareMetres / 1e6;

test.skipIf(!existsSync(folder)).each([
  ['balangan-desa-BIG-schema-shp.zip', 'big'],
  ['balangan-desa.geojson', 'own'],
  ['balangan-desa.gpkg', 'own'],
  ['balangan-desa.kml', 'own'],
])('Balangan in %s: all 157 by code, nothing lost', async (name, schema) => {
  const work = newImport(targetOf('63.11'));
  const joined = value(await imported(work, [real(name)]));
  expect(joined).toMatchObject({ schema, system: 'kemendagri', desa: 157, missing: [] });
  expect(joined.counts).toMatchObject({ code: 157, unmatched: 0, outside: 0 });
  const cleaned = value(work.clean(null, 'remove', () => undefined));
  // 1,828.5 km² on the ellipsoid; on the sphere areas near the equator come out 0.45 % larger.
  expect(km2(cleaned.after)).toBeGreaterThan(1825);
  expect(km2(cleaned.after)).toBeLessThan(1840);
});

test.skipIf(!existsSync(folder))(
  'Balangan as published: overlaps and gaps are settled and told',
  async () => {
    const work = newImport(targetOf('63.11'));
    value(await imported(work, [real('balangan-desa-dirty.geojson')]));
    const { report, after } = value(work.clean(null, 'remove', () => undefined));
    const total = (kind: string) => report.totals.find((repair) => repair.kind === kind);
    expect(total('overlap')!.lost).toBeGreaterThan(100_000);
    expect(total('sliver')!.count).toBeGreaterThan(150);
    expect(report.areas.every(({ after: size }) => size > 0)).toBe(true);
    expect(km2(after)).toBeCloseTo(1836.7, 0);
  },
);

test.skipIf(!existsSync(folder))(
  'Jambi: 17 desa are missing and said to be, the smallest of the others survives simplification',
  async () => {
    const target = targetOf('15');
    const work = newImport(target);
    const joined = value(await imported(work, [real('jambi-desa.geojson')]));
    expect(joined).toMatchObject({ features: 1568, desa: 1568 });
    expect(joined.missing).toHaveLength(target.codes.length - 1568);
    const cleaned = value(work.clean({ by: 'metres', metres: 200 }, 'remove', () => undefined));
    expect(cleaned.report.landless).toEqual([]);
    const smallest = cleaned.changes.find(({ slot }) => target.codes[slot] === '15.01.21.2007')!;
    expect(smallest.after).toBeGreaterThan(0);
    expect(cleaned.report.vertices.after).toBeLessThan(cleaned.report.vertices.cleaned / 2);
  },
  60_000,
);
