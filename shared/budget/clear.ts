import { sum } from '../allocation/exact.ts';
import type { ClaimFund, Claims } from './claims.ts';
import { moneyOf, ownCeiling, yearsOf } from './money.ts';

/**
 * About how many heads are not paid for, where that is plain to see as money is short even if it could be divided at
 * will: in the year or place where it is plainest. 0 where it is not.
 */
export function headsShort({ lines, funds, agencies }: Claims): number {
  const cheapest = lines.map((_, l) =>
    Math.min(...funds.map(({ costPerHead }) => costPerHead[l] ?? Infinity)),
  );
  const counts = lines.map(({ heads }) => sum(heads));
  const needs = counts.map((count, l) => (count === 0 ? 0 : count * cheapest[l]!));
  const years = yearsOf(lines);
  const ofYears = years.map((year) =>
    beyond(sum(needs.filter((_, l) => lines[l]!.year === year)), moneyOf({ funds, agencies }, [year])),
  );
  const short = Math.max(beyond(sum(needs), moneyOf({ funds, agencies }, years)), ...ofYears);

  const local = funds.filter(({ perRegion }) => perRegion !== null);
  const inHeads = (money: number): number => (money === 0 ? 0 : money / (sum(needs) / sum(counts)));
  if (local.length === 0) return inHeads(short);
  const shared = funds.filter(({ perRegion }) => perRegion === null);
  const money = sum(shared.map((fund) => ownCeiling(fund, years) ?? Infinity));
  let beyondOwn = 0;
  for (let slot = 0; slot < (lines[0]?.heads.length ?? 0); slot++) {
    let need = 0;
    for (let l = 0; l < lines.length; l++) {
      const heads = lines[l]!.heads[slot]!;
      if (heads > 0) need += heads * cheapest[l]!;
    }
    if (need === 0) continue;
    for (const { where, perRegion } of local) if (where[slot] === 1) need -= perRegion!;
    beyondOwn += Math.max(0, need);
  }
  return inHeads(Math.max(short, beyond(beyondOwn, money)));
}

/** Either may be without bound. */
function beyond(need: number, money: number): number {
  return need > money ? need - money : 0;
}

/** A sum of money that payments are taken from. */
interface Purse {
  left: number;
}

/** Whether all heads find a fund where the narrowest funds choose first, each the dearest heads first. */
export function paidGreedily({ lines, funds, agencies }: Claims): boolean {
  const unpaid = lines.map(({ heads }) => heads.slice());
  const dearestFirst = [...lines.keys()].sort((a, b) => lines[b]!.cost - lines[a]!.cost);
  const ofAgencies = agencies.map(pursesOf);
  const narrow = funds.map(narrowness);
  const narrowestFirst = [...funds.keys()].sort((a, b) => narrow[b]! - narrow[a]!).map((f) => funds[f]!);
  for (const fund of narrowestFirst) {
    const own = pursesOf(fund);
    const ofAgency = fund.agency === null ? null : ofAgencies[fund.agency]!;
    const ofSlot: Purse = { left: Infinity };
    const payable = dearestFirst.flatMap((l): PayableLine[] => {
      const cost = fund.costPerHead[l] ?? null;
      const { year } = lines[l]!;
      return cost === null
        ? []
        : [{ cost, heads: unpaid[l]!, purses: [ofSlot, ...own(year), ...(ofAgency?.(year) ?? [])] }];
    });
    for (let slot = 0; slot < fund.where.length; slot++) {
      if (fund.where[slot] !== 1) continue;
      ofSlot.left = fund.perRegion ?? Infinity;
      for (const line of payable) payFrom(line, slot);
    }
  }
  return unpaid.every((heads) => sum(heads) === 0);
}

interface PayableLine {
  readonly cost: number;
  readonly heads: Int32Array;
  readonly purses: readonly Purse[];
}

function payFrom({ cost, heads, purses }: PayableLine, slot: number): void {
  let paid = heads[slot]!;
  if (paid === 0) return;
  for (const { left } of purses) if (paid * cost > left) paid = Math.floor(left / cost);
  if (paid === 0) return;
  heads[slot]! -= paid;
  for (const purse of purses) purse.left -= paid * cost;
}

/** The purses a limit keeps, by the year that is paid in. */
function pursesOf({
  ceiling,
  perYear,
}: Pick<ClaimFund, 'ceiling' | 'perYear'>): (year: number) => readonly Purse[] {
  const total: readonly Purse[] = ceiling === null ? [] : [{ left: ceiling }];
  if (perYear === null) return () => total;
  const byYear = new Map(
    [...perYear].map(([year, money]): [number, readonly Purse[]] => [year, [...total, { left: money }]]),
  );
  const none: readonly Purse[] = [{ left: 0 }];
  return (year) => byYear.get(year) ?? none;
}

/** Funds of each desa before those of some desa, before those of all; and those for few lines before others. */
function narrowness({ perRegion, where, costPerHead }: ClaimFund): number {
  const closed = costPerHead.filter((cost) => cost === null).length;
  return (perRegion === null ? 0 : 2) + (where.includes(0) ? 1 : 0) + closed / (costPerHead.length + 1);
}
