import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { dotted, type RegionCode } from '../../shared/region/code.ts';

const require = createRequire(import.meta.url);

/** A data file of one of the build's packages. @throws Error when `npm ci --prefix geodata/build` has not run */
function packageJson(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

/** A desa of the 2020 edition with a position (package `geografis`). */
export interface DesaPoint {
  readonly code: RegionCode;
  readonly name: string;
  readonly kecamatan: string;
  readonly kabupaten: string;
  /** WGS84 degrees. */
  readonly lon: number;
  readonly lat: number;
}

export function readPoints(): DesaPoint[] {
  interface Row {
    readonly code: string;
    readonly village: string;
    readonly district: string;
    readonly city: string;
    readonly longitude: number;
    readonly latitude: number;
  }
  const rows = packageJson('geografis/data/json/data.json') as readonly Row[];
  return rows.map((row) => ({
    code: row.code as RegionCode,
    name: row.village,
    kecamatan: row.district,
    kabupaten: row.city,
    lon: row.longitude,
    lat: row.latitude,
  }));
}

/** Names of the 2025 edition by code, all four levels, ascending by code (package `indonesia-nodejs`). */
export function readRegions(): ReadonlyMap<RegionCode, string> {
  interface Row {
    readonly code: string;
    readonly name: string;
  }
  const rows = ['provinces', 'cities', 'districts', 'villages'].flatMap(
    (level) => packageJson(`indonesia-nodejs/data/json/${level}.json`) as readonly Row[],
  );
  const regions = rows.map((row): [RegionCode, string] => {
    const code = dotted(row.code);
    if (!code) throw new Error(`"${row.code}" is no region code`);
    return [code, tidy(code, row.name)];
  });
  return new Map(regions.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names the package carries damaged, as "x  Kayu Tanam": their numbers lost. */
const corrections: Readonly<Record<string, string>> = {
  '13.05.04': '2 x 11 Anam Lingkuang',
  '13.05.15': '2 x 11 Kayu Tanam',
};

/** Stray spaces and the abbreviated "Kab " of a few kabupaten put right; spelling is left as published. */
function tidy(code: RegionCode, name: string): string {
  return (
    corrections[code] ??
    name
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^Kab\.? /, 'Kabupaten ')
  );
}

export interface Country {
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Countries of Natural Earth 1:10 million (package `world-atlas`). */
export function readCountries(): Country[] {
  const world = packageJson('world-atlas/countries-10m.json') as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(world, world.objects.countries).features.flatMap(({ geometry, properties }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? [{ name: properties.name, geometry }]
      : [],
  );
}
