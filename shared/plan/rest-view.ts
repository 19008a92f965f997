import { sum } from '../allocation/exact.ts';
import type { AlternativesInput } from './alternatives.ts';
import type { Commitment, PlanSpec } from './spec.ts';

/** A plan with phases that are over, seen as a plan of those to come; see {@link restView}. */
export interface RestView {
  /** Null where no phase is to come. */
  readonly view: AlternativesInput | null;
  /** Heads enrolled in phases that are over, and those of them that the funds pay. */
  readonly past: number;
  readonly pastFunded: number;
}

/**
 * What is over is owed whatever becomes of the rest, as commitments are: alternatives are sought for the phases to
 * come, with the others among the commitments.
 */
export function restView(plan: AlternativesInput, past: NonNullable<AlternativesInput['past']>): RestView {
  const { spec, commitments, phases, paid } = plan;
  const over = spec.phases.flatMap((_, t) => (past.phases[t] ? [t] : []));
  const toCome = spec.phases.flatMap((_, t) => (past.phases[t] ? [] : [t]));
  const lineOf = (t: number): number => commitments.length + t;
  const pastFunded = sum(over.map((t) => paid.funded[lineOf(t)]!));
  if (toCome.length === 0) return { view: null, past: past.total, pastFunded };
  const order = [...commitments.keys(), ...over.map(lineOf), ...toCome.map(lineOf)];
  const inOrder = <T>(list: readonly T[]): readonly T[] => order.map((l) => list[l]!);
  const view: AlternativesInput = {
    ...plan,
    past: null,
    spec: {
      ...spec,
      quota: plan.rest.quota,
      phases: toCome.map((t) => spec.phases[t]!),
      commitments: [
        ...(spec.commitments ?? []).map((commitment, l) => settled(commitment, commitments[l]!, over, spec)),
        ...over.map((t) => owed(spec, t, phases[t]!)),
      ],
    },
    lines: inOrder(plan.lines),
    costs: inOrder(plan.costs),
    paid: { ...paid, cells: paid.cells.map(inOrder), funded: inOrder(paid.funded) },
    phases: toCome.map((t) => phases[t]!),
    commitments: [...commitments, ...over.map((t) => phases[t]!)],
  };
  return { view, past: past.total, pastFunded };
}

/** A commitment to those of a phase that is over has the heads it has. */
function settled(
  commitment: Commitment,
  heads: Int32Array,
  over: readonly number[],
  { phases }: PlanSpec,
): Commitment {
  const { heads: whom } = commitment;
  const ofPast =
    typeof whom === 'object' && 'phases' in whom && over.some((t) => whom.phases.includes(phases[t]!.name));
  return ofPast ? { ...commitment, heads: sum(heads) } : commitment;
}

function owed({ phases, group, programmes }: PlanSpec, t: number, heads: Int32Array): Commitment {
  const { name, year, from, to } = phases[t]!;
  return { name, kind: 'enrolment', heads: sum(heads), group, programmes, year, from, to };
}
