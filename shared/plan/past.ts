import type { AllocationInput } from '../allocation/allocation.ts';
import { sum } from '../allocation/exact.ts';
import { mostHeads } from '../allocation/heads.ts';
import { phaseKey } from '../enrolment/enrolled.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { EnrolledBeside } from './enrolled-beside.ts';
import type { PlanInput } from './input.ts';
import type { PlanSpec } from './spec.ts';

/** Phases that are over, with those really enrolled in them. */
export interface Past {
  /** Heads per phase and slot, within the plan's area; null for phases still to come. */
  readonly phases: readonly (Int32Array | null)[];
  /** Their sum per slot. */
  readonly given: Int32Array;
  readonly total: number;
}

/** The plan as it was before any of its phases was over: what enrolment is measured against. */
export function asFirstPlanned(spec: PlanSpec): PlanSpec {
  if (!spec.phases.some((phase) => phase.done)) return spec;
  const phases = spec.phases.map((phase) => {
    const { done: _, ...rest } = phase;
    return rest;
  });
  return { ...spec, phases };
}

/**
 * What the phases that are over gave to each desa; a desa that was not reported got nobody. Null where no phase is.
 * @returns a problem when nothing was reported of a phase that is over
 */
export function pastOf(input: PlanInput, spec: PlanSpec): Result<Past | null> {
  if (!spec.phases.some((phase) => phase.done)) return done(null);
  const given = new Int32Array(input.codes.length);
  const phases: (Int32Array | null)[] = [];
  for (const phase of spec.phases) {
    if (!phase.done) {
      phases.push(null);
      continue;
    }
    const enrolled = input.enrolled?.[phaseKey(phase)];
    if (!enrolled) return refused(nothingReported(phase.name, phase.year));
    const heads = Int32Array.from(enrolled, (reported, slot) =>
      input.inArea[slot] === 1 && reported > 0 ? Math.min(reported, mostHeads) : 0,
    );
    for (let slot = 0; slot < given.length; slot++) given[slot]! += heads[slot]!;
    phases.push(heads);
  }
  return done({ phases, given, total: sum(given) });
}

/**
 * The allocation of what is left: those enrolled count as covered, and in phases that are over towards floors, limits
 * and locks.
 * @param locks heads by slot over the whole plan
 */
export function allocationOfRest(
  input: PlanInput,
  spec: PlanSpec,
  locks: ReadonlyMap<number, number>,
  past: Past | null,
  beside: EnrolledBeside | null,
): AllocationInput {
  const { quota, rule, limits, rounding, reservePercent } = spec;
  const covered = beside ? input.covered.map((heads, slot) => heads + beside.total[slot]!) : input.covered;
  const terms = { ...input, covered, quota, rule, limits, rounding, reservePercent, locks };
  if (!past) return terms;
  const { given, total } = past;
  return {
    ...terms,
    given,
    covered: covered.map((heads, slot) => heads + given[slot]!),
    quota: past.phases.includes(null) ? Math.max(0, quota - total) : 0,
    locks: new Map([...locks].map(([slot, heads]) => [slot, Math.max(0, heads - given[slot]!)])),
  };
}

function nothingReported(name: string, year: number): Problem {
  return {
    code: 'phase-without-enrolment',
    what: says(
      () => `Tahap ${name} ${year} ditandai selesai, tetapi belum ada realisasinya.`,
      () => `The phase ${name} ${year} is marked as over, but nothing was reported of it.`,
    ),
    why: says(
      () => 'Tahap yang selesai memakai jumlah yang benar-benar didaftarkan di tiap desa.',
      () => 'A phase that is over takes the numbers really enrolled in each desa.',
    ),
    next: says(
      () => 'Impor realisasi tahap itu di halaman Data, atau hapus tanda selesainya.',
      () => 'Import the enrolment of that phase on the Data screen, or take the mark away.',
    ),
  };
}
