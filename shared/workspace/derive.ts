import type { AreaGeometry, DesaBoundary, Predicate } from '../boundary/geometry.ts';
import { AreaIndex } from '../boundary/select.ts';
import { validateAreaGeometry } from '../boundary/validate.ts';
import { costOfHead } from '../contribution/cost.ts';
import { coverageTotals } from '../coverage/totals.ts';
import { areaSlots } from '../plan/area.ts';
import type { PlanRun } from '../plan/result.ts';
import { runPlan } from '../plan/run.ts';
import type { Area, PlanSpec } from '../plan/spec.ts';
import { done } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import type { CoverageArrays, Model } from './model.ts';
import type { AreaTotals, Directory } from './snapshot.ts';

interface Remembered {
  readonly coverage: CoverageArrays;
  readonly rates: Model['rates'];
  readonly run: Result<PlanRun>;
}

/**
 * What follows from the document without being part of it. Results are remembered by what they rest on, so
 * an edit computes only what it changed: a new quota selects no polygons, another title computes nothing.
 */
export class Derivation {
  readonly #directory: Directory;
  readonly #boundaries: readonly DesaBoundary[];
  readonly #runs = new WeakMap<PlanSpec, Remembered>();
  readonly #areas = new WeakMap<Area, Result<Uint8Array>>();
  #index: AreaIndex | null = null;

  constructor(directory: Directory, boundaries: readonly DesaBoundary[]) {
    this.#directory = directory;
    this.#boundaries = boundaries;
  }

  /** The result of a plan over the document's coverage, or why it has none. */
  run(spec: PlanSpec, { coverage, rates }: Model): Result<PlanRun> {
    const known = this.#runs.get(spec);
    if (known && known.coverage === coverage && known.rates === rates) return known.run;
    const run = this.#compute(spec, coverage, rates);
    this.#runs.set(spec, { coverage, rates, run });
    return run;
  }

  /**
   * Totals over the desa an area takes; costs at the programmes and the first year of `spec`, NaN
   * without a plan or without a rate.
   */
  totals(
    geometry: AreaGeometry,
    predicate: Predicate,
    { coverage, rates }: Model,
    spec: PlanSpec | null,
  ): Result<AreaTotals> {
    const area = validateAreaGeometry(geometry);
    if (!area.ok) return area;
    const inArea = this.#select(area.value, predicate);
    const slots = [...inArea.keys()].filter((slot) => inArea[slot] === 1);
    const { eligible, covered, gap, unknown } = coverageTotals(coverage, slots);
    const year = spec?.phases[0]?.year;
    const head =
      spec && year !== undefined ? costOfHead(rates, spec.group, spec.programmes, year, 1, 12) : null;
    return done({
      slots,
      desa: slots.length,
      eligible,
      covered,
      gap,
      unknown,
      costToClose: head?.ok ? gap * head.value.total : NaN,
    });
  }

  #compute(spec: PlanSpec, coverage: CoverageArrays, rates: Model['rates']): Result<PlanRun> {
    const inArea = this.#slotsOf(spec.area);
    if (!inArea.ok) return inArea;
    const { codes, names } = this.#directory;
    return runPlan({ codes, names, ...coverage, inArea: inArea.value, rates }, spec);
  }

  #slotsOf(area: Area): Result<Uint8Array> {
    let slots = this.#areas.get(area);
    if (!slots) {
      slots = areaSlots(area, this.#directory.codes, (geometry, predicate) =>
        this.#select(geometry, predicate),
      );
      this.#areas.set(area, slots);
    }
    return slots;
  }

  #select(geometry: AreaGeometry, predicate: Predicate): Uint8Array {
    // Built at the first drawn area: many documents never have one.
    this.#index ??= new AreaIndex(this.#boundaries.map((boundary) => boundary.geometry));
    return this.#index.select(geometry, predicate);
  }
}
