import { unzipSync } from 'fflate';
import type { MultiPolygon, Position } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { twiceSignedArea } from '#shared/boundary/centroid.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { loadRegionList } from '#shared/region/list.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { startDocument } from '#shared/workspace/start.ts';
import { bundled, madeUpCoverage, must, root } from './world.ts';

/** A document of every desa of Indonesia with made-up figures and a plan, within its bundled boundaries. */
export async function nationalDocument(): Promise<NewDocument> {
  const provinsi = (await loadRegionList(bundled)).descendants(null, 'provinsi').map(({ code }) => code);
  const empty = must(await startDocument(bundled, provinsi, shippedRates, 2024));
  const quota = 4_000_000;
  return {
    ...empty,
    title: 'Indonesia',
    coverage: { ...empty.coverage, ...madeUpCoverage(empty.desa.length) },
    plan: { ...empty.plan, quota, phases: empty.plan.phases.map((phase) => ({ ...phase, quota })) },
  };
}

/** The folder with real boundaries, which are not part of the project; null where there is none. */
export function realBoundaries(): string | null {
  const folder = process.env['PETALINDUNG_GEODATA'] ?? join(root, '../shared/geodata');
  return existsSync(folder) ? folder : null;
}

/** The same desa within real boundaries at 60 m; desa the file does not have keep none. */
export function withRealBoundaries(document: NewDocument, folder: string): NewDocument {
  const files = unzipSync(readFileSync(join(folder, 'national-desa-simplified-shp.zip')));
  const named = (ending: string): Buffer =>
    Buffer.from(Object.entries(files).find(([name]) => name.endsWith(ending))![1]);
  const areas = shapesByCode(named('.shp'), named('.dbf'));
  return {
    ...document,
    desa: document.desa.map((desa) => ({ ...desa, geometry: areas.get(desa.code) ?? null })),
  };
}

/** Polygons of a shapefile by the first column of its table (ESRI Shapefile Technical Description, 1998). */
function shapesByCode(shp: Buffer, dbf: Buffer): ReadonlyMap<string, MultiPolygon> {
  const [count, start, size] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)];
  const areas = new Map<string, MultiPolygon>();
  let at = 100;
  for (let row = 0; row < count; row++) {
    const code = dbf.toString('latin1', start + row * size + 1, start + row * size + 14).trim();
    const shape = at + 8;
    at = shape + 2 * shp.readInt32BE(at + 4);
    if (shp.readInt32LE(shape) === 5) areas.set(code, polygonsAt(shp, shape));
  }
  return areas;
}

function polygonsAt(shp: Buffer, at: number): MultiPolygon {
  const [parts, points] = [shp.readInt32LE(at + 36), shp.readInt32LE(at + 40)];
  const positions = at + 44 + 4 * parts;
  const coordinates: Position[][][] = [];
  for (let part = 0; part < parts; part++) {
    const from = shp.readInt32LE(at + 44 + 4 * part);
    const to = part + 1 < parts ? shp.readInt32LE(at + 48 + 4 * part) : points;
    const ring = Array.from({ length: to - from }, (_, i) => {
      const place = positions + 16 * (from + i);
      return [shp.readDoubleLE(place), shp.readDoubleLE(place + 8)];
    });
    // Exteriors run clockwise in a shapefile, holes the other way and after their exterior.
    if (twiceSignedArea(ring) < 0 || coordinates.length === 0) coordinates.push([ring]);
    else coordinates.at(-1)!.push(ring);
  }
  return { type: 'MultiPolygon', coordinates };
}
