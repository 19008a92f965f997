import { sum } from '../allocation/exact.ts';
import { mostHeads } from '../allocation/heads.ts';
import { phaseKey } from '../enrolment/enrolled.ts';
import { done, type Result } from '../text/problem.ts';
import { listedHeads } from './commitments.ts';
import type { PlanInput } from './input.ts';
import type { PlanSpec } from './spec.ts';

/** People enrolled since the figures of coverage were made, beside the quota: figures still count them as not covered. */
export interface EnrolledBeside {
  /** Lists of the plan and reports of others' phases; none of them without anybody in the area. */
  readonly parts: readonly {
    /** Of a phase with its year. */
    readonly name: string;
    readonly year: number;
    /** True where it was reported, and is no list among the plan's commitments. */
    readonly reported: boolean;
    /** Per slot of the area. */
    readonly heads: Int32Array;
  }[];
  readonly total: Int32Array;
}

/**
 * Commitments that enrol people no phase does, once each: a list in a column that is paid for in several years is
 * enrolled in the first. Those who are covered, or of phases, are counted already.
 * @returns their places among the commitments, in the order of their years
 */
export function enrolmentLists({ commitments: all = [] }: Pick<PlanSpec, 'commitments'>): readonly number[] {
  const columns = new Set<string>();
  const byYear = [...all.keys()].sort((a, b) => all[a]!.year - all[b]!.year);
  return byYear.filter((l) => {
    const { kind, heads } = all[l]!;
    if (kind !== 'enrolment' || heads === 'covered') return false;
    if (typeof heads === 'number') return true;
    if ('phases' in heads || columns.has(heads.column)) return false;
    columns.add(heads.column);
    return true;
  });
}

/** Whether a report is of a phase the plan does not have, of the year of the coverage or later. */
export function isOfOtherPlan(
  { year, phase }: { readonly year: number; readonly phase: string },
  { phases }: Pick<PlanSpec, 'phases'>,
  coverageYear: number,
): boolean {
  return year >= coverageYear && !phases.some((own) => own.year === year && own.name === phase);
}

/**
 * Those enrolled since the figures, where the plan takes them off the gap: lists of its group among its commitments, and
 * what was reported of phases of other plans. Null where it does not, or there is nobody.
 * @returns a problem when a column that should hold people holds something else
 */
export function enrolledBeside(input: PlanInput, spec: PlanSpec): Result<EnrolledBeside | null> {
  if (!spec.enrolledOffGap) return done(null);
  const parts: EnrolledBeside['parts'][number][] = [];
  for (const l of enrolmentLists(spec)) {
    const commitment = spec.commitments![l]!;
    if (commitment.group !== spec.group) continue;
    const listed = listedHeads(input, commitment);
    if (!listed.ok) return listed;
    const { name, year } = commitment;
    parts.push({ name, year, reported: false, heads: listed.value });
  }
  const own = new Set(spec.phases.map(phaseKey));
  for (const [key, reported] of Object.entries(input.enrolled ?? {})) {
    if (own.has(key)) continue;
    // `phaseKey` has the year first; on screen it follows the name.
    const [year, ...name] = key.split(' ');
    parts.push({
      name: `${name.join(' ')} ${year}`,
      year: Number(year),
      reported: true,
      heads: Int32Array.from(reported, (count, slot) =>
        input.inArea[slot] === 1 && count > 0 ? Math.min(count, mostHeads) : 0,
      ),
    });
  }
  const peopled = parts.filter(({ heads }) => sum(heads) > 0);
  if (peopled.length === 0) return done(null);
  const total = new Int32Array(input.codes.length);
  for (const { heads } of peopled)
    for (let slot = 0; slot < total.length; slot++) total[slot]! += heads[slot]!;
  return done({ parts: peopled, total });
}
