import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { allListed } from '#shared/workspace/migration/migrations.ts';
import { smallPlan, renewalOf } from '../../fixtures/small-document.ts';
import { newWorkspace, now, query, value } from './document.ts';
import { putArea, putBookmark, putLayer, putStyle } from './map-commands.ts';

function savedBytes(): Uint8Array {
  const workspace = newWorkspace();
  const area = workspace.boundaries()[0]!.geometry!;
  for (const command of [
    putArea({ area: { polygon: area, predicate: 'centroid' } }),
    putArea({ id: 'list', area: { codes: ['99.01.02'] } }),
    putLayer(
      { type: 'Point', coordinates: [115, -2] },
      {
        type: 'LineString',
        coordinates: [
          [115, -2],
          [115.5, -1.5],
        ],
      },
      area,
    ),
    putStyle(),
    putBookmark(),
  ])
    value(workspace.execute(command, now));
  const values = Object.fromEntries(workspace.directory().codes.map((code, slot) => [code, slot / 8]));
  const column = { name: 'Kemiskinan', unit: '%', source: 'contoh', year: 2023 };
  value(workspace.execute({ kind: 'put-column', column, values }, now));
  value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec: wholePlan }, now));
  value(workspace.execute({ kind: 'lock-plan', id: 'plan-1' }, now));
  return workspace.bytes();
}

/** The plan with something in every table a plan has, so that other programs read them all. */
const wholePlan: PlanSpec = {
  ...smallPlan,
  limits: { cap: { heads: 100 } },
  reservePercent: 12.5,
  commitments: [renewalOf({ to: 3 })],
  agencies: [{ name: 'Disnaker', perYear: { '2024': 25_000_000 } }],
  goal: { year: 2024, coverage: 0.75 },
};

const bytes = savedBytes();

describe('the document as a GeoPackage 1.3', () => {
  it('says so in its header', () => {
    expect(query(bytes, 'PRAGMA application_id')).toEqual([[0x47504b47]]);
    expect(query(bytes, 'PRAGMA user_version')).toEqual([[10300]]);
  });

  it('has the three reference systems every GeoPackage has', () => {
    expect(query(bytes, 'SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1')).toEqual([[-1], [0], [4326]]);
  });

  it('lists every table and view it holds, and nothing it does not', () => {
    expect(query(bytes, 'SELECT table_name FROM gpkg_contents ORDER BY 1')).toEqual(
      query(
        bytes,
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'gpkg_%' ORDER BY 1",
      ),
    );
  });

  it('gives every listed table an integer primary key', () => {
    const tables = query(
      bytes,
      "SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m ON m.name = c.table_name WHERE m.type = 'table'",
    );
    for (const [table] of tables) {
      const keys = query(bytes, `SELECT type, pk FROM pragma_table_info('${String(table)}') WHERE pk > 0`);
      expect([table, keys]).toEqual([table, [['INTEGER', 1]]]);
    }
  });

  it('registers a geometry column for every layer, and for nothing else', () => {
    expect(query(bytes, 'SELECT table_name FROM gpkg_geometry_columns ORDER BY 1')).toEqual(
      query(bytes, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY 1"),
    );
  });

  it('dates its contents as the standard asks', () => {
    for (const [date] of query(bytes, 'SELECT last_change FROM gpkg_contents'))
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('dates what a command changed, and the results, with the time of the change', () => {
    const workspace = newWorkspace();
    const later = '2024-06-01T10:00:00.000Z';
    value(
      workspace.execute(
        { kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, programmes: ['JKK'] } },
        later,
      ),
    );
    const dated = query(
      workspace.bytes(),
      `SELECT table_name FROM gpkg_contents WHERE last_change = '${later}' ORDER BY 1`,
    ).flat();
    expect(dated).toEqual([
      'allocation',
      'allocation_fund',
      'commitment_result',
      'desa_result',
      'history',
      'plan_programme',
      'plan_result',
      'rencana_alokasi',
    ]);
  });

  it('keeps its relations whole', () => {
    expect(query(bytes, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(query(bytes, 'PRAGMA integrity_check')).toEqual([['ok']]);
  });
});

describe('the feature view of the shown plan', () => {
  it('says of each desa what the result says', () => {
    const workspace = newWorkspace();
    const { outcome } = workspace.snapshot().plan!;
    const { regions } = value(outcome);
    const rows = query(
      workspace.bytes(),
      'SELECT gap, allocated, phase_1_heads, phase_2_heads, cost FROM rencana_alokasi ORDER BY code',
    );
    const expected = [...regions.gap.keys()].map((slot) =>
      Number.isNaN(regions.gap[slot])
        ? [null, null, null, null, null]
        : [regions.gap, regions.allocated, ...regions.phases, regions.cost].map((column) => column[slot]),
    );
    expect(rows).toEqual(expected);
    expect(rows.filter(([gap]) => gap === null)).toHaveLength(1);
  });

  it('follows the phases of the plan that is shown', () => {
    const workspace = newWorkspace();
    const [first] = smallPlan.phases;
    const spec = { ...smallPlan, phases: [{ ...first!, quota: 300 }] };
    value(workspace.execute({ kind: 'put-plan', id: 'one', spec }, now));
    value(workspace.execute({ kind: 'show-plan', id: 'one' }, now));
    const columns = query(workspace.bytes(), "SELECT name FROM pragma_table_info('rencana_alokasi')").flat();
    expect(columns).toContain('phase_1_heads');
    expect(columns).not.toContain('phase_2_heads');
    expect(query(workspace.bytes(), 'SELECT sum(phase_1_heads) FROM rencana_alokasi')).toEqual([[300]]);
  });

  it('copes with more phases than SQLite joins tables', () => {
    const workspace = newWorkspace();
    const phases = Array.from({ length: 100 }, (_, n) => ({
      ...smallPlan.phases[0]!,
      name: `Tahap ${n + 1}`,
      quota: 3,
    }));
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, phases } }, now));
    expect(query(workspace.bytes(), 'SELECT count(*) FROM rencana_alokasi')).toEqual([[12]]);
    expect(query(workspace.bytes(), 'SELECT max(phase) FROM allocation')).toEqual([[99]]);
  });

  it('is empty of figures where the plan has no result', () => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, quota: 301 } }, now));
    expect(
      query(workspace.bytes(), 'SELECT count(*), count(allocated), count(eligible) FROM rencana_alokasi'),
    ).toEqual([[12, 0, 11]]);
  });
});

const ogrinfo = hasOgrinfo();
if (!ogrinfo) console.log('skipped: ogrinfo (gdal-bin) is not installed');

function run(...args: string[]): string {
  return execFileSync('ogrinfo', args, { encoding: 'utf8', stdio: 'pipe' });
}

function hasOgrinfo(): boolean {
  try {
    execFileSync('ogrinfo', ['--version']);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!ogrinfo)('ogrinfo as judge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'petalindung-'));
  const file = join(folder, 'document.gpkg');

  beforeAll(() => writeFileSync(file, bytes));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lists the desa layer, the view, the areas and the attribute tables', () => {
    const list = run('-ro', file);
    expect(list).toMatch(/^\d+: desa \(Multi Polygon\)$/m);
    expect(list).toMatch(/^\d+: rencana_alokasi \(Multi Polygon\)$/m);
    expect(list).toMatch(/^\d+: area$/m);
    for (const { table } of allListed.filter(({ geometry }) => !geometry))
      expect(list).toMatch(new RegExp(`^\\d+: ${table} \\(None\\)$`, 'm'));
  });

  it('reads the view with its count, extent, key and types', () => {
    const view = run('-ro', '-al', '-so', file, 'rencana_alokasi');
    for (const line of [
      'Feature Count: 12',
      'Extent: (115.000000, -2.000000) - (115.060000, -1.980000)',
      'FID Column = fid',
      'Geometry Column = geom',
      'code: String (0.0)',
      'eligible: Integer64 (0.0)',
      'gap: Integer64 (0.0)',
      'allocated: Integer64 (0.0)',
      'phase_1_heads: Integer64 (0.0)',
      'phase_2_heads: Integer64 (0.0)',
      'cost: Integer64 (0.0)',
      'coverage_after: Real (0.0)',
      'reserve: Integer64 (0.0)',
      'committed_cost: Integer64 (0.0)',
    ])
      expect(view).toContain(line);
  });

  it('reads geometry and figures of a feature', () => {
    const feature = run('-ro', '-where', "code = '99.01.01.2001'", file, 'rencana_alokasi');
    expect(feature).toMatch(
      /MULTIPOLYGON \(\(\(115 -2,115\.01 -2,115\.01 -1\.99,115(\.0)? -1\.99,115 -2\)\)\)/,
    );
    expect(feature).toContain('eligible (Integer64) = 100');
  });

  it('reads points, lines and polygons of a layer of the user’s own', () => {
    const features = run('-ro', '-al', file, 'layer_feature');
    expect(features).toContain('POINT (115 -2)');
    expect(features).toContain('LINESTRING (115 -2,115.5 -1.5)');
    expect(features).toMatch(/MULTIPOLYGON \(\(\(115 -2/);
    expect(features).toContain('properties (String) = {"nama":"Jalan 2"}');
  });

  it('finds nothing to warn about in any table', () => {
    const { stderr, stdout } = everything();
    expect(stderr).toBe('');
    expect(stdout).toContain('Layer name: allocation_fund');
  });

  function everything(): { stdout: string; stderr: string } {
    const log = join(folder, 'warnings.txt');
    const stdout = execFileSync('sh', ['-c', `ogrinfo -ro -al "$0" 2>"$1"`, file, log], { encoding: 'utf8' });
    return { stdout, stderr: execFileSync('cat', [log], { encoding: 'utf8' }) };
  }
});
