import { beforeAll, describe, expect, it } from 'vitest';
import { classifyIndicator, type ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { regionsOf } from '#shared/coverage/levels.ts';
import type { ReportInput } from '#shared/report/input.ts';
import { mapSheetSvg, type MapSheetInput } from '#shared/report/map/map-sheet.ts';
import type { Level } from '#shared/region/code.ts';
import { formatDate } from '#shared/text/number.ts';
import { syntheticReport } from './synthetic.ts';

let report: ReportInput;

beforeAll(() => {
  report = syntheticReport();
});

function classified(indicator: Indicator, level: Level = 'desa'): ClassifiedIndicator {
  return classifyIndicator(indicator, report.snapshot.coverage, report.run.result, {
    regions: level === 'desa' ? undefined : regionsOf(report.directory.codes, level),
  });
}

function sheet(change: Partial<MapSheetInput> = {}): string {
  return mapSheetSvg({
    ...report,
    classified: classified({ kind: 'gap' }),
    names: {},
    areas: [],
    bounds: null,
    labels: true,
    ...change,
  });
}

/** Fills of the paths that are drawn, each once. */
const fills = (svg: string): ReadonlySet<string> =>
  new Set([...svg.matchAll(/<path [^>]*fill="(#[0-9a-f]{6})" fill-rule/g)].map((match) => match[1]!));

/** The whole numbers at the right of the legend's rows. */
const counts = (svg: string): readonly number[] =>
  [...svg.matchAll(/text-anchor="end" fill="#5a6672">([\d.]+)</g)].map((match) =>
    Number(match[1]!.replaceAll('.', '')),
  );

describe('a map on a sheet of its own', () => {
  it('says what it shows, where, when and from which sources', () => {
    const svg = sheet();
    expect(svg).toContain('Belum terlindungi (');
    expect(svg).toContain(report.snapshot.coverage.source.title.slice(0, 12));
    expect(svg).toContain('Batas: ');
    expect(svg).toContain(formatDate(report.date, 'id'));
    expect(svg).toContain(' km</text>');
    expect(svg).toContain('>U</text>');
    expect(sheet({ language: 'en' })).toContain('>N</text>');
  });

  it('counts every desa of the document once in its legend', () => {
    const listed = counts(sheet()).reduce((sum, count) => sum + count, 0);
    expect(listed).toBe(report.directory.codes.length);
  });

  it('fills desa in the colours of their classes, and regions of an upper level each in one', () => {
    const desa = classified({ kind: 'gap' });
    const drawn = fills(sheet({ classified: desa }));
    const inUse = desa.colours.filter((_, i) => desa.classes.counts[i]! > 0);
    expect(inUse.length).toBeGreaterThan(1);
    expect(inUse.every((colour) => drawn.has(colour))).toBe(true);

    const kecamatan = classified({ kind: 'gap' }, 'kecamatan');
    const svg = sheet({ classified: kecamatan });
    expect(counts(svg).reduce((sum, count) => sum + count, 0)).toBe(
      regionsOf(report.directory.codes, 'kecamatan').count,
    );
    expect(svg).toContain('jumlah kecamatan per kelas');
  });

  it('draws areas in their colours with their names, which cannot break the drawing', () => {
    const [west, south, east, north] = [115.4, -2.5, 115.6, -2.2];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const area = {
      name: '<Prioritas> & "1"',
      colour: '#c2185b',
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    };
    const svg = sheet({ areas: [area] });
    expect(svg.match(/stroke="#c2185b"/g)).toHaveLength(2);
    expect(svg).toContain('&lt;Prioritas&gt; &amp; "1"');
    expect(svg).not.toContain('<Prioritas>');
  });

  it('is the same drawing for the same input', () => {
    expect(sheet()).toBe(sheet());
  });
});
