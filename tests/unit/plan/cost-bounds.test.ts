import { describe, expect, it } from 'vitest';
import { runPlan } from '#shared/plan/run.ts';
import { inputOf, onePhase, ran } from './samples.ts';

describe('money beyond what can be counted exactly', () => {
  const input = inputOf([2_000_000]);
  const dear = onePhase(2_000_000, 12, { group: 'non-asn', programmes: ['JKK', 'JKM', 'JHT'], funds: [] });

  it.each([
    ['of one head', 1_000_000_000_000_000],
    ['of all heads together', 10_000_000_000],
  ])('%s is refused, with what to look at', (_, wage) => {
    const run = runPlan(input, { ...dear, wage });
    expect(run).toMatchObject({ ok: false, problem: { code: 'cost-too-large' } });
  });

  it('is refused although nobody gets anything yet', () => {
    const run = runPlan(input, { ...onePhase(0, 12), group: 'non-asn', wage: Number.MAX_SAFE_INTEGER });
    expect(run).toMatchObject({ ok: false, problem: { code: 'cost-too-large' } });
  });

  it('just below it adds up to the last Rupiah', () => {
    const { result } = ran(input, { ...dear, wage: 1_000_000_000 });
    const [phase] = result.phases;
    expect(BigInt(result.cost)).toBe(BigInt(phase!.heads) * BigInt(phase!.costPerHead));
  });
});
