import type { PlanResult } from '#shared/plan/result.ts';

/** A small result: four desa, the third outside the area, the fourth unknown; two phases. */
export const coverage = {
  eligible: Float64Array.of(100, 200, 50, NaN),
  covered: Float64Array.of(40, 250, 50, NaN),
};

export const result: PlanResult = {
  allocated: 30,
  unallocated: 0,
  cost: 3_000_000,
  committedCost: 0,
  discount: 0,
  funded: 30,
  shortfall: 0,
  fits: true,
  topUp: null,
  alternatives: null,
  regions: {
    ...coverage,
    inArea: Uint8Array.of(1, 1, 0, 1),
    gap: Float64Array.of(60, 0, 0, NaN),
    beside: null,
    allocated: Int32Array.of(30, 0, 0, 0),
    phases: [Int32Array.of(20, 0, 0, 0), Int32Array.of(10, 0, 0, 0)],
    funds: [],
    commitments: [],
    reserve: new Int32Array(4),
    cost: Float64Array.of(3_000_000, 0, 0, 0),
    committedCost: new Float64Array(4),
  },
  phases: [
    { name: 'Tahap I', heads: 20, months: 9, costPerHead: 151_200, cost: 3_024_000 },
    { name: 'Tahap II', heads: 10, months: 6, costPerHead: 100_800, cost: 1_008_000 },
  ],
  commitments: [],
  funds: [],
  agencies: [],
  path: [],
  warnings: [],
};
