import { describe, expect, it } from 'vitest';
import { describeReason } from '#shared/plan/describe.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import type { Commitment, PlanSpec } from '#shared/plan/spec.ts';
import { inputOf, onePhase, ran } from './samples.ts';

/** Gaps of 100, 60 and 40; a list of 70, 0 and 20. */
const input: PlanInput = {
  ...inputOf([200, 100, 60], [100, 40, 20]),
  columns: { daftar: Float64Array.of(70, NaN, 20) },
};

const list: Commitment = {
  name: 'Daftar dinas',
  kind: 'enrolment',
  heads: { column: 'daftar' },
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  year: 2024,
  from: 1,
  to: 12,
};

function planned(changes: Partial<PlanSpec>, figures: PlanInput = input) {
  const run = ran(figures, onePhase(55, 12, changes));
  const { allocated } = run.result.regions;
  const warnings = run.result.warnings.map(({ code }) => code);
  return { run, heads: [...allocated], warnings };
}

const reasons = (run: ReturnType<typeof ran>, slot: number, language: 'id' | 'en') =>
  run.explain(slot).map((reason) => describeReason(reason, language, 'Desa A'));

describe('those enrolled beside the quota since the figures', () => {
  it('stay in the gap where the plan does not say otherwise, with a warning where both are more than it', () => {
    expect(planned({ commitments: [list], quota: 150, phases: onePhase(150, 12).phases })).toMatchObject({
      heads: [75, 45, 30],
      warnings: expect.arrayContaining(['enrolment-exceeds-gap']) as string[],
    });
  });

  it('are taken off the gap where it says so, and the reasons name them', () => {
    // 30, 60 and 20 are left.
    const { run, heads, warnings } = planned({ commitments: [list], enrolledOffGap: true });
    expect(heads).toEqual([15, 30, 10]);
    expect(warnings).not.toContain('enrolment-exceeds-gap');
    expect(run.result.regions.gap[0]).toBe(100);
    expect(reasons(run, 0, 'id')).toContain(
      'Terdaftar sejak 2023 di luar kuota: Daftar dinas 70; dikurangkan dari yang belum terlindungi, tersisa 30.',
    );
    expect(reasons(run, 0, 'en')).toContain(
      'Enrolled since 2023 beside the quota: Daftar dinas 70; taken off those not covered, which leaves 30.',
    );
    expect(reasons(run, 1, 'en').join()).not.toContain('beside the quota');
  });

  it('are counted once where a list is paid for in two years, and only of the group of the plan', () => {
    const again = { ...list, name: 'Daftar dinas 2025', year: 2025 };
    const others: Commitment = { ...list, name: 'RT/RW', group: 'rt-rw', heads: 30 };
    expect(planned({ commitments: [list, again, others], enrolledOffGap: true }).heads).toEqual([15, 30, 10]);
  });

  it('are also those reported of phases of other plans, within the area', () => {
    const enrolled = { '2024 Tahap lain': Float64Array.of(50, NaN, 20) };
    const figures = { ...input, enrolled, inArea: Uint8Array.of(1, 1, 0) };
    const { run, heads } = planned({ enrolledOffGap: true }, figures);
    expect(heads).toEqual([25, 30, 0]);
    expect(reasons(run, 0, 'id').join(' ')).toContain('Tahap lain 2024 50');
  });

  it('count as covered once the plan is carried out, in coverage, fairness and the path', () => {
    const enrolled = { '2024 Tahap lain': Float64Array.of(0, 10, NaN) };
    const changes: Partial<PlanSpec> = { commitments: [list], phases: onePhase(55, 12, {}).phases };
    const { run, heads } = planned({ ...changes, enrolledOffGap: true }, { ...input, enrolled });
    const after = (slot: number) =>
      run.explain(slot).flatMap((reason) => (reason.kind === 'total' ? [reason.coverageAfter] : []));
    // 70 of the list; 10 of another plan; 20 of the list.
    expect([0, 1, 2].flatMap(after)).toEqual([
      (100 + 70 + heads[0]!) / 200,
      (40 + 10 + heads[1]!) / 100,
      (20 + 20 + heads[2]!) / 60,
    ]);
    expect(run.fairness().after.coverage).toBe((160 + 90 + 10 + 55) / 360);
    expect(run.fairness().before.coverage).toBe(160 / 360);
    expect(run.result.path.at(-1)).toMatchObject({ year: 2024, covered: 160 + 90 + 10 + 55 });
    // A plan that does not take them off says nothing of them.
    expect(planned({}, { ...input, enrolled }).run.fairness().after.coverage).toBe((160 + 55) / 360);
  });

  it('leave nothing where they are more than the gap, which a warning says', () => {
    const { heads, run, warnings } = planned(
      {
        commitments: [{ ...list, heads: { column: 'daftar' } }],
        enrolledOffGap: true,
      },
      { ...input, columns: { daftar: Float64Array.of(130, 0, 0) } },
    );
    expect(heads[0]).toBe(0);
    expect(warnings).toContain('enrolment-exceeds-gap');
    const { what } = run.result.warnings.find(({ code }) => code === 'enrolment-exceeds-gap')!;
    expect(what.id).toContain('seluruhnya 30 orang');
    expect(reasons(run, 0, 'id').join(' ')).toContain('tersisa 0');
  });

  it('of phases of the plan itself are not taken off twice', () => {
    const spec = onePhase(55, 12, { enrolledOffGap: true });
    const figures = { ...input, enrolled: { '2021 Tahap I': Float64Array.of(9, 9, 9) } };
    expect([...ran(figures, spec).result.regions.allocated]).toEqual([
      ...ran(input, onePhase(55, 12)).result.regions.allocated,
    ]);
  });
});
