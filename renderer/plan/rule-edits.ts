import type { Limits, Measure, RankedMeasure, Rounding, Rule } from '#shared/allocation/rule.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { assertNever } from '#shared/text/problem.ts';

/** One choice on screen per rule and kind of weight. */
export const ruleChoices = [
  'proportional-gap',
  'proportional-eligible',
  'proportional-column',
  'equal',
  'raise-lowest',
  'priority',
] as const;
export type RuleChoice = (typeof ruleChoices)[number];

export function ruleChoice(rule: Rule): RuleChoice {
  if (rule.kind !== 'proportional') return rule.kind;
  return typeof rule.weight === 'object' ? 'proportional-column' : `proportional-${rule.weight}`;
}

/** Lowest coverage first: what a planner who ranks regions most often means. */
const firstRank: RankedMeasure = { measure: 'coverage', first: 'low' };

/** Another rule with the floor kept. @param column what is shared by, where the rule shares by a column */
export function withRuleChoice(spec: PlanSpec, choice: RuleChoice, column: string): PlanSpec {
  return { ...spec, rule: ruleOf(choice, column, spec.rule) };
}

function ruleOf(choice: RuleChoice, column: string, before: PlanSpec['rule']): PlanSpec['rule'] {
  const floor = before.floor === undefined ? {} : { floor: before.floor };
  switch (choice) {
    case 'proportional-gap':
      return { kind: 'proportional', weight: 'gap', ...floor };
    case 'proportional-eligible':
      return { kind: 'proportional', weight: 'eligible', ...floor };
    case 'proportional-column':
      return { kind: 'proportional', weight: { column }, ...floor };
    case 'equal':
    case 'raise-lowest':
      return { kind: choice, ...floor };
    case 'priority':
      return before.kind === 'priority' ? before : { kind: 'priority', by: [firstRank], ...floor };
    default:
      return assertNever(choice);
  }
}

export function withFloor(spec: PlanSpec, floor: number | null): PlanSpec {
  const { floor: _, ...rule } = spec.rule;
  return { ...spec, rule: floor === null ? rule : { ...rule, floor } };
}

/** Most measures a plan ranks regions by: more would make a class of every region. */
export const mostRanks = 3;

/** The ranked measures changed; a plan of another rule, or a list that is none, stays as it is. */
export function withRanks(
  spec: PlanSpec,
  change: (by: readonly RankedMeasure[]) => readonly RankedMeasure[],
): PlanSpec {
  if (spec.rule.kind !== 'priority') return spec;
  const by = change(spec.rule.by);
  if (by.length === 0 || by.length > mostRanks) return spec;
  return { ...spec, rule: { ...spec.rule, by: [...by] } };
}

/** Text that stands for a measure in a list of choices. */
export function measureKey(measure: Measure): string {
  return typeof measure === 'object' ? `column ${measure.column}` : measure;
}

/**
 * Limits changed, left out where nothing is limited: a plan without limits is written as one that never had any.
 */
export function withLimits(spec: PlanSpec, change: Limits): PlanSpec {
  const { limits: before, ...rest } = spec;
  const limits = defined({ ...before, ...change });
  return Object.keys(limits).length === 0 ? rest : { ...rest, limits };
}

export function withRounding(spec: PlanSpec, rounding: Rounding): PlanSpec {
  const { rounding: _, ...rest } = spec;
  return rounding === 'largest-remainder' ? rest : { ...rest, rounding };
}

export function withReserve(spec: PlanSpec, percent: number | null): PlanSpec {
  const { reservePercent: _, ...rest } = spec;
  return percent === null || percent === 0 ? rest : { ...rest, reservePercent: percent };
}

export function withGoal(spec: PlanSpec, goal: PlanSpec['goal'] | null): PlanSpec {
  const { goal: _, ...rest } = spec;
  return goal ? { ...rest, goal } : rest;
}

/** Without the fields that are undefined: documents and plan files do not name what is not there. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
