import type { MultiPolygon, Position } from 'geojson';
import { shippedRates } from '#shared/contribution/rates.ts';
import { planSpecSchema, type PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { ReportInput } from '#shared/report/input.ts';
import type { Warning } from '#shared/text/problem.ts';
import type { Source } from '#shared/text/source.ts';
import type { Official } from '#shared/workspace/snapshot.ts';
import { syntheticRun } from './synthetic-run.ts';

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
  /** Commitments, each of a third of the covered; paid by the first fund. */
  readonly commitments?: number;
  readonly reservePercent?: number;
  /** Years the phases are spread over, from 2024 on. */
  readonly years?: number;
  /** Heads covered the plan aims at by the end of its last year. */
  readonly goal?: number;
  readonly agencies?: boolean;
  readonly official?: Official;
  readonly rule?: PlanSpec['rule'];
  readonly limits?: PlanSpec['limits'];
  /** Of each desa's gap that gets a place; 0.6 where left out. */
  readonly share?: (slot: number) => number;
  readonly planName?: string;
  readonly sections?: ReportInput['sections'];
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
  definition: 'Sasaran: pekerja rentan desil 1–4',
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
  const run = syntheticRun(spec, options, codes, eligible, covered, areaEnd);
  const official = options.official ?? null;
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
    sections: options.sections,
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
        definition: '',
        illustrative: false,
      },
    },
    snapshot: {
      revision: 1,
      title: options.title ?? 'Balangan 2024',
      coverageYears: [2023],
      coverageRevision: 1,
      question: null,
      readOnly: false,
      boundaries: { revision: 1, source },
      coverage: { eligible, covered, year: 2023, source },
      rates: shippedRates,
      plans: [{ id: 'a', name: spec.name, official }],
      plan: { id: 'a', spec, official, frozen: null, outcome: { ok: true, value: run.result } },
      areas: [],
      styles: {},
      layers: [],
      bookmarks: [],
      notes: {},
      columns: [],
      enrolment: [],
      candidates: { keys: [], lists: [], annexes: [], exports: [] },
      governments: [],
      history: { entries: [], position: 0 },
    },
    run,
    boundaries: codes.map((code, i) => ({ code, geometry: withoutBoundary.includes(i) ? null : lattice(i) })),
  };
}

const commitmentNames = [
  'Perpanjangan peserta tahun sebelumnya',
  'Pendaftaran nelayan hasil verifikasi Dinas Perikanan dan Ketahanan Pangan',
  'Tambahan program',
];

function specOf(options: SyntheticOptions, codes: readonly RegionCode[]): PlanSpec {
  const phases = options.phases ?? 3;
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
  const each = codes.length * 40;
  return planSpecSchema.parse({
    name: options.planName ?? 'Balangan 2024',
    quota: each * phases,
    area: { codes: [codes[0]!.slice(0, 5)] },
    rule: options.rule ?? { kind: 'proportional', weight: 'gap', floor: 20 },
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.reservePercent ? { reservePercent: options.reservePercent } : {}),
    phases: Array.from({ length: phases }, (_, i) => ({
      name: `Tahap ${romans[i]}`,
      year: 2024 + Math.floor((i * (options.years ?? 1)) / phases),
      from: Math.min(12, 4 + i * (phases > 3 ? 1 : 3)),
      to: 12,
      quota: each,
    })),
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    commitments: Array.from({ length: options.commitments ?? 0 }, (_, i) => ({
      name: commitmentNames[i % commitmentNames.length]!,
      kind: (['renewal', 'enrolment', 'upgrade'] as const)[i % 3]!,
      heads: 'covered',
      group: 'vulnerable',
      programmes: ['JKK', 'JKM'],
      year: 2024,
      from: 1,
      to: 12,
    })),
    ...(options.goal === undefined
      ? {}
      : { goal: { year: 2023 + (options.years ?? 1), heads: options.goal } }),
    ...(options.agencies ? { agencies: [{ name: 'Disnaker', ceiling: 20_000_000_000 }] } : {}),
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
