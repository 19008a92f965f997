import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTicks } from '#shared/report/bars.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import { chartGroups, figuresOf } from '#shared/report/figures.ts';
import { frameFor, pathOf, scaleBarKm } from '#shared/report/map/map-frame.ts';
import { maps } from '#shared/report/map/maps.ts';
import { pageOf, printable, shortened } from '#shared/report/page.ts';
import { legalBases, rateTable } from '#shared/report/rates.ts';
import { formatNip } from '#shared/report/signature.ts';
import { jambiUnits, syntheticReport } from './synthetic.ts';

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

describe('sums over desa', () => {
  it('leave unknown out, count it, and take coverage over desa with both figures', () => {
    const input = syntheticReport({ kecamatan: { '63.11.01': 3 }, unknown: [1] });
    const { eligible, covered } = input.snapshot.coverage;
    const { total } = figuresOf(input);
    expect(total.unknown).toBe(1);
    expect(total.eligible).toBe(eligible[0]! + eligible[2]!);
    expect(total.before).toBeCloseTo((covered[0]! + covered[2]!) / (eligible[0]! + eligible[2]!), 12);
    expect(total.desa + total.kelurahan).toBe(3);
  });

  it('are unknown, never nought, where nothing is known', () => {
    const { total } = figuresOf(syntheticReport({ kecamatan: { '63.11.01': 2 }, unknown: [0, 1] }));
    expect(total.eligible).toBeNaN();
    expect(total.before).toBeNaN();
  });

  it('of the kecamatan add up to those of the whole', () => {
    const figures = figuresOf(syntheticReport({ kecamatan: jambiUnits() }));
    expect(sum(figures.kecamatan.map((k) => k.sums.cost))).toBe(figures.total.cost);
    expect(sum(figures.kabupaten.map((k) => k.sums.allocated))).toBe(figures.total.allocated);
    expect(chartGroups(figures, 52)).toBe(figures.kabupaten);
  });
});

describe('the legend of a map', () => {
  it('counts a desa outside the target area as such, whether or not its figures are known', () => {
    const input = syntheticReport({ kecamatan: { '63.11.01': 4 }, areaEnd: 2, unknown: [1, 3] });
    const [, planned] = maps(pageOf(input));
    const countOf = (label: string) =>
      new RegExp(`"${label}","fontSize":7.5},{"text":"(\\d+)"`).exec(JSON.stringify(planned))?.[1];
    expect(countOf('di luar area sasaran')).toBe('2');
    expect(countOf('tidak ada data')).toBe('1');
  });
});

describe('the frame of a map', () => {
  const frame = frameFor([115.3, -2.7, 115.9, -2.1], 355, 640);

  it('keeps the region inside', () => {
    for (const [lon, lat] of [
      [115.3, -2.7],
      [115.9, -2.1],
    ] as const) {
      expect(frame.x(lon)).toBeGreaterThanOrEqual(0);
      expect(frame.x(lon)).toBeLessThanOrEqual(frame.width);
      expect(frame.y(lat)).toBeGreaterThanOrEqual(0);
      expect(frame.y(lat)).toBeLessThanOrEqual(frame.height);
    }
  });

  it('draws one degree of latitude as 111.195 km', () => {
    expect((frame.y(-2.7) - frame.y(-2.1)) / frame.pointsPerKm).toBeCloseTo(0.6 * 111.195, 6);
  });

  it('takes the longest round scale bar that fits', () => {
    const km = scaleBarKm(frame, 100);
    expect([1, 2, 5, 10, 20, 50]).toContain(km);
    expect(km * frame.pointsPerKm).toBeLessThanOrEqual(100);
    expect(2.5 * km * frame.pointsPerKm).toBeGreaterThan(100);
  });

  it('keeps a mark for an area smaller than paper can show', () => {
    const tiny = [115.5, 115.5 + 1e-6, 115.5].map((lon, i) => [lon, -2.5 + (i === 2 ? 1e-6 : 0)]);
    expect(pathOf([[...tiny, tiny[0]!]], frame, true)).toMatch(/^M.+L.+L.+Z$/);
  });
});

describe('the scale of a chart', () => {
  it('begins at nought, has at most five even steps and reaches the highest bar', () => {
    assert(
      property(double({ min: 1e-3, max: 1e13, noNaN: true }), (most) => {
        const ticks = roundTicks(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(ticks.at(-2)!).toBeLessThan(most);
      }),
    );
  });

  it('is drawn even where there is nothing to show', () => {
    expect(roundTicks(0)).toEqual([0, 1]);
  });
});

describe('the rates in use', () => {
  it('follow a rate that changes while the plan pays, month by month', () => {
    const input = syntheticReport({ kecamatan: { '63.11.01': 2 }, phases: 1 });
    const { rates } = input.run.input;
    const july = monthKey(2024, 7);
    const changed = rates.rates.flatMap((rate) =>
      rate.programme === 'JKM' && rate.segment === 'BPU' && rate.charge.kind === 'fixed'
        ? [
            { ...rate, validTo: monthKey(2024, 6) },
            {
              ...rate,
              validFrom: july,
              charge: { kind: 'fixed' as const, amount: 7_000 },
              legalBasis: 'PP 1/2024',
            },
          ]
        : [rate],
    );
    const page = pageOf({
      ...input,
      snapshot: { ...input.snapshot, rates: { ...rates, rates: changed } },
    });
    const said = JSON.stringify(rateTable(page));
    expect(said).toContain('April–Juni 2024');
    expect(said).toContain('Rp6.800');
    expect(said).toContain('Juli–Desember 2024');
    expect(said).toContain('Rp7.000');
    expect(said).toContain('April–Desember 2024');
    expect(legalBases(page)).toContain('PP 1/2024');
  });
});

describe('text on paper', () => {
  it('loses control characters and marks that turn the direction of writing', () => {
    expect(printable('a\u202Eb\u0000c\nd')).toBe('ab c d');
  });

  it('keeps letters of the font and marks what it has no letters for', () => {
    expect(printable('Désa Ñ – “x”')).toBe('Désa Ñ – “x”');
    expect(printable('قرية 😀 \uD800x')).toBe('\uFFFD \uFFFD \uFFFDx');
  });

  it('is shortened by characters, never through one', () => {
    expect(shortened('😀😀😀', 2)).toBe('😀…');
    expect(shortened('ab', 2)).toBe('ab');
  });

  it('groups a NIP 8-6-1-3 and leaves anything else as typed', () => {
    expect(formatNip('196908061996031003')).toBe('19690806 199603 1 003');
    expect(formatNip('19690806.199603.1.003')).toBe('19690806 199603 1 003');
    expect(formatNip(' 123 ')).toBe('123');
  });
});
