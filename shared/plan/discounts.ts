import type { PaidBy, Programme, Sector } from '../contribution/programme.ts';
import { monthKey, type Discount, type MonthKey, type RateTable } from '../contribution/rate.ts';
import { linesOf, mayPay, payerOf } from './lines.ts';
import type { PlanSpec } from './spec.ts';

/** What a fund of a plan need not pay of new heads' contributions in some of its months. */
export interface DiscountTaken {
  /** Place of the fund in the plan. */
  readonly fund: number;
  readonly programmes: readonly Programme[];
  /** Ten-thousandths waived. */
  readonly parts: number;
  /** First and last month it is taken in; both paid by phases of the plan. */
  readonly from: MonthKey;
  readonly to: MonthKey;
  readonly sector: Sector;
  readonly legalBasis: string;
}

/** The discounts the funds of a plan take for its phases, by fund and then as the rate table has them. */
export function discountsTaken(
  { groups, discounts }: Pick<RateTable, 'groups' | 'discounts'>,
  spec: PlanSpec,
): readonly DiscountTaken[] {
  const segment = groups.find(({ group }) => group === spec.group)?.segment;
  const phases = linesOf(spec).filter(({ kind }) => kind === 'new');
  return spec.funds.flatMap((fund, f) =>
    discounts.flatMap((line): DiscountTaken[] => {
      const { sector, parts, legalBasis } = line;
      if (line.segment !== segment || sector !== (spec.sector ?? 'other')) return [];
      if (!grants(line, payerOf(fund.source), fund.discount)) return [];
      const programmes = spec.programmes.filter((programme) => line.programmes.includes(programme));
      if (programmes.length === 0) return [];
      const months = phases
        .filter((phase) => mayPay(fund, phase))
        .flatMap(({ year, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => monthKey(year, from + i)),
        )
        .filter((month) => month >= line.validFrom && (line.validTo === null || month <= line.validTo))
        .sort();
      const [from, to] = [months[0], months.at(-1)];
      return from && to ? [{ fund: f, programmes, parts, from, to, sector, legalBasis }] : [];
    }),
  );
}

function grants({ excluded, unresolved }: Discount, payer: PaidBy, decided: boolean | undefined): boolean {
  return !excluded.includes(payer) && (!unresolved.includes(payer) || decided === true);
}
