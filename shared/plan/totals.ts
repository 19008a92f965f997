import { sum } from '../allocation/exact.ts';
import type { Claims, Paid } from '../budget/claims.ts';
import { limitOf, ownCeiling, yearsOf } from '../budget/money.ts';
import { byYear } from './claims.ts';
import { monthsOf, type PlanLine } from './lines.ts';
import type { LineCost } from './phase-cost.ts';
import type { AgencyTotal, CommitmentTotal, FundTotal, PhaseTotal, YearUse } from './result.ts';
import type { PlanSpec } from './spec.ts';

/** What the totals are added up from. */
export interface Funded {
  readonly spec: PlanSpec;
  readonly lines: readonly PlanLine[];
  readonly costs: readonly LineCost[];
  readonly claims: Claims;
  readonly paid: Paid;
}

export function phaseTotalsOf({ lines, costs, claims }: Funded): readonly PhaseTotal[] {
  return lines.flatMap((line, l) => {
    if (line.kind !== 'new') return [];
    const heads = sum(claims.lines[l]!.heads);
    const costPerHead = costs[l]!.full;
    return [{ name: line.name, heads, months: monthsOf(line), costPerHead, cost: heads * costPerHead }];
  });
}

export function commitmentTotalsOf({ lines, costs, claims, paid }: Funded): readonly CommitmentTotal[] {
  return lines.flatMap((line, l) => {
    const { kind, name } = line;
    if (kind === 'new') return [];
    const heads = sum(claims.lines[l]!.heads);
    const costPerHead = costs[l]!.full;
    const funded = paid.funded[l]!;
    return [{ name, kind, heads, funded, months: monthsOf(line), costPerHead, cost: heads * costPerHead }];
  });
}

export function fundTotalsOf({ spec, lines, claims, paid }: Funded): readonly FundTotal[] {
  const years = yearsOf(lines);
  return spec.funds.map((fund, f) => {
    const ceiling = ownCeiling(claims.funds[f]!, years);
    const used = paid.used[f]!;
    const headsOf = (isNew: boolean) =>
      paid.cells[f]!.reduce(
        (total, cell, l) => ((lines[l]!.kind === 'new') === isNew ? total + sum(cell) : total),
        0,
      );
    return {
      name: fund.name,
      heads: headsOf(true),
      committed: headsOf(false),
      ceiling,
      used,
      left: ceiling === null ? null : ceiling - used,
      years: yearUse(years, claims.funds[f]!.perYear, [paid.usedByYear[f]!]),
    };
  });
}

/** Agencies of the plan, then those that funds alone name. */
export function agencyTotalsOf({ spec, lines, paid }: Funded): readonly AgencyTotal[] {
  const years = yearsOf(lines);
  const listed = spec.agencies ?? [];
  const others = new Set(spec.funds.flatMap(({ agency }) => agency || []));
  for (const { name } of listed) others.delete(name);
  return [...listed, ...[...others].map((name) => ({ name, ceiling: undefined, perYear: undefined }))].map(
    ({ name, ceiling: total, perYear: money }) => {
      const its = [...spec.funds.keys()].filter((f) => spec.funds[f]!.agency === name);
      const used = sum(its.map((f) => paid.used[f]!));
      const perYear = byYear(money);
      const ceiling = limitOf({ ceiling: total ?? null, perYear }, years);
      return {
        name,
        ceiling,
        used,
        left: ceiling === null ? null : ceiling - used,
        years: yearUse(
          years,
          perYear,
          its.map((f) => paid.usedByYear[f]!),
        ),
      };
    },
  );
}

/** Years the plan pays in, and those there is money for. */
function yearUse(
  years: readonly number[],
  ceilings: ReadonlyMap<number, number> | null,
  used: readonly ReadonlyMap<number, number>[],
): readonly YearUse[] {
  const all = [...new Set([...years, ...(ceilings?.keys() ?? [])])].sort((a, b) => a - b);
  return all.map((year) => ({
    year,
    ceiling: ceilings === null ? null : (ceilings.get(year) ?? 0),
    used: sum(used.map((byYear) => byYear.get(year) ?? 0)),
  }));
}
