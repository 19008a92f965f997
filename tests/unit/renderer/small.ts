import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Problem, Result } from '#shared/text/problem.ts';
import type { Source } from '#shared/text/source.ts';
import type { Directory, Snapshot } from '#shared/workspace/snapshot.ts';
import type { MapGeometry } from '../../../renderer/session/api.ts';

/** A document of two kecamatan with three desa, as the screens hold it. */

const source: Source = {
  title: 'Data contoh',
  publisher: 'PetaLindung',
  licence: 'CC0-1.0',
  edition: '2024',
  date: '2024-01-01',
  note: '',
  definition: '',
  illustrative: true,
};

export const codes = ['99.01.01.2001', '99.01.01.2002', '99.01.02.1001'] as RegionCode[];

export const directory: Directory = {
  codes,
  names: ['Baru', 'Ampah', 'Cempaka'],
  parents: { '99': 'Contoh', '99.01': 'Kabupaten Contoh', '99.01.01': 'Hulu', '99.01.02': 'Hilir' } as Record<
    RegionCode,
    string
  >,
  withoutBoundary: [],
  boundarySource: source,
};

export const emptyGeometry: MapGeometry = { bounds: [0, 0, 1, 1], directory };

export const problem: Problem = {
  code: 'contoh',
  what: { id: 'apa', en: 'what' },
  why: { id: 'mengapa', en: 'why' },
  next: { id: 'lalu', en: 'next' },
};

export const spec: PlanSpec = {
  name: 'Contoh',
  quota: 20_000,
  area: { codes: ['99.01'] },
  rule: { kind: 'proportional', weight: 'gap', floor: 100 },
  locks: {},
  phases: [
    { name: 'Tahap I', year: 2024, from: 4, to: 12, quota: 8000 },
    { name: 'Tahap II', year: 2024, from: 7, to: 12, quota: 7000 },
    { name: 'Tahap III', year: 2024, from: 10, to: 12, quota: 5000 },
  ],
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  funds: [{ name: 'APBD Kabupaten', agency: 'Disnaker', ceiling: 1_500_000_000 }],
};

/** A result in which the desa get these heads, all in one phase; the gap of each is 100. */
export function resultOf(allocated: readonly number[]): PlanResult {
  const heads = Int32Array.from(allocated);
  const total = heads.reduce((sum, x) => sum + x, 0);
  return {
    allocated: total,
    unallocated: 0,
    cost: total * 1000,
    committedCost: 0,
    discount: 0,
    funded: total,
    shortfall: 0,
    fits: true,
    topUp: null,
    alternatives: null,
    regions: {
      inArea: new Uint8Array(heads.length).fill(1),
      eligible: new Float64Array(heads.length).fill(200),
      covered: new Float64Array(heads.length).fill(100),
      gap: new Float64Array(heads.length).fill(100),
      beside: null,
      allocated: heads,
      phases: [heads],
      funds: [],
      commitments: [],
      reserve: new Int32Array(heads.length),
      cost: Float64Array.from(heads, (x) => x * 1000),
      committedCost: new Float64Array(heads.length),
    },
    phases: [{ name: 'Tahap I', heads: total, months: 1, costPerHead: 1000, cost: total * 1000 }],
    commitments: [],
    funds: [],
    agencies: [],
    path: [],
    warnings: [],
  };
}

export function snapshotOf(part: {
  readonly revision: number;
  readonly title?: string;
  readonly planId?: string;
  readonly outcome?: Result<PlanResult>;
}): Snapshot {
  return {
    revision: part.revision,
    title: part.title ?? 'Contoh',
    coverageYears: [2023],
    coverageRevision: 1,
    question: null,
    readOnly: false,
    boundaries: { revision: 1, source },
    coverage: {
      eligible: Float64Array.of(200, 400, NaN),
      covered: Float64Array.of(100, 100, 5),
      year: 2024,
      source,
    },
    rates: { rates: [], groups: [], discounts: [], accounts: [] },
    plans: [],
    plan: part.outcome
      ? { id: part.planId ?? 'plan', spec, official: null, frozen: null, outcome: part.outcome }
      : null,
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
  };
}
