import { ancestor, levelOf, type RegionCode } from '../../shared/region/code.ts';
import { cellsOnLand } from './cells.ts';
import { contextFiles } from './context.ts';
import { gridPerDegree, onGrid, type GridPolygon } from './grid.ts';
import { groupBy } from './group.ts';
import { joinPoints, matchKinds, type Match } from './join.ts';
import { sitesOf } from './sites.ts';
import { snapped } from './snap.ts';
import { readCountries, readPoints, readRegions } from './sources.ts';
import { encode, toText } from './topology.ts';

/** Every generated file of `geodata/bundled/`, by name. The same sources give the same bytes. */
export async function bundle(progress: (step: string) => void): Promise<ReadonlyMap<string, string>> {
  progress('reading the sources');
  const regions = readRegions();
  const points = readPoints();
  const countries = readCountries();
  const land = countries.find(({ name }) => name === 'Indonesia');
  if (!land) throw new Error('world-atlas has no Indonesia');

  progress('joining points to desa');
  const matches = joinPoints(regions, points);
  const sites = sitesOf(matches);

  progress('cutting cells to land');
  const { cells, patched } = await cellsOnLand(sites, land.geometry);
  const areas = snapped(cells.features.map(({ geometry }) => onGrid(geometry, gridPerDegree)));
  const polygonsOf = new Map(cells.features.map(({ properties }, i) => [properties.code, areas[i]!]));
  const desa = [...regions.keys()]
    .filter((code) => levelOf(code) === 'desa')
    .map((code) => ({ code, polygons: polygonsOf.get(code) ?? [] }));
  const lost = sites.filter(({ code }) => !polygonsOf.get(code)?.length);
  if (lost.length > 0) throw new Error(`desa lost their area: ${lost.map(({ code }) => code).join(', ')}`);

  progress('writing topologies');
  const files = new Map([
    ...desaFiles(desa),
    ...regionFiles(regions),
    ...(await contextFiles(desa, countries)),
  ]);
  const shared = sites.filter((site) => site.shared).map(({ code }) => code);
  const without = desa.filter(({ code }) => !matches.has(code)).map(({ code }) => code);
  files.set('without-point.tsv', withoutPoint(without, regions));
  files.set('approximate-point.tsv', approximate(matches, regions, new Set(shared), new Set(patched)));
  const summary = {
    regions: Object.fromEntries(
      (['provinsi', 'kabupaten', 'kecamatan', 'desa'] as const).map((level) => [
        level,
        [...regions.keys()].filter((code) => levelOf(code) === level).length,
      ]),
    ),
    points: points.length,
    matched: Object.fromEntries(
      matchKinds.map((kind) => [kind, [...matches.values()].filter((match) => match.kind === kind).length]),
    ),
    withoutPoint: without.length,
    sharedPoint: shared.length,
    landAdded: patched.length,
  };
  files.set('summary.json', `${JSON.stringify(summary, null, 2)}\n`);
  return files;
}

/** `desa/63.11.json`: one layer named by the kabupaten, ids the rest of the code; desa without a point are null. */
function desaFiles(
  desa: readonly { readonly code: RegionCode; readonly polygons: readonly GridPolygon[] }[],
): [string, string][] {
  const byKabupaten = groupBy(desa, ({ code }) => ancestor(code, 'kabupaten'));
  return [...byKabupaten].map(([kabupaten, members]) => {
    const shapes = members.map(({ code, polygons }) => ({ id: code.slice(kabupaten.length + 1), polygons }));
    return [`desa/${kabupaten}.json`, toText(encode({ [kabupaten]: shapes }, gridPerDegree))];
  });
}

/**
 * `regions/63.tsv`: the last group of each code and the name, in code order. The dots before it count the
 * groups above, but a desa has none: its four digits tell. `regions/provinsi.tsv` lists the provinsi.
 */
function regionFiles(regions: ReadonlyMap<RegionCode, string>): [string, string][] {
  const byProvinsi = groupBy(regions, ([code]) => ancestor(code, 'provinsi'));
  const provinsi = [...regions].filter(([code]) => levelOf(code) === 'provinsi');
  const index: [string, string] = [
    'regions/provinsi.tsv',
    provinsi.map((row) => `${row.join('\t')}\n`).join(''),
  ];
  const files = [...byProvinsi].map(([provinsi, members]): [string, string] => {
    const lines = members.map(([code, name]) => {
      const groups = code.split('.');
      const mark = groups.length === 4 ? '' : '.'.repeat(groups.length - 1);
      return `${mark}${groups.at(-1)}\t${name}\n`;
    });
    return [`regions/${provinsi}.tsv`, lines.join('')];
  });
  return [index, ...files];
}

function withoutPoint(codes: readonly RegionCode[], regions: ReadonlyMap<RegionCode, string>): string {
  const rows = codes.map((code) => [
    code,
    regions.get(code),
    regions.get(ancestor(code, 'kecamatan')),
    regions.get(ancestor(code, 'kabupaten')),
  ]);
  return table(['code', 'name', 'kecamatan', 'kabupaten'], rows);
}

/** Desa whose place rests on more than its own position under its own name and code, and in what way. */
function approximate(
  matches: ReadonlyMap<RegionCode, Match>,
  regions: ReadonlyMap<RegionCode, string>,
  shared: ReadonlySet<RegionCode>,
  patched: ReadonlySet<RegionCode>,
): string {
  const rows = [...regions.keys()].flatMap((code) => {
    const match = matches.get(code);
    if (!match) return [];
    const doubts = [
      ...(match.kind === 'code-and-name' || match.kind === 'name-in-kecamatan' ? [] : [match.kind]),
      ...(shared.has(code) ? ['shared-point'] : []),
      ...(patched.has(code) ? ['land-added'] : []),
    ];
    const { point } = match;
    return doubts.length > 0 ? [[code, regions.get(code), point.code, point.name, doubts.join(' ')]] : [];
  });
  return table(['code', 'name', 'code2020', 'name2020', 'doubt'], rows);
}

function table(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return [header, ...rows].map((row) => `${row.join('\t')}\n`).join('');
}
