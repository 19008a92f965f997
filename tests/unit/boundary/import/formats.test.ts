import { describe, expect, test } from 'vitest';
import { topology } from 'topojson-server';
import { boxesOf } from '#shared/exchange/boundaries/matched-polygons.ts';
import { writtenBy, zipped } from '../../../fixtures/vector-files.ts';
import { areas, bigRows, file, imported, newImport, opened, problemOf, targetOf, value } from './files.ts';

const target = targetOf('63.11');
const rows = bigRows(6);
const features = areas(rows);

/** Every desa lies where the target has it, to a tenth of a metre. */
async function expectSix(given: Parameters<typeof imported>[1], crs: string | null = null): Promise<void> {
  const work = newImport(target);
  const joined = value(await imported(work, given, crs));
  expect(joined.counts).toMatchObject({ code: 6, unmatched: 0, outside: 0 });
  expect(joined.desa).toBe(6);
  const cleaned = value(work.clean(null, 'remove', () => undefined));
  const drawn = cleaned.changes.filter(({ after }) => !Number.isNaN(after));
  expect(drawn.map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 4, 5]);
  for (const { agreement } of drawn) expect(agreement).toBeGreaterThan(0.9995);
}

describe('formats', () => {
  test.each(['ESRI Shapefile', 'GPKG', 'FlatGeobuf', 'GML', 'MapInfo File', 'MIF', 'KML'])(
    '%s, files together or in a ZIP',
    async (driver) => {
      const files = await writtenBy(driver, features);
      await expectSix(files);
      await expectSix([zipped(files)]);
    },
    60_000,
  );

  test('GeoJSON and TopoJSON, whatever they are called', async () => {
    await expectSix([file('desa.json', features)]);
    await expectSix([file('desa.txt', topology({ desa: features }))]);
  }, 60_000);

  test('KMZ, and attributes ArcGIS writes into the description as a table', async () => {
    const [kml] = await writtenBy('KML', features);
    await expectSix([zipped([{ ...kml!, name: 'doc.kml' }], 'desa.kmz')]);
    const placemarks = features.features.map(({ properties, geometry }) => {
      const cells = Object.entries(properties!).map(([name, cell]) => `<td>${name}</td><td>${cell}</td>`);
      const ring = geometry.coordinates[0]!.map((position) => position.join(',')).join(' ');
      return (
        `<Placemark><name>${properties!['WADMKD']}</name><description><![CDATA[<table><tr>${cells.join('</tr><tr>')}` +
        `</tr></table>]]></description><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}` +
        '</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>'
      );
    });
    const text = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks.join('')}</Document></kml>`;
    await expectSix([file('arcgis.kml', text)]);
  }, 60_000);

  test('a shapefile without its index or with a name in capitals', async () => {
    const files = await writtenBy('ESRI Shapefile', features);
    const shouted = files
      .filter(({ name }) => !name.endsWith('.shx'))
      .map(({ name, bytes }) => ({ name: name.toUpperCase(), bytes }));
    await expectSix(shouted);
  }, 60_000);
});

describe('coordinate systems', () => {
  test.each(['EPSG:32750', 'EPSG:23837', 'EPSG:3857', 'EPSG:4755', 'EPSG:23880'])(
    '%s as the file names it',
    async (crs) => {
      await expectSix(await writtenBy('ESRI Shapefile', features, { crs }));
    },
    60_000,
  );

  test('altitudes and measures are told and left out', async () => {
    const work = newImport(target);
    const files = await writtenBy('ESRI Shapefile', features, { more: ['-dim', 'XYZM'] });
    const { layers } = value(await opened(work, files));
    expect(layers[0]).toMatchObject({ hasZ: true, hasM: true });
    await expectSix(files);
  }, 60_000);

  test('degrees without a name are taken as WGS 84 and said to be assumed', async () => {
    const files = (await writtenBy('ESRI Shapefile', features)).filter(({ name }) => !name.endsWith('.prj'));
    const work = newImport(target);
    value(await opened(work, files));
    expect(value(await work.readAs(0, null))).toMatchObject({ how: 'assumed', crs: { code: 'EPSG:4326' } });
    await expectSix(files);
  }, 60_000);

  test('metres without a name are asked about, those that lie in the document offered first', async () => {
    const files = (await writtenBy('ESRI Shapefile', features, { crs: 'EPSG:32750' })).filter(
      ({ name }) => !name.endsWith('.prj'),
    );
    const work = newImport(target);
    value(await opened(work, files));
    const as = value(await work.readAs(0, null));
    if (as.how !== 'unknown') throw new Error('was known');
    expect(as.problem.code).toBe('boundary-no-crs');
    expect(as.likely.map(({ code }) => code)).toContain('EPSG:32750');
    expect(as.likely.map(({ code }) => code)).not.toContain('EPSG:32748');
    expect(problemOf(await work.read(0, as, () => undefined))).toBe('boundary-no-crs');
    expect(problemOf(await work.readAs(0, 'EPSG:999999'))).toBe('boundary-crs-unknown');
    await expectSix(files, 'EPSG:32750');
  }, 60_000);

  test('a wrong name is noticed: metres are no degrees', async () => {
    const inMetres = [
      [333_000, 9_745_000],
      [335_000, 9_745_000],
      [335_000, 9_747_000],
      [333_000, 9_745_000],
    ];
    const metres = file('metres.geojson', {
      ...features,
      features: features.features.map((feature) => ({
        ...feature,
        geometry: { type: 'Polygon', coordinates: [inMetres] },
      })),
    });
    expect(problemOf(await imported(newImport(target), [metres]))).toBe('boundary-not-degrees');
  }, 60_000);
});

test('parts of one desa stay where they are when the layer is read', async () => {
  const work = newImport(target);
  const joined = value(await imported(work, await writtenBy('GPKG', features)));
  expect(joined.listed).toEqual([]);
  const command = work.command(
    { title: 'x', publisher: '', licence: '', edition: '', date: '2024-01-01', note: '' },
    (value(work.clean(null, 'keep', () => undefined)), 'keep'),
  );
  if (command.kind !== 'replace-boundaries') throw new Error(command.kind);
  expect(command.codes).toEqual(target.codes.slice(0, 6));
  const boxes = boxesOf(command.polygons);
  expect([...boxes.subarray(0, 4)]).toEqual([115.5, -2.3, 115.52, -2.28]);
});
