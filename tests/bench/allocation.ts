import { shippedRates } from '#shared/contribution/rates.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { loadRegionList } from '#shared/region/list.ts';
import { allocate } from '#shared/allocation/allocate.ts';
import { splitPhases } from '#shared/allocation/phases.ts';
import { rounded, seeded, timed, type Timing } from './measure.ts';
import { phasesByTheBook, proportionalByTheBook, raiseLowestByTheBook } from './textbook.ts';
import { bundled, madeUpCoverage, must } from './world.ts';

/** A rule, and what else of the plan belongs to it. */
type Terms = Pick<PlanSpec, 'rule'> & Partial<Pick<PlanSpec, 'limits' | 'rounding'>>;

const byGap = { kind: 'proportional', weight: 'gap' } as const;

const terms: Readonly<Record<string, Terms>> = {
  equal: { rule: { kind: 'equal' } },
  proportionalGap: { rule: byGap },
  proportionalEligible: { rule: { kind: 'proportional', weight: 'eligible' } },
  proportionalColumn: { rule: { kind: 'proportional', weight: { column: 'unit' } } },
  floorThenGap: { rule: { ...byGap, floor: 50 } },
  withinLimits: { rule: byGap, limits: { minimum: 40, cap: { coverage: 0.9 } } },
  sainteLague: { rule: byGap, rounding: 'sainte-lague' },
  raiseLowest: { rule: { kind: 'raise-lowest' } },
  priority: { rule: { kind: 'priority', by: [{ measure: 'coverage', first: 'low' }] } },
};

/** Rules whose whole plan is timed as well: its money takes the same time under any. */
const whole: ReadonlySet<string> = new Set(['proportionalGap', 'raiseLowest']);

/** Eight million heads over every desa of Indonesia, in three phases for money and in twelve months for heads. */
const quotas = [4_000_000, 2_500_000, 1_500_000];
const quota = quotas.reduce((sum, part) => sum + part, 0);
const monthly = Array.from({ length: 12 }, (_, month) => 600_000 + 10_000 * month + (month < 4 ? 35_000 : 0));

/**
 * By rule: heads per desa and phase alone; for two of them the whole plan with money, alternatives and warnings, and
 * the textbook's way to the same heads.
 */
export async function measureAllocation(): Promise<object> {
  const desa = (await loadRegionList(bundled)).descendants(null, 'desa');
  const next = seeded(63_11);
  const input: PlanInput = {
    codes: desa.map(({ code }) => code),
    names: desa.map(({ name }) => name),
    ...madeUpCoverage(desa.length),
    inArea: new Uint8Array(desa.length).fill(1),
    rates: shippedRates,
    columns: { unit: Float64Array.from(desa, () => next(100_000) / 100) },
    coverageYear: 2023,
  };
  const timings: Record<string, { readonly heads: Timing; readonly plan?: Timing }> = {};
  for (const [name, term] of Object.entries(terms)) {
    const heads = await timed(7, () => {
      const { heads } = must(allocate({ ...input, ...term, quota, locks: new Map() }));
      return splitPhases(heads, monthly);
    });
    timings[name] = whole.has(name)
      ? { heads, plan: await timed(3, () => must(runPlan(input, nationalPlan(term)))) }
      : { heads };
  }
  const { covered, eligible } = input;
  const gap = eligible.map((target, slot) => target - covered[slot]!);
  const textbook = {
    proportionalGap: await timed(3, () => phasesByTheBook(proportionalByTheBook(gap, quota), monthly)),
    raiseLowest: await timed(1, () =>
      phasesByTheBook(raiseLowestByTheBook(covered, eligible, quota), monthly),
    ),
  };
  return {
    desa: desa.length,
    phases: { heads: monthly.length, plan: quotas.length },
    quota,
    target: 'heads.median < 100',
    rules: timings,
    textbook,
    timesAsFastAsTextbook: {
      proportionalGap: rounded(textbook.proportionalGap.least / timings['proportionalGap']!.heads.least),
      raiseLowest: rounded(textbook.raiseLowest.least / timings['raiseLowest']!.heads.least),
    },
  };
}

function nationalPlan(term: Terms): PlanSpec {
  return {
    name: 'Indonesia',
    quota,
    area: { codes: [] },
    ...term,
    locks: {},
    phases: quotas.map((part, i) => ({
      name: `Tahap ${i + 1}`,
      year: 2024,
      from: 4 + 3 * i,
      to: 12,
      quota: part,
    })),
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    funds: [
      { name: 'APBN', ceiling: 600_000_000_000 },
      { name: 'APBDes', perRegion: 5_000_000 },
    ],
  };
}
