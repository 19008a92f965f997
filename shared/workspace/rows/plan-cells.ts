import type { Agency, Fund } from '../../budget/fund.ts';
import type { Commitment, PlanSpec } from '../../plan/spec.ts';
import { fromJson, fromWords, toWords, UnreadableRow } from './rows.ts';
import type { NewRow, Row } from '../schema/tables.ts';

/**
 * The parts of a plan as cells and back. What is read is not yet known to be valid: `plan-rows.ts` checks the
 * whole plan it makes of them, so parts come back as plain data.
 */

type Part = Readonly<Record<string, unknown>>;

/** The parts that are given; a cell that is NULL is a part left out. */
function given(parts: Part): Part {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && part !== undefined));
}

function flagOf(value: boolean | undefined): 0 | 1 | null {
  return value === undefined ? null : value ? 1 : 0;
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function fromJsonOrNull(cell: string | null, where: string): unknown {
  return cell === null ? null : fromJson(cell, where);
}

type RuleCells = Pick<NewRow<'plan'>, 'rule' | 'weight' | 'weight_column' | 'priority' | 'floor'>;

export function ruleCells(rule: PlanSpec['rule']): RuleCells {
  const weight = rule.kind === 'proportional' ? rule.weight : null;
  const column = weight !== null && typeof weight === 'object' ? weight.column : null;
  return {
    rule: rule.kind,
    weight: typeof weight === 'object' ? (column === null ? null : 'column') : weight,
    weight_column: column,
    priority: rule.kind === 'priority' ? JSON.stringify(rule.by) : null,
    floor: rule.floor ?? null,
  };
}

/** @throws UnreadableRow where the cells do not go together */
export function ruleOf(row: Row<'plan'>): Part {
  const { rule, weight, weight_column, priority } = row;
  if ((rule === 'proportional') !== (weight !== null) || (weight === 'column') !== (weight_column !== null))
    throw new UnreadableRow(`plan ${row.id}: weight ${weight} with rule ${rule}`);
  if ((rule === 'priority') !== (priority !== null))
    throw new UnreadableRow(`plan ${row.id}: priority with rule ${rule}`);
  return given({
    kind: rule,
    weight: weight === 'column' ? { column: weight_column } : weight,
    by: fromJsonOrNull(priority, 'plan.priority'),
    floor: row.floor,
  });
}

type OptionalCells = Pick<
  NewRow<'plan'>,
  | 'limits'
  | 'rounding'
  | 'reserve_percent'
  | 'wage'
  | 'risk_class'
  | 'goal_year'
  | 'goal_heads'
  | 'goal_coverage'
  | 'sector'
  | 'enrolled_off_gap'
>;

/** What a plan may leave out, apart from its lists. */
export function optionalCells({ goal, ...spec }: PlanSpec): OptionalCells {
  return {
    limits: jsonOrNull(spec.limits),
    rounding: spec.rounding ?? null,
    reserve_percent: spec.reservePercent ?? null,
    wage: spec.wage ?? null,
    risk_class: spec.riskClass ?? null,
    goal_year: goal?.year ?? null,
    goal_heads: goal && 'heads' in goal ? goal.heads : null,
    goal_coverage: goal && 'coverage' in goal ? goal.coverage : null,
    sector: spec.sector ?? null,
    enrolled_off_gap: flagOf(spec.enrolledOffGap),
  };
}

export function optionalParts(row: Row<'plan'>): Part {
  const goal = given({ year: row.goal_year, heads: row.goal_heads, coverage: row.goal_coverage });
  return given({
    limits: fromJsonOrNull(row.limits, 'plan.limits'),
    rounding: row.rounding,
    reservePercent: row.reserve_percent,
    wage: row.wage,
    riskClass: row.risk_class,
    goal: Object.keys(goal).length > 0 ? goal : null,
    sector: row.sector,
    enrolledOffGap: row.enrolled_off_gap === null ? null : row.enrolled_off_gap === 1,
  });
}

type Within<T extends 'phase' | 'commitment' | 'fund' | 'agency'> = Omit<NewRow<T>, 'plan' | 'position'>;

export function phaseCells(phase: PlanSpec['phases'][number]): Within<'phase'> {
  return {
    name: phase.name,
    year: phase.year,
    month_from: phase.from,
    month_to: phase.to,
    quota: phase.quota,
    edition: phase.edition ?? null,
    done: flagOf(phase.done),
  };
}

export function phaseOf(row: Row<'phase'>): Part {
  const { name, year, month_from: from, month_to: to, quota, edition, done } = row;
  return given({ name, year, from, to, quota, edition, done: done === null ? null : done === 1 });
}

export function commitmentCells(commitment: Commitment): Within<'commitment'> {
  const { heads } = commitment;
  const column = typeof heads === 'object' && 'column' in heads ? heads.column : null;
  const phases = typeof heads === 'object' && 'phases' in heads ? heads.phases : null;
  return {
    name: commitment.name,
    kind: commitment.kind,
    heads_of: heads === 'covered' ? 'covered' : column !== null ? 'column' : phases ? 'phases' : 'number',
    heads: typeof heads === 'number' ? heads : null,
    heads_column: column,
    heads_phases: phases && JSON.stringify(phases),
    worker_group: commitment.group,
    programmes: toWords(commitment.programmes),
    wage: commitment.wage ?? null,
    risk_class: commitment.riskClass ?? null,
    year: commitment.year,
    month_from: commitment.from,
    month_to: commitment.to,
    sector: commitment.sector ?? null,
  };
}

export function commitmentOf(row: Row<'commitment'>): Part {
  return given({
    name: row.name,
    kind: row.kind,
    heads: {
      number: row.heads,
      covered: 'covered',
      column: { column: row.heads_column },
      phases: { phases: fromJsonOrNull(row.heads_phases, 'commitment.heads_phases') },
    }[row.heads_of],
    group: row.worker_group,
    programmes: fromWords(row.programmes),
    wage: row.wage,
    riskClass: row.risk_class,
    sector: row.sector,
    year: row.year,
    from: row.month_from,
    to: row.month_to,
  });
}

export function fundCells(fund: Fund & Pick<PlanSpec['funds'][number], 'groups'>): Within<'fund'> {
  const { perRegion } = fund;
  const grant = typeof perRegion === 'object' ? perRegion : null;
  return {
    name: fund.name,
    source: fund.source ?? null,
    agency: fund.agency ?? null,
    edition: fund.edition ?? null,
    ceiling: fund.ceiling ?? null,
    per_year: jsonOrNull(fund.perYear),
    per_region: typeof perRegion === 'number' ? perRegion : null,
    region_grant: grant?.grant ?? null,
    region_percent: grant?.percent ?? null,
    regions: jsonOrNull(fund.regions),
    phases: jsonOrNull(fund.phases),
    worker_groups: fund.groups ? toWords(fund.groups) : null,
    discount: flagOf(fund.discount),
  };
}

/** @throws UnreadableRow where it has a sum and a grant per desa */
export function fundOf(row: Row<'fund'>): Part {
  const grant = given({ grant: row.region_grant, percent: row.region_percent });
  const granted = Object.keys(grant).length > 0;
  if (granted && row.per_region !== null)
    throw new UnreadableRow(`fund ${row.name}: a sum and a grant per desa`);
  return given({
    name: row.name,
    source: row.source,
    agency: row.agency,
    edition: row.edition,
    ceiling: row.ceiling,
    perYear: fromJsonOrNull(row.per_year, 'fund.per_year'),
    perRegion: granted ? grant : row.per_region,
    regions: fromJsonOrNull(row.regions, 'fund.regions'),
    phases: fromJsonOrNull(row.phases, 'fund.phases'),
    groups: row.worker_groups === null ? null : fromWords(row.worker_groups),
    discount: row.discount === null ? null : row.discount === 1,
  });
}

export function agencyCells(agency: Agency): Within<'agency'> {
  return { name: agency.name, ceiling: agency.ceiling ?? null, per_year: jsonOrNull(agency.perYear) };
}

export function agencyOf(row: Row<'agency'>): Part {
  return given({
    name: row.name,
    ceiling: row.ceiling,
    perYear: fromJsonOrNull(row.per_year, 'agency.per_year'),
  });
}
