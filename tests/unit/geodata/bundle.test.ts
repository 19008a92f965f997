import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiLineString, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { boundsOf, type Bounds } from '#shared/boundary/bounds.ts';
import { decodeLayer, loadDesa, type BundledTopology } from '#shared/boundary/bundle.ts';
import { twiceSignedArea } from '#shared/boundary/centroid.ts';
import { landOf, loadContextLines, loadLand } from '#shared/boundary/context.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import type { DesaBoundary } from '#shared/boundary/geometry.ts';
import { ancestor, type RegionCode } from '#shared/region/code.ts';
import { loadRegionList, type RegionList } from '#shared/region/list.ts';
import { bundledFiles } from '../../fixtures/bundled.ts';

let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegionList(bundledFiles);
});

async function desaOf(provinsi: string): Promise<DesaBoundary[]> {
  const kabupaten = regions.children(provinsi as RegionCode);
  return (await Promise.all(kabupaten.map(({ code }) => loadDesa(bundledFiles, code)))).flat();
}

function codesOf(level: 'provinsi' | 'kabupaten'): string[] {
  return regions.descendants(null, level).map(({ code }) => code);
}

function ringsOf({ geometry }: DesaBoundary): Position[][] {
  return geometry?.coordinates.flat() ?? [];
}

describe('bundled boundaries', () => {
  test('there is a file for every kabupaten, and no other', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../geodata/bundled/desa')).sort();
    expect(files).toEqual(regions.descendants(null, 'kabupaten').map(({ code }) => `${code}.json`));
  });

  test('every desa of the list is there; those without a boundary are those listed', async () => {
    const listed = (await bundledFiles.text('without-point.tsv')).trimEnd().split('\n').slice(1);
    const without: string[] = [];
    for (const { code } of regions.descendants(null, 'kabupaten')) {
      const desa = await loadDesa(bundledFiles, code);
      expect(desa.map((d) => d.code)).toEqual(regions.descendants(code, 'desa').map((d) => d.code));
      without.push(...desa.filter(({ geometry }) => !geometry).map((d) => d.code));
    }
    expect(without).toEqual(listed.map((line) => line.split('\t')[0]));
    expect(without).toHaveLength(405);
  });

  test('the file names a desa exactly as the topology does', async () => {
    for (const kabupaten of ['63.11', '11.08', '95.04']) {
      const topology = JSON.parse(await bundledFiles.text(`desa/${kabupaten}.json`)) as {
        objects: Record<string, { geometries: { id: string }[] }>;
      };
      const ids = topology.objects[kabupaten]!.geometries.map(({ id }) => `${kabupaten}.${id}`);
      expect(ids).toEqual(regions.descendants(kabupaten as RegionCode, 'desa').map(({ code }) => code));
    }
  });

  test('Balangan has all its 157 desa and kelurahan, wound as RFC 7946 asks, on the national grid', async () => {
    const desa = await loadDesa(bundledFiles, '63.11' as RegionCode);
    expect(desa).toHaveLength(157);
    expect(desa[0]).toMatchObject({ code: '63.11.01.2001', name: 'Muara Ninian' });
    for (const { geometry } of desa) {
      for (const [exterior, ...holes] of geometry!.coordinates) {
        expect(twiceSignedArea(exterior!)).toBeGreaterThan(0);
        for (const hole of holes) expect(twiceSignedArea(hole)).toBeLessThan(0);
      }
      for (const value of geometry!.coordinates.flat(3)) expect(value).toBe(Number(value.toFixed(4)));
    }
  });

  test('neighbours share their borders to the last bit, across kabupaten and provinsi too', async () => {
    const desa = [...(await desaOf('62')), ...(await desaOf('63'))];
    const users = new Map<string, string[]>();
    for (const boundary of desa) {
      for (const ring of ringsOf(boundary)) {
        for (let i = 1; i < ring.length; i++) {
          const [a, b] = [ring[i - 1]!.join(), ring[i]!.join()];
          const key = a < b ? `${a} ${b}` : `${b} ${a}`;
          users.set(key, [...(users.get(key) ?? []), `${boundary.code}${a < b ? '+' : '-'}`]);
        }
      }
    }
    const shared = [...users.values()].filter((codes) => codes.length > 1);
    // Two desa at most along a border, one on each side of it.
    expect(shared.filter((codes) => codes.length !== 2 || codes[0]!.at(-1) === codes[1]!.at(-1))).toEqual([]);
    const between = (level: 'provinsi' | 'kabupaten'): number =>
      shared.filter(([a, b]) => ancestor(a as RegionCode, level) !== ancestor(b as RegionCode, level)).length;
    expect(between('kabupaten')).toBeGreaterThan(500);
    expect(between('provinsi')).toBeGreaterThan(100);
  });
});

const count = (lines: MultiLineString): number => lines.coordinates.flat().length;

async function kabupatenAreas(): Promise<ReturnType<typeof decodeLayer>> {
  return decodeLayer(
    JSON.parse(await bundledFiles.text('context/indonesia.json')) as BundledTopology,
    'kabupaten',
  );
}

describe('the context', () => {
  test('has every provinsi and kabupaten, and the land around', async () => {
    const [land, lines] = [await loadLand(bundledFiles), await loadContextLines(bundledFiles)];
    expect((await kabupatenAreas()).map(({ id }) => id)).toEqual(codesOf('kabupaten'));
    expect(land.provinsi.features.map((f) => f.properties.code)).toEqual(codesOf('provinsi'));
    const names = land.neighbours.features.map((f) => f.properties.name);
    expect(names).toEqual(expect.arrayContaining(['Malaysia', 'Papua New Guinea', 'Timor-Leste']));
    expect(names).not.toContain('Indonesia');
    expect(landOf(land).features).toHaveLength(names.length + 38);
    for (const each of [lines.kabupatenBorders, lines.provinsiBorders, lines.outline])
      expect(each.coordinates.length).toBeGreaterThan(30);
  });

  test('has no lines around what is drawn over it, but around what is drawn in part', async () => {
    const whole = await loadContextLines(bundledFiles);
    const kabupaten = new Set(['63.11']);
    const { geometry } = (await kabupatenAreas()).find(({ id }) => id === '63.11')!;
    const bounds = boundsOf(flatBoundaries([geometry]));
    const around = await loadContextLines(bundledFiles, { kabupaten, bounds });
    expect(count(around.kabupatenBorders)).toBeLessThan(count(whole.kabupatenBorders));
    const [west, south, east, north] = bounds;
    // Cut off on any side by more than the outlines may be apart.
    const parts: Bounds[] = [
      [west + 0.25, south, east, north],
      [west, south + 0.25, east, north],
      [west, south, east - 0.25, north],
      [west, south, east, north - 0.25],
    ];
    for (const part of parts)
      expect(await loadContextLines(bundledFiles, { kabupaten, bounds: part })).toEqual(whole);
    // Within that they are the same.
    const nearly: Bounds = [west + 0.15, south + 0.15, east - 0.15, north - 0.15];
    expect(await loadContextLines(bundledFiles, { kabupaten, bounds: nearly })).toEqual(around);
  });
});
