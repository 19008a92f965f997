import { ceilingPerRegion } from '../budget/fund.ts';
import { costOfHead } from '../contribution/cost.ts';
import type { RateTable } from '../contribution/rate.ts';
import { paidByOf } from '../contribution/terms.ts';
import { slotsOfCodes } from '../plan/area.ts';
import { payerOf, paymentOf } from '../plan/lines.ts';
import type { PlanSpec } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import type { CoverageArrays } from './rows/coverage-rows.ts';
import type { FundReach } from './snapshot.ts';

type Fund = PlanSpec['funds'][number];

/** Where a fund pays does not change while an area is drawn; asking every code at each frame would show. */
const paidIn = new WeakMap<
  Fund,
  { readonly codes: readonly RegionCode[]; readonly slots: Uint8Array | null }
>();

/**
 * How far each fund of a plan would go in some desa, alone and for a whole year: the year of the first phase, at
 * the plan's programmes. Only the fund's own limits count, not those it shares with its agency; phases and
 * editions it is kept to say when it pays and not how far it goes.
 * @param slots desa of the area
 */
export function fundReach(
  spec: PlanSpec,
  rates: RateTable,
  codes: readonly RegionCode[],
  slots: Uint32Array,
  coverage: CoverageArrays,
): readonly FundReach[] {
  return spec.funds.map((fund): FundReach => {
    const own = desaOf(fund, codes, slots);
    const year = spec.phases[0]!.year;
    const inAll = Math.min(fund.ceiling ?? Infinity, fund.perYear ? (fund.perYear[year] ?? 0) : Infinity);
    const each = ceilingPerRegion(fund);
    if (inAll === Infinity && each === null) return { fund: fund.name, ceiling: null, heads: null };
    if (!paysFor(fund, spec, rates)) return { fund: fund.name, ceiling: 0, heads: 0 };
    const ceiling = Math.min(inAll, each === null ? Infinity : each * own.length);
    const paidBy = { payer: payerOf(fund.source), discount: fund.discount };
    const head = costOfHead(rates, paymentOf(spec), paidBy, year, 1, 12);
    if (!head.ok || head.value.total === 0) return { fund: fund.name, ceiling, heads: null };
    const price = head.value.total;
    const most = each === null ? Infinity : Math.floor(each / price);
    const wanted = own.reduce((sum, slot) => sum + Math.min(gapOf(slot, coverage), most), 0);
    return { fund: fund.name, ceiling, heads: Math.min(wanted, Math.floor(inAll / price)) };
  });
}

/** Desa without figures have no gap that could be paid for. */
function gapOf(slot: number, { eligible, covered }: CoverageArrays): number {
  const gap = eligible[slot]! - covered[slot]!;
  return gap > 0 ? gap : 0;
}

function paysFor({ groups, source }: Fund, { group }: PlanSpec, rates: RateTable): boolean {
  const terms = rates.groups.find((known) => known.group === group);
  const canPay = terms === undefined || paidByOf[terms.segment].includes(payerOf(source));
  return canPay && (groups?.includes(group) ?? true);
}

/** A fund that names what is not there pays nowhere; the plan itself says so. */
function desaOf(fund: Fund, codes: readonly RegionCode[], slots: Uint32Array): Uint32Array {
  if (!fund.regions) return slots;
  let known = paidIn.get(fund);
  if (known?.codes !== codes) {
    const found = slotsOfCodes(fund.regions, codes, { fund: fund.name });
    known = { codes, slots: found.ok ? found.value : null };
    paidIn.set(fund, known);
  }
  const { slots: within } = known;
  return within ? slots.filter((slot) => within[slot] === 1) : new Uint32Array();
}
