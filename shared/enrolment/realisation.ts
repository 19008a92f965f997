import { enrolledIn, type EnrolledPhase } from './enrolled.ts';

/** A plan as far as enrolment is measured against it. */
export interface PlannedPhases {
  readonly phases: readonly { readonly year: number; readonly name: string }[];
  /** Heads planned, per phase and slot. */
  readonly heads: readonly Int32Array[];
}

/** Plan against enrolment. All figures are whole heads. */
export interface Realisation {
  readonly phases: readonly PhaseRealisation[];
  /** Over all phases: a desa counts as reported where one of its phases is. */
  readonly total: Figures;
  /** One per slot over all phases. */
  readonly planned: Int32Array;
  /** NaN where no phase was reported. */
  readonly enrolled: Float64Array;
  /** Reports of phases the plan does not have: renamed there, or of another plan. */
  readonly strangers: readonly EnrolledPhase[];
}

export interface PhaseRealisation extends Figures {
  readonly year: number;
  readonly name: string;
  /** Heads planned, per slot. */
  readonly heads: Int32Array;
  /** The report; null where there is none, and then nothing is enrolled as far as is known. */
  readonly report: EnrolledPhase | null;
}

export interface Figures {
  readonly planned: number;
  /** Sum over what was reported; NaN where nothing was. */
  readonly enrolled: number;
  /** enrolled / planned, NaN where either is unknown or nothing is planned. Unreported desa make it a lower bound. */
  readonly share: number;
  /** Desa with a plan or a report, and how many of them were reported. */
  readonly desa: number;
  readonly reported: number;
  /** What is planned where it was reported: like with like. */
  readonly plannedWhereReported: number;
  /** Desa with more enrolled than planned. */
  readonly above: number;
}

/** Measures what was enrolled against a plan. */
export function realisationOf(
  { phases, heads }: PlannedPhases,
  enrolment: readonly EnrolledPhase[],
  slots: number,
): Realisation {
  const nothing = new Float64Array(slots).fill(NaN);
  const [planned, enrolled] = [new Int32Array(slots), new Float64Array(slots).fill(NaN)];
  const measured = phases.map((phase, t): PhaseRealisation => {
    const report = enrolledIn(enrolment, phase);
    const reported = report?.heads ?? nothing;
    for (let slot = 0; slot < slots; slot++) {
      planned[slot]! += heads[t]![slot]!;
      if (Number.isNaN(reported[slot]!)) continue;
      enrolled[slot] = (Number.isNaN(enrolled[slot]!) ? 0 : enrolled[slot]!) + reported[slot]!;
    }
    return {
      year: phase.year,
      name: phase.name,
      heads: heads[t]!,
      report,
      ...figuresOf(heads[t]!, reported),
    };
  });
  return {
    phases: measured,
    total: totalOf(measured, planned, enrolled),
    planned,
    enrolled,
    strangers: enrolment.filter(
      (known) => !phases.some((phase) => phase.year === known.year && phase.name === known.phase),
    ),
  };
}

function figuresOf(planned: Int32Array, enrolled: Float64Array): Figures {
  const sum = { planned: 0, enrolled: 0, desa: 0, reported: 0, plannedWhereReported: 0, above: 0 };
  for (let slot = 0; slot < planned.length; slot++) {
    const [plan, real] = [planned[slot]!, enrolled[slot]!];
    sum.planned += plan;
    if (plan > 0 || !Number.isNaN(real)) sum.desa++;
    if (Number.isNaN(real)) continue;
    sum.reported++;
    sum.enrolled += real;
    sum.plannedWhereReported += plan;
    if (real > plan) sum.above++;
  }
  const total = sum.reported > 0 ? sum.enrolled : NaN;
  return { ...sum, enrolled: total, share: sum.planned > 0 ? total / sum.planned : NaN };
}

/** Phases are added up, not desa: one phase of a desa may be reported and the next not. */
function totalOf(phases: readonly PhaseRealisation[], planned: Int32Array, enrolled: Float64Array): Figures {
  const plannedWhereReported = phases.reduce((sum, phase) => sum + phase.plannedWhereReported, 0);
  return { ...figuresOf(planned, enrolled), plannedWhereReported };
}
