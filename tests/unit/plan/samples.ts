import { shippedRates } from '#shared/contribution/rates.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import type { PlanRun } from '#shared/plan/result.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';

/** A plan that is right in every field, and small. */
export const plan: PlanSpec = {
  name: 'Rencana',
  quota: 100,
  area: { codes: ['63.11'] },
  rule: { kind: 'proportional', weight: 'gap' },
  locks: {},
  phases: [{ name: 'Tahap I', year: 2024, from: 1, to: 12, quota: 100 }],
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  funds: [{ name: 'APBD', ceiling: 100_000_000 }],
};

/** The plan with another quota, in one phase of the given months. */
export function onePhase(quota: number, months: number, changes: Partial<PlanSpec> = {}): PlanSpec {
  return {
    ...plan,
    quota,
    phases: [{ name: 'Tahap I', year: 2021, from: 1, to: months, quota }],
    ...changes,
  };
}

/** Desa of Juai with the given figures, all of them in the area. */
export function inputOf(
  eligible: readonly number[],
  covered: readonly number[] = eligible.map(() => 0),
): PlanInput {
  return {
    codes: eligible.map((_, i) => `63.11.01.${2001 + i}` as RegionCode),
    names: eligible.map((_, i) => `Desa-${i + 1}`),
    eligible: Float64Array.from(eligible),
    covered: Float64Array.from(covered),
    inArea: new Uint8Array(eligible.length).fill(1),
    rates: shippedRates,
    columns: {},
    coverageYear: 2023,
  };
}

/** The run of a plan that has no problem. */
export function ran(input: PlanInput, spec: PlanSpec): PlanRun {
  const run = runPlan(input, spec);
  if (!run.ok) throw new Error(run.problem.what.en);
  return run.value;
}

/** The 157 desa and kelurahan of Balangan: 70,000 eligible and 41,120 covered, spread unevenly. */
export function balangan(): PlanInput {
  const desaOf = [21, 24, 23, 18, 27, 16, 16, 12];
  const codes: RegionCode[] = [];
  for (const [kecamatan, count] of desaOf.entries()) {
    for (let i = 0; i < count; i++)
      codes.push(`63.11.0${kecamatan + 1}.${kecamatan === 5 && i < 2 ? 1001 + i : 2001 + i}` as RegionCode);
  }
  const spread = (total: number, step: number) => {
    const even = Math.floor(total / codes.length);
    const figures = codes.map((_, i) => even + ((i * step) % 41) - 20);
    figures[0]! += total - figures.reduce((sum, figure) => sum + figure, 0);
    return figures;
  };
  const input = inputOf(spread(70_000, 7), spread(41_120, 5));
  return { ...input, codes, names: codes.map((_, i) => `Desa-${i + 1}`) };
}

/** The plan of 20,000 in three phases. */
export const balanganPlan: PlanSpec = {
  ...plan,
  name: 'Balangan 2024',
  quota: 20_000,
  rule: { kind: 'proportional', weight: 'gap', floor: 100 },
  phases: [
    { name: 'Tahap I', year: 2024, from: 4, to: 12, quota: 8000 },
    { name: 'Tahap II', year: 2024, from: 7, to: 12, quota: 7000 },
    { name: 'Tahap III', year: 2024, from: 10, to: 12, quota: 5000 },
  ],
  funds: [
    { name: 'APBD Kabupaten', agency: 'Disnaker', ceiling: 1_500_000_000 },
    { name: 'APBDes', perRegion: 5_000_000 },
  ],
};
