import { assert, constantFrom, property, string, tuple } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { planCsv } from '#shared/exchange/plan-csv.ts';
import { planGeoJson, type PlanGeoJson } from '#shared/exchange/plan-geojson.ts';
import type { PlanDocument } from '#shared/report/input.ts';
import { syntheticReport } from '../report/synthetic.ts';

function readCsv(document: PlanDocument): Record<string, string>[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(planCsv(document, 'id'));
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

function readGeoJson(document: PlanDocument): PlanGeoJson {
  return JSON.parse(new TextDecoder().decode(planGeoJson(document))) as PlanGeoJson;
}

describe('the plan as CSV', () => {
  const document = syntheticReport({ unknown: [4], areaEnd: 150 });
  const rows = readCsv(document);

  it('has one row per desa and no totals, so that columns add up', () => {
    expect(rows.map((row) => row.Kode)).toEqual(document.directory.codes);
    const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum('Kuota')).toBe(document.run.result.allocated);
    expect(sum('Biaya (Rp)')).toBe(document.run.result.cost);
    expect(sum('Kuota Tahap II')).toBe(document.run.result.phases[1]!.heads);
    expect(sum('Dibayar APBD Kabupaten (orang)')).toBe(document.run.result.funds[0]!.heads);
    expect(sum('Belum ada dana (orang)')).toBe(document.run.result.allocated - document.run.result.funded);
  });

  it('keeps the columns of a plan without reserve and commitments, and adds those of others at the end', () => {
    const plain = Object.keys(rows[0]!);
    expect(plain.at(-1)).toBe('Alasan');
    const planned = syntheticReport({ unknown: [4], areaEnd: 150, reservePercent: 10, commitments: 2 });
    const more = readCsv(planned);
    const columns = Object.keys(more[0]!);
    expect(columns.slice(0, plain.length)).toEqual(plain);
    const { regions, commitments, committedCost } = planned.run.result;
    const added = columns.slice(plain.length);
    const sums = added.map((column) => more.reduce((total, row) => total + Number(row[column]), 0));
    expect(added[0]).toBe('Cadangan (orang)');
    expect(added.at(-1)).toBe('Biaya tanggungan (Rp)');
    expect(sums).toEqual([
      regions.reserve.reduce((a, b) => a + b, 0),
      ...commitments.map(({ heads }) => heads),
      committedCost,
    ]);
  });

  it('has the figures an official plan was made of', () => {
    const { snapshot } = document;
    const covered = snapshot.coverage.covered.map(() => 1);
    const edited = { ...document, snapshot: { ...snapshot, coverage: { ...snapshot.coverage, covered } } };
    expect(readCsv(edited)).toEqual(rows);
  });

  it('leaves cells of unknown figures empty', () => {
    expect(rows[4]).toMatchObject({
      'Pekerja sasaran': '',
      Terlindungi: '',
      'Cakupan sebelum': '',
      Kuota: '0',
    });
    expect(rows[4]!.Alasan).toContain('tidak ada data');
  });

  it('writes coverage as a plain fraction', () => {
    const { eligible, covered } = document.snapshot.coverage;
    expect(Number(rows[0]!['Cakupan sebelum'])).toBeCloseTo(covered[0]! / eligible[0]!, 6);
  });

  it('gives phases of one name headers of their own', () => {
    const plan = syntheticReport({ kecamatan: { '63.11.01': 2 } });
    const spec = plan.snapshot.plan!.spec;
    const same = { ...spec, phases: spec.phases.map((phase) => ({ ...phase, name: 'Tahap' })) };
    const [row] = readCsv({
      ...plan,
      snapshot: { ...plan.snapshot, plan: { ...plan.snapshot.plan!, spec: same } },
    });
    expect(Object.keys(row!)).toEqual(
      expect.arrayContaining(['Kuota Tahap', 'Kuota Tahap (2)', 'Kuota Tahap (3)']),
    );
  });

  it('never starts a cell with what a spreadsheet would run, and keeps the text otherwise', () => {
    assert(
      property(
        tuple(
          constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', ''),
          string({ unit: 'grapheme' }),
        ),
        ([start, rest]) => {
          const name = start + rest;
          const [row] = readCsv(syntheticReport({ kecamatan: { '63.11.01': 1 }, names: () => name }));
          expect(row!.Nama).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
          expect(row!.Nama!.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')).toBe(name);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the plan as GeoJSON', () => {
  const document = syntheticReport({ unknown: [4], withoutBoundary: [6] });
  const collection = readGeoJson(document);

  it('has one feature per desa, unknown figures and boundaries as null', () => {
    expect(collection.features.map((f) => f.id)).toEqual(document.directory.codes);
    expect(collection.features[4]!.properties).toMatchObject({
      eligible: null,
      coverageAfter: null,
      allocated: 0,
    });
    expect(collection.features[6]!.geometry).toBeNull();
    expect(collection.metadata.withoutBoundary).toEqual([document.directory.codes[6]]);
  });

  it('carries the figures of the plan by phase and fund', () => {
    const sum = collection.features.reduce((total, f) => total + f.properties.phases['Tahap I']!, 0);
    expect(sum).toBe(document.run.result.phases[0]!.heads);
    expect(Object.keys(collection.features[0]!.properties.funds)).toEqual(['APBD Kabupaten', 'Sumber 2']);
  });

  it('carries reserve and commitments of plans that have them, and the hash of an official one', () => {
    const official = { at: '2024-04-20T08:00:00.000Z', hash: 'ab'.repeat(32) };
    const planned = syntheticReport({ reservePercent: 10, commitments: 1, official });
    const { features, metadata } = readGeoJson(planned);
    const sum = (of: (properties: PlanGeoJson['features'][number]['properties']) => number): number =>
      features.reduce((total, { properties }) => total + of(properties), 0);
    const [name] = Object.keys(features[0]!.properties.commitments!);
    const { result } = planned.run;
    expect(sum((p) => p.reserve!)).toBe(result.regions.reserve.reduce((a, b) => a + b, 0));
    expect(sum((p) => p.commitments![name!]!)).toBe(result.commitments[0]!.heads);
    expect(sum((p) => p.committedCost!)).toBe(result.committedCost);
    expect(metadata.official).toEqual(official);
    expect(collection.metadata.official).toBeNull();
    expect(collection.features[0]!.properties).not.toHaveProperty('reserve');
    expect(collection.features[0]!.properties).not.toHaveProperty('commitments');
  });

  it('says where figures and boundaries come from', () => {
    expect(collection.metadata.coverageSource.illustrative).toBe(true);
    expect(collection.metadata.boundarySource.note).toContain('indikatif');
  });

  it('winds outer rings counter-clockwise, whichever way they came (RFC 7946, 3.1.6)', () => {
    const reversed = {
      ...document,
      boundaries: document.boundaries.map(({ code, geometry }) => ({
        code,
        geometry: geometry && {
          ...geometry,
          coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
        },
      })),
    };
    for (const each of [document, reversed])
      for (const { geometry } of readGeoJson(each).features)
        for (const [ring] of geometry?.coordinates ?? []) {
          const area = ring!
            .slice(1)
            .reduce((sum, [x, y], i) => sum + (ring![i]![0]! * y! - x! * ring![i]![1]!), 0);
          expect(area).toBeGreaterThan(0);
        }
  });
});
