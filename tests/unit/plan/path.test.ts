import { describe, expect, test } from 'vitest';
import type { PlanInput } from '#shared/plan/input.ts';
import type { Commitment } from '#shared/plan/spec.ts';
import { inputOf, onePhase, ran } from './samples.ts';

/** Three desa, 100 covered of 300 eligible in 2023. */
const input: PlanInput = {
  ...inputOf([100, 100, 100], [50, 30, 20]),
  columns: { daftar: Float64Array.of(5, 7, NaN) },
};

const enrolment = {
  name: 'Daftar dinas',
  kind: 'enrolment',
  group: 'vulnerable',
  year: 2024,
  from: 1,
  to: 12,
} as const;

function path(
  commitments: readonly (Pick<Commitment, 'heads'> &
    Partial<Pick<Commitment, 'kind' | 'year' | 'programmes'>>)[],
  figures: PlanInput = input,
) {
  const listed = commitments.map((commitment, i): Commitment => ({
    ...enrolment,
    programmes: ['JKK', 'JKM'],
    name: `Daftar ${i}`,
    ...commitment,
  }));
  const { result } = ran(figures, onePhase(10, 12, { commitments: listed }));
  return result.path.map(({ year, enrolled, covered }) => [year, enrolled, covered]);
}

describe('coverage by year', () => {
  test('heads that a commitment enrols are covered from its year on', () => {
    expect(path([])).toEqual([[2023, 10, 110]]);
    expect(path([{ heads: 20 }, { heads: { column: 'daftar' }, year: 2025 }])).toEqual([
      [2023, 10, 110],
      [2024, 20, 130],
      [2025, 12, 142],
    ]);
  });

  test('a list that is paid for again is not enrolled again', () => {
    expect(path([{ heads: { column: 'daftar' }, year: 2025 }, { heads: { column: 'daftar' } }])).toEqual([
      [2023, 10, 110],
      [2024, 12, 122],
    ]);
  });

  test('who is covered or of a phase already, renewed or upgraded, is nobody more', () => {
    expect(
      path([
        { heads: { phases: ['Tahap I'] } },
        { heads: 'covered' },
        { heads: 20, kind: 'renewal' },
        { heads: 20, kind: 'upgrade', programmes: ['JHT'] },
      ]),
    ).toEqual([[2023, 10, 110]]);
  });

  test('heads of desa without figures are not of those whose coverage is known', () => {
    const figures = { ...input, columns: { daftar: Float64Array.of(5, 7, 9) } };
    const unknown = { ...figures, covered: Float64Array.of(50, 30, NaN) };
    expect(path([{ heads: { column: 'daftar' } }], figures)).toEqual([
      [2023, 10, 110],
      [2024, 21, 131],
    ]);
    expect(path([{ heads: { column: 'daftar' } }], unknown)).toEqual([
      [2023, 10, 90],
      [2024, 12, 102],
    ]);
  });
});
