import initSqlJs from 'sql.js';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areasGeoJson } from '#shared/exchange/area-geojson.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, square } from '../../fixtures/small-document.ts';

const sql = await initSqlJs();
const now = '2024-05-01T08:00:00.000Z';
const plain = { colour: '#0072b2', note: '', kind: 'put-area' } as const;

function withAreas(): Workspace {
  const workspace = Workspace.create(sql, smallDocument(), now);
  const drawn = { polygon: square(115, -2, 0.1), predicate: 'centroid' } as const;
  workspace.execute({ ...plain, id: 'a', name: 'Utara', area: drawn }, now);
  workspace.execute({ ...plain, id: 'b', name: 'Hulu', area: { codes: ['99.01.02'] } }, now);
  return workspace;
}

function read(workspace: Workspace, ids?: readonly string[]): FeatureCollection {
  const written = areasGeoJson(workspace, ids);
  if (!written.ok) throw new Error(written.problem.code);
  return JSON.parse(new TextDecoder().decode(written.value)) as FeatureCollection;
}

describe('saved areas as GeoJSON', () => {
  it('have their outline, or the borders of their desa, and figures that are those on screen', () => {
    const workspace = withAreas();
    const { features } = read(workspace);
    expect(features.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(features[0]!.geometry).toEqual(square(115, -2, 0.1));
    expect(features[1]!.geometry).toMatchObject({ type: 'MultiPolygon', coordinates: [[{ length: 15 }]] });
    const totals = workspace.areaTotals({ codes: ['99.01.02'] });
    expect(totals.ok && features[1]!.properties).toMatchObject(
      totals.ok ? { gap: totals.value.gap, costToClose: totals.value.costToClose, predicate: null } : {},
    );
    expect(features[1]!.properties?.['desa']).toHaveLength(6);
  });

  it('are those asked for, if they are there', () => {
    const workspace = withAreas();
    expect(read(workspace, ['b']).features).toHaveLength(1);
    const missing = areasGeoJson(workspace, ['b', 'x']);
    expect(missing.ok ? null : missing.problem.code).toBe('area-unknown');
  });
});
