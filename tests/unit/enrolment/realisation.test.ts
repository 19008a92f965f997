import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnrolledPhase } from '#shared/enrolment/enrolled.ts';
import { realisationOf } from '#shared/enrolment/realisation.ts';
import { sortedDesa } from '../../../renderer/enrolment/desa-order.ts';
import type { RegionCode } from '#shared/region/code.ts';

const source = {
  title: 'Laporan',
  publisher: '',
  licence: '',
  edition: '',
  date: '2024-07-01',
  note: '',
  definition: '',
  illustrative: false,
};

function report(year: number, phase: string, heads: readonly number[]): EnrolledPhase {
  return { year, phase, heads: Float64Array.from(heads), date: '2024-07-01', source };
}

const phases = [
  { year: 2024, name: 'I' },
  { year: 2024, name: 'II' },
];
const planned = { phases, heads: [Int32Array.of(10, 20, 0, 5), Int32Array.of(1, 2, 0, 0)] };

function known(figures: Iterable<number>): number {
  return [...figures].reduce((sum, figure) => sum + (Number.isNaN(figure) ? 0 : figure), 0);
}

describe('realisation', () => {
  it('compares like with like, and never takes unknown for 0', () => {
    const {
      phases: measured,
      total,
      enrolled,
    } = realisationOf(planned, [report(2024, 'I', [8, NaN, 3, 5])], 4);
    expect(measured[0]).toMatchObject({
      planned: 35,
      enrolled: 16,
      share: 16 / 35,
      desa: 4,
      reported: 3,
      plannedWhereReported: 15,
      above: 1,
    });
    expect(measured[1]).toMatchObject({ planned: 3, enrolled: NaN, share: NaN, reported: 0, report: null });
    expect(total).toMatchObject({ planned: 38, enrolled: 16, share: 16 / 38, plannedWhereReported: 15 });
    expect([...enrolled]).toEqual([8, NaN, 3, 5]);
  });

  it('of a phase of another year or name is a stranger', () => {
    const { total, strangers } = realisationOf(planned, [report(2025, 'I', [1, 1, 1, 1])], 4);
    expect(total.enrolled).toBeNaN();
    expect(strangers.map(({ year, phase }) => [year, phase])).toEqual([[2025, 'I']]);
  });

  it('adds up over phases and desa, whatever is reported', () => {
    const heads = fc.array(fc.nat(50), { minLength: 4, maxLength: 4 });
    const reported = fc.array(fc.oneof(fc.nat(50), fc.constant(NaN)), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(heads, heads, reported, reported, (a, b, x, y) => {
        const { phases: measured, ...all } = realisationOf(
          { phases, heads: [Int32Array.from(a), Int32Array.from(b)] },
          [report(2024, 'I', x), report(2024, 'II', y)],
          4,
        );
        expect(known(measured.map(({ enrolled }) => enrolled))).toBe(known(all.enrolled));
        expect(known([all.total.enrolled])).toBe(known(x) + known(y));
        expect(all.total.planned).toBe(known(a) + known(b));
        for (const { reported, desa, plannedWhereReported, planned } of measured) {
          expect(reported).toBeLessThanOrEqual(desa);
          expect(plannedWhereReported).toBeLessThanOrEqual(planned);
        }
      }),
    );
  });
});

describe('the desa of a realisation', () => {
  const codes = ['63.11.01.2001', '63.11.01.2002', '63.11.02.2001', '63.11.02.2002'] as RegionCode[];
  const directory = {
    codes,
    names: ['D', 'C', 'B', 'A'],
    parents: { '63.11.01': 'Juai', '63.11.02': 'Halong' },
  };
  const measured = realisationOf(planned, [report(2024, 'I', [8, NaN, 3, 5])], 4);
  it.each([
    ['difference', false, [0, 3, 2, 1]],
    ['difference', true, [2, 3, 0, 1]],
    ['share', false, [0, 3, 1, 2]],
    ['planned', true, [1, 0, 3, 2]],
    ['name1', false, [3, 2, 1, 0]],
    ['kecamatan', false, [2, 3, 0, 1]],
  ] as const)('by %s, descending %s', (column, descending, expected) => {
    expect(sortedDesa(measured, directory, { column, descending })).toEqual(expected);
  });

  it('are those with a plan or a report', () => {
    const some = realisationOf(planned, [], 4);
    expect(sortedDesa(some, directory, { column: 'name1', descending: false })).toEqual([3, 1, 0]);
  });
});
