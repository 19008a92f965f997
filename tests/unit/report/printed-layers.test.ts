import type { FeatureCollection, Geometry } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { outlines } from '#shared/boundary/outlines.ts';
import { classifyIndicator } from '#shared/coverage/indicator-classes.ts';
import { mappedDocument, type ReportInput } from '#shared/report/input.ts';
import type { PrintedLayer } from '#shared/report/map/map-layers.ts';
import { mapSheetSvg } from '#shared/report/map/map-sheet.ts';
import { hasPoppler, pdfOf, readPdf } from './pdf-text.ts';
import { syntheticReport } from './synthetic.ts';

const colour = '#0a7cff';

let report: ReportInput;
let inside: readonly [number, number];

beforeAll(() => {
  report = syntheticReport();
  const [west, south, east, north] = outlines(report.boundaries).bounds;
  inside = [(west + east) / 2, (south + north) / 2];
});

function layerOf(geometries: readonly Geometry[], name = 'Sungai', source = 'BIG 2023'): PrintedLayer {
  const features: FeatureCollection = {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: {} })),
  };
  return { name, source, colour, features };
}

const svgOf = (layers: readonly PrintedLayer[]): string =>
  mapSheetSvg({
    ...report,
    layers,
    classified: classifyIndicator({ kind: 'gap' }, report.snapshot.coverage, report.run.result, {}),
    names: {},
    areas: [],
    bounds: null,
    labels: true,
  });

const around = (dx: number, dy: number): [number, number] => [inside[0] + dx, inside[1] + dy];

const line = (): Geometry => ({ type: 'LineString', coordinates: [around(-0.01, 0), around(0.01, 0.005)] });
const point = (): Geometry => ({ type: 'MultiPoint', coordinates: [around(0, 0), around(0.005, 0)] });
const area = (): Geometry => ({
  type: 'Polygon',
  coordinates: [[around(0, 0), around(0.01, 0), around(0.01, 0.01), around(0, 0)]],
});

const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

describe('layers of the user’s own on printed maps', () => {
  test('lines, areas and points are drawn in the layer’s colour, named with their source', () => {
    const svg = svgOf([
      layerOf([line()], 'Sungai & rawa'),
      layerOf([area()], 'Kawasan', ''),
      layerOf([point()], 'Kantor'),
    ]);
    expect(count(svg, new RegExp(`<path d="M[^"]+L[^"]+" fill="none" stroke="${colour}"`, 'g'))).toBe(1);
    expect(count(svg, new RegExp(`<path d="M[^"]+Z" fill="${colour}" fill-opacity`, 'g'))).toBe(1);
    // Two offices, and one that stands for them in the legend.
    expect(count(svg, new RegExp(`<circle [^>]*fill="${colour}"`, 'g'))).toBe(3);
    for (const name of ['Sungai &amp; rawa', 'Kawasan', 'Kantor']) expect(svg).toContain(`>${name}<`);
    expect(svg).toContain('Lapisan Sungai &amp; rawa: BIG 2023.');
    expect(svg).toContain('Lapisan Kawasan: sumber tidak disebut.');
  });

  test('they lie over the colours of the desa and below the names', () => {
    const svg = svgOf([layerOf([line()])]);
    const at = svg.indexOf(`fill="none" stroke="${colour}"`);
    expect(at).toBeGreaterThan(svg.lastIndexOf('fill-rule="evenodd" stroke="#ffffff"'));
    expect(at).toBeLessThan(svg.indexOf('stroke="#ffffff" stroke-width="1.6"'));
  });

  test('what lies beyond the frame is left out: files of a whole country stay small', () => {
    const far: Geometry[] = Array.from({ length: 5000 }, (_, i) => ({
      type: 'LineString',
      coordinates: [
        [95 + i / 1000, 5],
        [95.1 + i / 1000, 5.1],
      ],
    }));
    const plain = svgOf([layerOf([line()])]);
    expect(svgOf([layerOf([...far, line()])])).toBe(plain);
  });

  test.skipIf(!hasPoppler)('the plan’s map page names them with their source', async () => {
    const { pages } = readPdf(
      await pdfOf({ ...report, layers: [layerOf([line()], 'Jalan', 'Dinas PU 2024')] }),
    );
    const page = pages.find((text) => text.includes('Peta 1.'))!;
    expect(page).toContain('Jalan');
    expect(page.replaceAll(/\s+/g, ' ')).toContain('Dinas PU 2024');
    const { pages: without } = readPdf(await pdfOf(report));
    expect(without.join(' ')).not.toContain('Dinas PU');
  });

  test('only what is visible in the document is printed, in its order', () => {
    const asked: string[] = [];
    const info = { source: 'x', colour, features: 1 };
    const mapped = mappedDocument({
      directory: () => report.directory,
      snapshot: () => ({
        ...report.snapshot,
        layers: [
          { ...info, id: 'a', name: 'Jalan', visible: true },
          { ...info, id: 'b', name: 'Rahasia', visible: false },
          { ...info, id: 'c', name: 'Sungai', visible: true },
        ],
      }),
      boundaries: () => report.boundaries,
      layerFeatures: (id) => {
        asked.push(id);
        return { type: 'FeatureCollection', features: [] };
      },
    });
    expect(mapped.layers?.map(({ name }) => name)).toEqual(['Jalan', 'Sungai']);
    expect(asked).toEqual(['a', 'c']);
  });
});
