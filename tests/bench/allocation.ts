import { shippedRates } from '#shared/contribution/rates.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { loadRegionList } from '#shared/region/list.ts';
import { allocate } from '#shared/allocation/allocate.ts';
import { splitPhases } from '#shared/allocation/phases.ts';
import { timed } from './measure.ts';
import { bundled, madeUpCoverage, must } from './world.ts';

const rules: Readonly<Record<string, PlanSpec['rule']>> = {
  equal: { kind: 'equal' },
  proportionalGap: { kind: 'proportional', weight: 'gap' },
  proportionalEligible: { kind: 'proportional', weight: 'eligible' },
  floorThenGap: { kind: 'proportional', weight: 'gap', floor: 50 },
  raiseLowest: { kind: 'raise-lowest' },
};

/** Eight million heads over every desa of Indonesia, in three phases. */
const quotas = [4_000_000, 2_500_000, 1_500_000];
const quota = quotas.reduce((sum, part) => sum + part, 0);

/** By rule: heads per desa and phase alone, and the whole plan with money, alternatives and warnings. */
export async function measureAllocation(): Promise<object> {
  const desa = (await loadRegionList(bundled)).descendants(null, 'desa');
  const input: PlanInput = {
    codes: desa.map(({ code }) => code),
    names: desa.map(({ name }) => name),
    ...madeUpCoverage(desa.length),
    inArea: new Uint8Array(desa.length).fill(1),
    rates: shippedRates,
  };
  const timings: Record<string, object> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const heads = await timed(7, () => {
      const { heads } = must(allocate({ ...input, quota, rule, locks: new Map() }));
      return splitPhases(heads, quotas);
    });
    const plan = await timed(5, () => must(runPlan(input, nationalPlan(rule))));
    timings[name] = { heads, plan };
  }
  return { desa: desa.length, phases: quotas.length, quota, target: 'heads.median < 150', rules: timings };
}

function nationalPlan(rule: PlanSpec['rule']): PlanSpec {
  return {
    name: 'Indonesia',
    quota,
    area: { codes: [] },
    rule,
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
