import { indicatorValues, type PlannedResult } from '../../coverage/indicator.ts';
import { ancestor, isWithin, type RegionCode } from '../../region/code.ts';
import { searchKey } from '../../region/search.ts';
import { isFraction } from './parse.ts';
import type { Comparator, FigureField, Literal, Operand, Query, TextField } from './syntax.ts';

/** What a query is asked of: one slot per desa, NaN for unknown. */
export interface QueryFigures {
  readonly codes: readonly RegionCode[];
  readonly names: readonly string[];
  /** Names of upper regions by code. */
  readonly parents: Readonly<Record<RegionCode, string>>;
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  /** Of the shown plan; null where it has none, then all its figures are unknown. */
  readonly result: PlannedResult | null;
  readonly columns: readonly {
    readonly name: string;
    readonly unit: string;
    readonly values: Float64Array;
  }[];
}

export interface QueryResult {
  /** 1 per slot that matches. */
  readonly slots: Uint8Array;
  readonly desa: number;
  /** Desa of which the figures asked for do not say whether they match; never taken. */
  readonly unknown: number;
}

/** Kleene's three values. */
type Truth = 1 | 0 | -1;
const unknown = -1;

type Test = (slot: number) => Truth;

/**
 * Which desa match. A comparison with an unknown figure is neither true nor false: "not" leaves it so, "and"
 * and "or" are decided by their other parts where those suffice (Kleene's strong logic).
 */
export function evaluateQuery(query: Query, figures: QueryFigures): QueryResult {
  const test = testOf(query, figures);
  const slots = new Uint8Array(figures.codes.length);
  let desa = 0;
  let undecided = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const truth = test(slot);
    if (truth === 1) {
      slots[slot] = 1;
      desa++;
    } else if (truth === unknown) undecided++;
  }
  return { slots, desa, unknown: undecided };
}

function testOf(query: Query, figures: QueryFigures): Test {
  switch (query.kind) {
    case 'all':
      return joined(
        query.of.map((part) => testOf(part, figures)),
        0,
      );
    case 'any':
      return joined(
        query.of.map((part) => testOf(part, figures)),
        1,
      );
    case 'not': {
      const test = testOf(query.of, figures);
      return (slot) => {
        const truth = test(slot);
        return truth === unknown ? unknown : truth === 1 ? 0 : 1;
      };
    }
    case 'compare':
      return comparison(query.left, query.operator, query.right, figures);
    case 'text':
      return textTest(query, figures);
    case 'known': {
      const values = valuesOf(query.field, figures);
      return (slot) => (Number.isNaN(values[slot]!) === query.known ? 0 : 1);
    }
  }
}

/** @param deciding the truth of one part that settles the whole: 0 for "and", 1 for "or" */
function joined(tests: readonly Test[], deciding: 0 | 1): Test {
  return (slot) => {
    let undecided = false;
    for (const test of tests) {
      const truth = test(slot);
      if (truth === deciding) return deciding;
      if (truth === unknown) undecided = true;
    }
    return undecided ? unknown : deciding === 0 ? 1 : 0;
  };
}

function comparison(left: Operand, operator: Comparator, right: Operand, figures: QueryFigures): Test {
  const a = operandValues(left, right, figures);
  const b = operandValues(right, left, figures);
  const holds = relations[operator];
  return (slot) => {
    const [x, y] = [a(slot), b(slot)];
    if (Number.isNaN(x) || Number.isNaN(y)) return unknown;
    return holds(x, y) ? 1 : 0;
  };
}

/** Quotients such as 3/10 are off by the last bit: what reads as equal is equal. */
const closeness = 1e-12;

const relations: Readonly<Record<Comparator, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b && !isEqual(a, b),
  '<=': (a, b) => a < b || isEqual(a, b),
  '>': (a, b) => a > b && !isEqual(a, b),
  '>=': (a, b) => a > b || isEqual(a, b),
  '=': isEqual,
  '!=': (a, b) => !isEqual(a, b),
};

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= closeness * Math.max(Math.abs(a), Math.abs(b));
}

function operandValues(operand: Operand, other: Operand, figures: QueryFigures): (slot: number) => number {
  if (operand.kind === 'number') {
    const value = other.kind === 'figure' ? literalFor(operand, other.field) : operand.value;
    return () => value;
  }
  const values = valuesOf(operand.field, figures);
  return (slot) => values[slot]!;
}

/** Coverage is held as a fraction and written in percent; a column in % is held as written. */
function literalFor({ value }: Literal, field: FigureField): number {
  return isFraction(field) ? value / 100 : value;
}

function valuesOf(field: FigureField, figures: QueryFigures): Float64Array {
  if (field.kind === 'covered') return figures.covered;
  return indicatorValues(field, figures, figures.result, { columns: figures.columns });
}

function textTest(query: Query & { readonly kind: 'text' }, figures: QueryFigures): Test {
  const { field, operator, text } = query;
  if (field === 'code' && operator !== 'contains') {
    const outer = text.trim() as RegionCode;
    return (slot) => (isWithin(figures.codes[slot]!, outer) === (operator === '=') ? 1 : 0);
  }
  const wanted = field === 'code' ? text.trim() : searchKey(text);
  const written = writtenOf(field, figures);
  const holds = (of: string): boolean => (operator === 'contains' ? of.includes(wanted) : of === wanted);
  // Regions have the same name for all their desa: each is looked at once.
  const known = new Map<string, boolean>();
  return (slot) => {
    const of = written(slot);
    let held = known.get(of);
    if (held === undefined) {
      held = holds(field === 'code' ? of : searchKey(of));
      known.set(of, held);
    }
    return held === (operator !== '!=') ? 1 : 0;
  };
}

function writtenOf(field: TextField, { codes, names, parents }: QueryFigures): (slot: number) => string {
  switch (field) {
    case 'name':
      return (slot) => names[slot]!;
    case 'code':
      return (slot) => codes[slot]!;
    case 'kecamatan':
    case 'kabupaten':
    case 'provinsi':
      return (slot) => parents[ancestor(codes[slot]!, field)] ?? '';
  }
}
