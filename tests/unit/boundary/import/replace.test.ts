import { expect, test } from 'vitest';
import type { MultiPolygon } from 'geojson';
import { areaCentroid } from '#shared/boundary/centroid.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { asPolygons } from '#shared/boundary/import/as-polygons.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, square } from '../../../fixtures/small-document.ts';
import {
  altered,
  content,
  newWorkspace,
  now,
  problemCode,
  query,
  reopened,
  sql,
  value,
} from '../../workspace/document.ts';
import { Workspace as Opened } from '#shared/workspace/workspace.ts';

const { desa } = smallDocument();
const codes = desa.map(({ code }) => code);
const source = {
  title: 'RBI 1:25.000',
  publisher: 'BIG',
  licence: 'IGT terbuka',
  edition: '2024',
  date: '2024-06-30',
  note: '',
  definition: '',
  illustrative: false,
};

function replacing(geometries: readonly (MultiPolygon | null)[], of: readonly RegionCode[] = codes): Command {
  return { kind: 'replace-boundaries', codes: of, polygons: asPolygons(flatBoundaries(geometries)), source };
}

/** Every desa's square, moved east. */
function moved(): readonly (MultiPolygon | null)[] {
  return desa.map((_, slot) => square(120 + slot * 0.02, -3, 0.015));
}

function blobs(workspace: Workspace): unknown {
  return query(workspace.bytes(), 'SELECT code, hex(geom) FROM desa ORDER BY code');
}

function extent(workspace: Workspace): unknown {
  return query(
    workspace.bytes(),
    "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'desa'",
  );
}

test('replacing is one step, undone bit by bit and done again, before and after a restart', () => {
  const workspace = newWorkspace();
  const [before, box, rows] = [blobs(workspace), extent(workspace), content(workspace.bytes())];
  const revision = workspace.snapshot().boundaries.revision;
  const after = value(workspace.execute(replacing(moved()), now));
  expect(after.history.position).toBe(1);
  expect(after.history.entries[0]!.note.id).toBe(`Batas ${codes.length} desa dari RBI 1:25.000`);
  expect(after.boundaries.source).toEqual(source);
  expect(after.boundaries.revision).toBeGreaterThan(revision);
  expect(workspace.directory().boundarySource).toEqual(source);
  expect(workspace.boundaries().map(({ geometry }) => geometry)).toEqual(moved());
  const [replaced, newBox] = [blobs(workspace), extent(workspace)];
  expect(newBox).not.toEqual(box);

  const later = reopened(workspace);
  expect(later.directory().boundarySource).toEqual(source);
  for (const one of [workspace, later]) {
    value(one.undo(now));
    expect(blobs(one)).toEqual(before);
    expect(extent(one)).toEqual(box);
    expect(content(one.bytes())).toEqual(rows);
    value(one.redo(now));
    expect(blobs(one)).toEqual(replaced);
    expect(extent(one)).toEqual(newBox);
  }
});

test('desa not named keep their boundary; those named without a polygon have none from then on', () => {
  const workspace = newWorkspace();
  const [first, second, third] = codes as [RegionCode, RegionCode, RegionCode];
  const kept = workspace.boundaries()[2]!;
  value(workspace.execute(replacing([square(120, -3), null], [first, second]), now));
  expect(workspace.boundaries()[0]!.geometry).toEqual(square(120, -3));
  expect(workspace.boundaries()[1]!.geometry).toBeNull();
  expect(workspace.directory().withoutBoundary).toContain(1);
  expect(workspace.boundaries()[2]!.geometry).toEqual(kept.geometry);
  expect(third).toBe(kept.code);
});

test('a drawn target area takes the desa by the boundaries in use', () => {
  const workspace = newWorkspace();
  const area = { polygon: square(119.9, -3.5, 1).coordinates[0]!, predicate: 'majority' } as const;
  const drawn = {
    polygon: { type: 'Polygon', coordinates: area.polygon },
    predicate: area.predicate,
  } as const;
  expect(value(workspace.areaTotals(drawn)).desa).toBe(0);
  value(workspace.execute(replacing(moved()), now));
  expect(value(workspace.areaTotals(drawn)).desa).toBe(codes.length);
  value(workspace.undo(now));
  expect(value(workspace.areaTotals(drawn)).desa).toBe(0);
});

test('boundaries are read from the document: whoever has them may give them away', () => {
  const workspace = newWorkspace();
  const first = workspace.flatBoundaries();
  const copy = structuredClone(first);
  structuredClone(first, { transfer: [first.positions.buffer] });
  expect(first.positions).toHaveLength(0);
  expect(workspace.flatBoundaries()).toEqual(copy);
  const cutting = { polygon: desa[0]!.geometry!.coordinates[0]!, predicate: 'majority' } as const;
  const area = { ...cutting, polygon: { type: 'Polygon', coordinates: cutting.polygon } } as const;
  expect([...value(workspace.areaTotals(area)).slots]).toEqual([0]);
  expect(workspace.centroid(0)).toEqual(areaCentroid(desa[0]!.geometry!));
});

test('what cannot be stored is refused and changes nothing', () => {
  const workspace = newWorkspace();
  const before = blobs(workspace);
  const [first] = codes as [RegionCode];
  const refusedAs = (command: Command) => problemCode(workspace.execute(command, now));
  expect(refusedAs(replacing([square(120, -3)], ['11.01.01.2001' as RegionCode]))).toMatch(/unknown/);
  expect(refusedAs(replacing([square(179.995, -3)], [first]))).toBe('boundary-unsound');
  expect(refusedAs(replacing([{ type: 'MultiPolygon', coordinates: [[[[1, 1]]]] }], [first]))).toBe(
    'boundary-unsound',
  );
  const unnamed: Command = { ...replacing(moved()), source: { ...source, title: ' ' } } as Command;
  expect(refusedAs(unnamed)).toBe('name-empty');
  expect(blobs(workspace)).toEqual(before);
  expect(workspace.snapshot().history.entries).toEqual([]);
});

test('a history from elsewhere takes away no desa and puts in no bytes that are no boundary', () => {
  const workspace = newWorkspace();
  value(workspace.execute(replacing(moved()), now));
  const bytes = workspace.bytes();
  const damaged = (change: (text: string) => string): Workspace =>
    value(
      Opened.open(
        sql,
        altered(bytes, (db) => {
          const text = String(db.exec('SELECT changes FROM history')[0]!.values[0]![0]);
          db.run('UPDATE history SET changes = ?', [change(text)]);
        }),
      ),
    );
  const noGeometry = damaged((text) => text.replace(/"before":\{"fid":1,"geom":\{"hex":"47/, '$&00'));
  expect(problemCode(noGeometry.undo(now))).toMatch(/history/);
  const removal = damaged((text) => {
    const deltas = JSON.parse(text) as { before: unknown }[];
    return JSON.stringify([{ ...deltas[0], before: null }]);
  });
  expect(problemCode(removal.undo(now))).toMatch(/history/);
  expect(removal.directory().codes).toEqual(codes);
});
