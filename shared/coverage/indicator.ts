import { coveredAfter, type PlannedCoverage } from './after.ts';
import { coverageFraction } from './fraction.ts';

/** What a map or a column can show of each desa. Money in Rupiah, coverage as a fraction 0–1, the rest in heads. */
export type Indicator =
  | { readonly kind: 'coverage' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'eligible' }
  | { readonly kind: 'allocated' }
  /** Coverage once a phase (by its index in the plan) and all before it are enrolled; all phases where none is named. */
  | { readonly kind: 'coverage-after'; readonly phase?: number }
  | { readonly kind: 'cost' }
  /** Rupiah of the plan per head it gives. */
  | { readonly kind: 'cost-per-head' }
  /** Heads of one phase, by its index in the plan. */
  | { readonly kind: 'phase'; readonly phase: number }
  /** Heads of the plan's quota that a fund pays for, by its index in the plan. */
  | { readonly kind: 'fund'; readonly fund: number }
  /** Heads of one plan less those of another, see {@link Difference}. */
  | { readonly kind: 'difference' }
  /** Heads really enrolled so far, and their share of those planned, see {@link Enrolled}. */
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'enrolled-share' }
  /** A further column of the document, by its name, in the column's own unit. */
  | { readonly kind: 'column'; readonly name: string };

/** The result of a plan as far as maps and columns show it; a `PlanResult` is one. One entry per slot. */
export interface PlannedResult {
  /** The figures are those the plan was computed over, which of an official plan need not be those of today. */
  readonly regions: PlannedCoverage & {
    /** 1 inside the plan's area. */
    readonly inArea: Uint8Array;
    /** NaN for unknown. */
    readonly gap: Float64Array;
    readonly phases: readonly Int32Array[];
    /** Heads each fund pays for. */
    readonly funds: readonly Int32Array[];
    /** Rupiah. */
    readonly cost: Float64Array;
  };
}

/** Two plans of one document, desa by desa; a `Comparison` is one. */
export interface Difference {
  /** Heads of the second plan less those of the first, one entry per slot. */
  readonly difference: Int32Array;
}

/** The plan measured against what was done; a `Realisation` is one. One entry per slot. */
export interface Enrolled {
  readonly planned: Int32Array;
  /** NaN where nothing was reported. */
  readonly enrolled: Float64Array;
}

/** A further column as far as maps show it. */
export interface IndicatorColumn {
  readonly name: string;
  readonly unit: string;
  /** One per slot, NaN for unknown. */
  readonly values: Float64Array;
}

/** What some indicators need beside coverage and plan. */
export interface FurtherFigures {
  readonly columns?: readonly IndicatorColumn[] | undefined;
  readonly difference?: Difference | null | undefined;
  readonly enrolled?: Enrolled | null | undefined;
}

interface Figures {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
}

/** Stable name of an indicator: the key of its style in a document, `coverage`, `phase-0`, `column-Penduduk`. */
export function indicatorName(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'phase':
      return `phase-${indicator.phase}`;
    case 'fund':
      return `fund-${indicator.fund}`;
    case 'column':
      return `column-${indicator.name}`;
    case 'coverage-after':
      return indicator.phase === undefined ? 'coverage-after' : `coverage-after-${indicator.phase}`;
    default:
      return indicator.kind;
  }
}

const named = /^(?:(phase|fund|coverage-after)-(\d+)|column-(.+))$/s;
const plain = [
  'coverage',
  'gap',
  'eligible',
  'allocated',
  'coverage-after',
  'cost',
  'cost-per-head',
  'difference',
  'enrolled',
  'enrolled-share',
] as const;

/** The indicator of a name, see {@link indicatorName}; null where it names none. */
export function indicatorOf(name: string): Indicator | null {
  const kind = plain.find((kind) => kind === name);
  if (kind) return { kind };
  const [, of, index, column] = named.exec(name) ?? [];
  if (column !== undefined) return { kind: 'column', name: column };
  switch (of) {
    case 'phase':
    case 'coverage-after':
      return { kind: of, phase: Number(index) };
    case 'fund':
      return { kind: of, fund: Number(index) };
    default:
      return null;
  }
}

/** True where the figure is the plan's own, so that it says nothing of desa outside the plan's area. */
export function isOfPlan(indicator: Indicator): boolean {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
    case 'gap':
    case 'eligible':
    case 'column':
      return false;
    case 'allocated':
    case 'cost':
    case 'cost-per-head':
    case 'phase':
    case 'fund':
    case 'difference':
    case 'enrolled':
    case 'enrolled-share':
      return true;
  }
}

/** True where there is nothing to show without a plan that has a result. */
export function needsPlan(indicator: Indicator): boolean {
  return isOfPlan(indicator) || indicator.kind === 'coverage-after';
}

/**
 * Heads one plan gives more or fewer than another, NaN where coverage is unknown: such a desa gets nothing of
 * either because nothing is known of it, which is no sameness.
 */
function differenceValues({ difference }: Difference, { eligible, covered }: Figures): Float64Array {
  return Float64Array.from(difference, (heads, slot) =>
    Number.isNaN(eligible[slot]! + covered[slot]!) ? NaN : heads,
  );
}

/**
 * One value per slot, NaN for "tidak ada data". Indicators of the plan are NaN everywhere when there is no
 * result, and NaN outside the plan's area.
 */
export function indicatorValues(
  indicator: Indicator,
  coverage: Figures,
  result: PlannedResult | null,
  further: FurtherFigures = {},
): Float64Array {
  const parts = partsOf(indicator, coverage, result, further);
  return coverage.eligible.map((_, slot) => valueOf(parts, slot));
}

/** The value of one slot; see {@link indicatorValues}. */
export function indicatorValue(
  indicator: Indicator,
  coverage: Figures,
  result: PlannedResult | null,
  slot: number,
  further: FurtherFigures = {},
): number {
  return valueOf(partsOf(indicator, coverage, result, further), slot);
}

/** What an indicator is the quotient of, so that sums over regions are made before they are divided. */
export interface IndicatorParts {
  /** Of a slot, NaN for unknown. */
  readonly numerator: (slot: number) => number;
  /** Null where the numerator is the figure itself. */
  readonly denominator: ((slot: number) => number) | null;
  /** False where figures of desa do not add up to the figure of their kecamatan, as percentages do not. */
  readonly additive: boolean;
}

function valueOf({ numerator, denominator }: IndicatorParts, slot: number): number {
  return denominator ? coverageFraction(numerator(slot), denominator(slot)) : numerator(slot);
}

/** The parts of an indicator; see {@link indicatorValues}. */
export function partsOf(
  indicator: Indicator,
  coverage: Figures,
  result: PlannedResult | null,
  { columns = [], difference, enrolled }: FurtherFigures = {},
): IndicatorParts {
  const { eligible, covered } = coverage;
  const regions = result?.regions;
  const sum = (numerator: IndicatorParts['numerator']): IndicatorParts => ({
    numerator,
    denominator: null,
    additive: true,
  });
  const quotient = (
    numerator: IndicatorParts['numerator'],
    denominator: IndicatorParts['numerator'],
  ): IndicatorParts => ({ numerator, denominator, additive: true });
  /** Of the plan: nothing is known of a desa outside it, nor of one whose coverage is unknown. */
  const planned = (figures: ArrayLike<number> | undefined): IndicatorParts['numerator'] => {
    if (!regions || !figures) return () => NaN;
    const { inArea, gap } = regions;
    return (slot) => (inArea[slot] === 1 && !Number.isNaN(gap[slot]) ? figures[slot]! : NaN);
  };
  const eligibleIn = (slot: number): number => eligible[slot]!;
  switch (indicator.kind) {
    case 'coverage':
      return quotient((slot) => covered[slot]!, eligibleIn);
    case 'gap':
      return sum((slot) => Math.max(0, eligible[slot]! - covered[slot]!));
    case 'eligible':
      return sum(eligibleIn);
    case 'coverage-after': {
      if (!regions) return quotient(() => NaN, eligibleIn);
      const given = headsThrough(regions, indicator.phase);
      return quotient(
        (slot) => coveredAfter(regions, slot, given[slot]),
        (slot) => regions.eligible[slot]!,
      );
    }
    case 'allocated':
      return sum(planned(regions?.allocated));
    case 'cost':
      return sum(planned(regions?.cost));
    case 'cost-per-head':
      return quotient(planned(regions?.cost), planned(regions?.allocated));
    case 'phase':
      return sum(planned(regions?.phases[indicator.phase]));
    case 'fund':
      return sum(planned(regions?.funds[indicator.fund]));
    case 'difference': {
      // One plan alone differs from nothing.
      const heads = difference && differenceValues(difference, coverage);
      return sum((slot) => heads?.[slot] ?? NaN);
    }
    case 'enrolled':
      return sum(planned(enrolled?.enrolled));
    case 'enrolled-share':
      return quotient(planned(enrolled?.enrolled), planned(enrolled?.planned));
    case 'column': {
      const column = columns.find(({ name }) => name === indicator.name);
      return { ...sum((slot) => column?.values[slot] ?? NaN), additive: !column || isAmount(column) };
    }
  }
}

/** Heads given up to and including a phase; all of them where no phase is named. */
function headsThrough(
  { allocated, phases }: PlannedResult['regions'],
  phase: number | undefined,
): ArrayLike<number> {
  if (phase === undefined) return allocated;
  const through = new Int32Array(allocated.length);
  for (const heads of phases.slice(0, phase + 1))
    for (let slot = 0; slot < heads.length; slot++) through[slot]! += heads[slot]!;
  return through;
}

/**
 * False for shares, means, rankings and figures per area or head, which do not add up: "%", "orang/km²",
 * "rata-rata", "Indeks Desa". What neither name nor unit says so of is taken for an amount, and so is what is
 * paid or counted per month or year.
 */
export function isAmount({ name, unit }: Pick<IndicatorColumn, 'name' | 'unit'>): boolean {
  const share =
    /%|\b(persen(tase)?|percent(age)?|rata-rata|rerata|mean|average|median|rasio|ratio|indeks|index|skor|score|peringkat|rank|kepadatan|density)\b/i;
  const per = /(\/|\b(per|tiap)\b) *(?!bulan|tahun|hari|month|year|day)\S/i;
  return !share.test(`${name} ${unit}`) && !per.test(unit);
}
