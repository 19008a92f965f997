import type { AreaIndex } from '../boundary/select.ts';
import { validateAreaGeometry } from '../boundary/validate.ts';
import { costOfHead } from '../contribution/cost.ts';
import { coverageTotals } from '../coverage/totals.ts';
import { enrolledIn, phaseKey, type EnrolledPhase } from '../enrolment/enrolled.ts';
import { areaSlots, slotsOfCodes } from '../plan/area.ts';
import { columnUses } from '../plan/columns.ts';
import { isOfOtherPlan } from '../plan/enrolled-beside.ts';
import type { PlanInput } from '../plan/input.ts';
import type { PlanRun } from '../plan/result.ts';
import { runPlan } from '../plan/run.ts';
import type { Area, PlanSpec } from '../plan/spec.ts';
import { done } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import { fundReach } from './fund-reach.ts';
import type { Model } from './model.ts';
import { freeze, officialResult, thaw } from './official.ts';
import type { Frozen } from './official.ts';
import { officialDiffers } from './plan-problems.ts';
import type { StoredPlan } from './rows/plan-rows.ts';
import type { AreaTotals, Directory } from './snapshot.ts';
import type { Row } from './schema/tables.ts';

interface Remembered {
  readonly restsOn: readonly unknown[];
  readonly run: Result<PlanRun>;
}

/**
 * What follows from the document without being part of it. Results are remembered by what they rest on, so
 * an edit computes only what it changed: a new quota selects no polygons, another title computes nothing.
 */
export class Derivation {
  readonly #directory: Directory;
  readonly #index: AreaIndex;
  readonly #runs = new WeakMap<PlanSpec, Remembered>();
  readonly #officialRuns = new WeakMap<Row<'plan_official'>, Result<PlanRun>>();
  readonly #areas = new WeakMap<Area, Result<Uint8Array>>();

  constructor(directory: Directory, index: AreaIndex) {
    this.#directory = directory;
    this.#index = index;
  }

  /**
   * The result of a stored plan, or why it has none: of an official one over what was frozen with it, of any
   * other over the document.
   */
  run(plan: StoredPlan, model: Model): Result<PlanRun> {
    return plan.official ? this.#runOfficial(plan.official, plan.spec) : this.tryRun(plan.spec, model);
  }

  /** The result a plan has over the document as it is now, or why it has none. */
  tryRun(spec: PlanSpec, model: Model): Result<PlanRun> {
    const restsOn = [
      model.coverage,
      model.coverageSource,
      model.rates,
      ...columnsOf(spec, model),
      ...reportsTaken(spec, model),
    ];
    const known = this.#runs.get(spec);
    if (known && known.restsOn.every((part, index) => part === restsOn[index])) return known.run;
    const input = this.#inputOf(spec, model);
    const run = input.ok ? runPlan(input.value, spec) : input;
    this.#runs.set(spec, { restsOn, run });
    return run;
  }

  /** What a plan is made of now and what comes out, for keeping; the problem why nothing does. */
  freeze({ spec }: StoredPlan, model: Model): Result<Frozen> {
    const run = this.tryRun(spec, model);
    return run.ok ? done(freeze(spec, run.value.input, run.value.result)) : run;
  }

  /**
   * Totals over the desa an area takes; costs at the programmes and the first year of `spec`, NaN
   * without a plan or without a rate.
   */
  totals(area: Area, { coverage, rates }: Model, spec: PlanSpec | null): Result<AreaTotals> {
    const taken = this.#slotsTaken(area);
    if (!taken.ok) return taken;
    const slots = taken.value;
    const { eligible, covered, gap, unknown } = coverageTotals(coverage, slots);
    const year = spec?.phases[0]?.year;
    const head =
      spec && year !== undefined ? costOfHead(rates, spec, { payer: 'government' }, year, 1, 12) : null;
    return done({
      slots,
      desa: slots.length,
      eligible,
      covered,
      gap,
      unknown,
      costToClose: head?.ok ? gap * head.value.total : NaN,
      reach: spec ? fundReach(spec, rates, this.#directory.codes, slots, coverage) : [],
    });
  }

  /** The desa an area takes, ascending; none at all is an answer too. */
  #slotsTaken(area: Area): Result<Uint32Array> {
    const flags = this.#flagsTaken(area);
    return flags.ok ? done(slotsSet(flags.value)) : flags;
  }

  #flagsTaken(area: Area): Result<Uint8Array> {
    if ('codes' in area) return slotsOfCodes(area.codes, this.#directory.codes, 'area');
    const polygon = validateAreaGeometry(area.polygon);
    return polygon.ok ? done(this.#index.select(polygon.value, area.predicate)) : polygon;
  }

  #runOfficial(row: Row<'plan_official'>, spec: PlanSpec): Result<PlanRun> {
    const known = this.#officialRuns.get(row);
    if (known) return known;
    const thawed = thaw(row, spec, this.#directory);
    const run = thawed.ok ? runPlan(thawed.value.input, thawed.value.spec) : thawed;
    const checked =
      run.ok && officialResult(run.value.result) !== row.result ? withDifference(run.value, spec) : run;
    this.#officialRuns.set(row, checked);
    return checked;
  }

  #inputOf(spec: PlanSpec, model: Model): Result<PlanInput> {
    const { coverage, coverageSource, document, rates, columns } = model;
    const inArea = this.#slotsOf(spec.area);
    if (!inArea.ok) return inArea;
    const { codes, names } = this.#directory;
    return done({
      codes,
      names,
      ...coverage,
      coverageYear: document.coverage_year,
      coverageSource,
      inArea: inArea.value,
      rates,
      columns: Object.fromEntries(columns.map(({ name, values }) => [name, values])),
      ...enrolledFor(spec, model),
    });
  }

  #slotsOf(area: Area): Result<Uint8Array> {
    let slots = this.#areas.get(area);
    if (!slots) {
      slots = areaSlots(area, this.#directory.codes, (geometry, predicate) =>
        this.#index.select(geometry, predicate),
      );
      this.#areas.set(area, slots);
    }
    return slots;
  }
}

function slotsSet(flags: Uint8Array): Uint32Array {
  const slots = new Uint32Array(flags.length);
  let count = 0;
  for (let slot = 0; slot < flags.length; slot++) if (flags[slot] === 1) slots[count++] = slot;
  return slots.slice(0, count);
}

/** The columns a plan names; where one is not there, all of them, as the problem says which there are. */
function columnsOf(spec: PlanSpec, { columns }: Model): readonly unknown[] {
  const used = columnUses(spec).map((use) => columns.find(({ name }) => name === use.column));
  return used.includes(undefined) ? [columns] : used;
}

/** The reports a plan takes: of phases that are over, null where there is none, and of other plans where it says so. */
function reportsTaken(
  spec: PlanSpec,
  { enrolment, document }: Pick<Model, 'enrolment' | 'document'>,
): readonly (EnrolledPhase | null)[] {
  const past = spec.phases.filter((phase) => phase.done).map((phase) => enrolledIn(enrolment, phase));
  const others = spec.enrolledOffGap
    ? enrolment.filter((report) => isOfOtherPlan(report, spec, document.coverage_year))
    : [];
  return [...past, ...others];
}

/** Only what the plan takes: an official plan keeps all that it was made of. */
function enrolledFor(
  spec: PlanSpec,
  model: Pick<Model, 'enrolment' | 'document'>,
): Pick<PlanInput, 'enrolled'> {
  const reports = reportsTaken(spec, model).flatMap((report) =>
    report ? [[phaseKey({ year: report.year, name: report.phase }), report.heads] as const] : [],
  );
  return reports.length > 0 ? { enrolled: Object.fromEntries(reports) } : {};
}

/** The frozen figures stay in the document; what is shown is what this program makes of the frozen inputs. */
function withDifference(run: PlanRun, spec: PlanSpec): Result<PlanRun> {
  const warnings = [officialDiffers(spec.name), ...run.result.warnings];
  return done({ ...run, result: { ...run.result, warnings } });
}
