import type { MultiPolygon, Position } from 'geojson';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { FundTotal, PlanResult, PlanRun } from '#shared/plan/result.ts';
import { planSpecSchema, type PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { ReportInput } from '#shared/report/input.ts';
import type { Warning } from '#shared/text/problem.ts';
import type { Source } from '#shared/text/source.ts';

/** What a made-up document should be like; the rest is filled in. */
export interface SyntheticOptions {
  /** Desa of each kecamatan, by kecamatan code. */
  readonly kecamatan?: Readonly<Record<string, number>>;
  readonly names?: (slot: number) => string;
  readonly title?: string;
  readonly phases?: number;
  /** Ceilings, Rupiah; the first pays for desa in order, then the next. */
  readonly ceilings?: readonly number[];
  readonly perDesa?: number;
  /** Slots without figures, and without a boundary. */
  readonly unknown?: readonly number[];
  readonly withoutBoundary?: readonly number[];
  /** Slots from here on lie outside the target area. */
  readonly areaEnd?: number;
  readonly warnings?: readonly Warning[];
  readonly language?: 'id' | 'en';
}

/** The eight kecamatan of Balangan with their numbers of desa and kelurahan. */
export const balanganUnits: Readonly<Record<string, number>> = {
  '63.11.01': 21,
  '63.11.02': 24,
  '63.11.03': 23,
  '63.11.04': 18,
  '63.11.05': 27,
  '63.11.06': 16,
  '63.11.07': 16,
  '63.11.08': 12,
};

const balanganNames: Readonly<Record<string, string>> = {
  '63': 'Kalimantan Selatan',
  '63.11': 'Kabupaten Balangan',
  '63.11.01': 'Juai',
  '63.11.02': 'Halong',
  '63.11.03': 'Awayan',
  '63.11.04': 'Batu Mandi',
  '63.11.05': 'Lampihong',
  '63.11.06': 'Paringin',
  '63.11.07': 'Paringin Selatan',
  '63.11.08': 'Tebing Tinggi',
};

/** A province of the size of Jambi: eleven kabupaten, 142 kecamatan, 1,562 desa. */
export function jambiUnits(): Readonly<Record<string, number>> {
  const units: Record<string, number> = {};
  for (let i = 0; i < 142; i++) {
    const kabupaten = `15.${String((i % 11) + 1).padStart(2, '0')}`;
    units[`${kabupaten}.${String(Math.floor(i / 11) + 1).padStart(2, '0')}`] = 11;
  }
  return Object.fromEntries(Object.entries(units).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const source: Source = {
  title: 'Angka ilustrasi pekerja sasaran',
  publisher: 'PetaLindung',
  licence: 'CC0-1.0',
  edition: '2024',
  date: '2024-01-01',
  note: 'Disebar menurut penduduk kecamatan, lalu sama rata',
  illustrative: true,
};

/** A whole report input, made by simple arithmetic that is independent of the planner's own allocation. */
export function syntheticReport(options: SyntheticOptions = {}): ReportInput {
  const units = options.kecamatan ?? balanganUnits;
  const codes = Object.entries(units).flatMap(([kecamatan, count]) =>
    Array.from({ length: count }, (_, i) => `${kecamatan}.${i === 0 ? 1001 : 2000 + i}` as RegionCode),
  );
  const unknown = new Set(options.unknown);
  const areaEnd = options.areaEnd ?? codes.length;
  const eligible = Float64Array.from(codes, (_, i) => (unknown.has(i) ? NaN : 300 + ((i * 137) % 301)));
  const covered = Float64Array.from(eligible, (e, i) => Math.floor(e * (0.35 + ((i * 53) % 40) / 100)));
  const spec = specOf(options, codes);
  const run = runOf(spec, options, eligible, covered, areaEnd);
  const withoutBoundary = options.withoutBoundary ?? [];
  const parents = Object.fromEntries(
    codes
      .flatMap((code) => [2, 5, 8].map((n) => code.slice(0, n)))
      .map((code) => [code, balanganNames[code] ?? `Wilayah ${code}`]),
  );
  const lattice = latticeOf(codes.length);
  return {
    language: options.language ?? 'id',
    title: options.title ?? 'Rencana Perlindungan Pekerja Rentan Balangan 2024',
    date: '2024-04-26',
    signature: {
      place: 'Paringin',
      position: 'Kepala Bappedalitbang Kabupaten Balangan',
      name: 'Nama Contoh, S.T., M.Si.',
      rank: 'Pembina Tingkat I',
      nip: '196908061996031003',
    },
    directory: {
      codes,
      names: codes.map((_, i) => options.names?.(i) ?? `Desa Contoh ${i + 1}`),
      parents,
      withoutBoundary,
      boundarySource: {
        title: 'Batas desa indikatif (sel Voronoi titik desa)',
        publisher: 'PetaLindung, dari geografis dan world-atlas',
        licence: 'MIT; domain publik',
        edition: '2025',
        date: '2025-01-01',
        note: 'batas indikatif',
        illustrative: false,
      },
    },
    snapshot: {
      revision: 1,
      title: options.title ?? 'Balangan 2024',
      readOnly: false,
      coverage: { eligible, covered, year: 2023, source },
      rates: shippedRates,
      plans: [{ id: 'a', name: spec.name }],
      plan: { id: 'a', spec, outcome: { ok: true, value: run.result } },
      areas: [],
      history: { entries: [], position: 0 },
    },
    run,
    boundaries: codes.map((code, i) => ({ code, geometry: withoutBoundary.includes(i) ? null : lattice(i) })),
  };
}

function specOf(options: SyntheticOptions, codes: readonly RegionCode[]): PlanSpec {
  const phases = options.phases ?? 3;
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
  const each = codes.length * 40;
  return planSpecSchema.parse({
    name: 'Balangan 2024',
    quota: each * phases,
    area: { codes: [codes[0]!.slice(0, 5)] },
    rule: { kind: 'proportional', weight: 'gap', floor: 20 },
    phases: Array.from({ length: phases }, (_, i) => ({
      name: `Tahap ${romans[i]}`,
      year: 2024,
      from: Math.min(12, 4 + i * (phases > 3 ? 1 : 3)),
      to: 12,
      quota: each,
    })),
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    funds: [
      ...(options.ceilings ?? [1_500_000_000, 785_000_000]).map((ceiling, i) => ({
        name: i === 0 ? 'APBD Kabupaten' : `Sumber ${i + 1}`,
        agency: 'Disnaker',
        ceiling,
      })),
      ...(options.perDesa === undefined ? [] : [{ name: 'APBDes', perRegion: options.perDesa }]),
    ],
  });
}

function runOf(
  spec: PlanSpec,
  options: SyntheticOptions,
  eligible: Float64Array,
  covered: Float64Array,
  areaEnd: number,
): PlanRun {
  const count = eligible.length;
  const gap = eligible.map((e, i) => Math.max(0, e - covered[i]!));
  const takes = (i: number): boolean => i < areaEnd && !Number.isNaN(gap[i]!);
  const allocated = Int32Array.from(gap, (g, i) => (takes(i) ? Math.floor(g * 0.6) : 0));
  const n = spec.phases.length;
  const phases = spec.phases.map((_, p) =>
    Int32Array.from(allocated, (a) => Math.floor((a * (p + 1)) / n) - Math.floor((a * p) / n)),
  );
  const perHead = spec.phases.map((p) => (p.to - p.from + 1) * 16_800);
  const cost = Float64Array.from(allocated, (_, i) =>
    phases.reduce((s, heads, p) => s + heads[i]! * perHead[p]!, 0),
  );
  const { funds, totals } = pay(spec, allocated, cost, areaEnd);
  const funded = totals.reduce((s, f) => s + f.heads, 0);
  const shortfall = sum(cost) - totals.reduce((s, f) => s + f.used, 0);
  const result: PlanResult = {
    allocated: sum(allocated),
    unallocated: Math.max(0, spec.quota - sum(allocated)),
    cost: sum(cost),
    funded,
    shortfall,
    fits: funded === sum(allocated),
    alternatives: { headsAtTheseMonths: funded, monthsAtTheseHeads: 4 },
    regions: {
      inArea: Uint8Array.from(allocated, (_, i) => (i < areaEnd ? 1 : 0)),
      gap,
      allocated,
      phases,
      funds,
      cost,
    },
    phases: spec.phases.map((p, i) => ({
      name: p.name,
      heads: sum(phases[i]!),
      months: p.to - p.from + 1,
      costPerHead: perHead[i]!,
      cost: sum(phases[i]!) * perHead[i]!,
    })),
    funds: totals,
    warnings: options.warnings ?? [],
  };
  return { result, explain: (slot) => reasonsOf(result, slot, eligible[slot]!, covered[slot]!, count) };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}

/** Funds pay for whole desa in order of code while their ceiling lasts. */
function pay(
  spec: PlanSpec,
  allocated: Int32Array,
  cost: Float64Array,
  areaEnd: number,
): { funds: Int32Array[]; totals: FundTotal[] } {
  const paid = new Set<number>();
  const funds: Int32Array[] = [];
  const totals = spec.funds.map((fund): FundTotal => {
    const heads = new Int32Array(allocated.length);
    const ceiling = fund.ceiling ?? fund.perRegion! * areaEnd;
    let used = 0;
    allocated.forEach((a, i) => {
      const fits = fund.ceiling === undefined ? cost[i]! <= fund.perRegion! : used + cost[i]! <= ceiling;
      if (paid.has(i) || !fits) return;
      paid.add(i);
      heads[i] = a;
      used += cost[i]!;
    });
    funds.push(heads);
    return { name: fund.name, heads: heads.reduce((a, b) => a + b, 0), ceiling, used, left: ceiling - used };
  });
  return { funds, totals };
}

function reasonsOf(
  result: PlanResult,
  slot: number,
  eligible: number,
  covered: number,
  count: number,
): Reason[] {
  const { regions } = result;
  const [gap, allocated] = [regions.gap[slot]!, regions.allocated[slot]!];
  if (Number.isNaN(gap)) return [{ kind: 'unknown', missing: 'both' }];
  const reasons: Reason[] = [{ kind: 'coverage', eligible, covered, gap }];
  if (!regions.inArea[slot]) return [...reasons, { kind: 'outside-area' }];
  const floor = Math.min(20, allocated);
  return [
    ...reasons,
    { kind: 'floor', floor: 20, heads: floor },
    {
      kind: 'share',
      rule: 'proportional',
      weight: 'gap',
      rest: result.allocated - 20 * count,
      share: allocated - floor + 0.4,
      heads: allocated - floor,
    },
    { kind: 'total', heads: allocated, coverageAfter: (covered + allocated) / eligible },
  ];
}

function corner(x: number, y: number): Position {
  return [
    115.4 + 0.04 * x + 0.012 * Math.sin(x * 2.1 + y * 3.7),
    -2.6 + 0.04 * y + 0.012 * Math.cos(x * 3.3 + y * 1.9),
  ];
}

/** Cells of a bent lattice that share their corners exactly, near the equator. */
function latticeOf(count: number): (slot: number) => MultiPolygon {
  const columns = Math.ceil(Math.sqrt(count * 0.8));
  return (slot) => {
    const [row, along] = [Math.floor(slot / columns), slot % columns];
    const x = row % 2 ? columns - 1 - along : along;
    return {
      type: 'MultiPolygon',
      coordinates: [
        [[corner(x, row), corner(x + 1, row), corner(x + 1, row + 1), corner(x, row + 1), corner(x, row)]],
      ],
    };
  };
}
