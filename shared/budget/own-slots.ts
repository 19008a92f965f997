import type { Claims } from './claims.ts';
import type { Row } from './linear-program.ts';
import type { Posed } from './pose.ts';
import { leastLimit, rowOf, type Column, type Payment } from './program.ts';

/** A column for each class and fund with a limit of its own for the slot. */
export function ownColumns(claims: Claims, posed: Posed, family: number, place: number): Column[] {
  const { funds, heads, pool } = posed.families[family]!;
  return funds.flatMap((fund) =>
    posed.classes.flatMap((_, c): Column[] => {
      const cost = posed.cost[fund]![c];
      if (cost === null || cost === undefined) return [];
      const money = Math.min(claims.funds[fund]!.perRegion!, leastLimit(posed, fund, c));
      const most = Math.min(heads[c]![place]!, Math.floor(money / cost));
      const payments = [{ fund, class: c, heads: 1 }];
      return most > 0 ? [{ most, pool, payments, own: { family, place } }] : [];
    }),
  );
}

/**
 * The limits of a slot: what each fund has for it, and its heads where several funds pay for them.
 * @param first number of its first column @param columns its columns alone
 */
export function ownRows(claims: Claims, posed: Posed, columns: readonly Column[], first: number): Row[] {
  const own = columns[0]?.own;
  if (!own || own.place === 'all') return [];
  const { funds, heads } = posed.families[own.family]!;
  const { place } = own;
  const row = (weight: (payment: Payment) => number, limit: number): Row[] => {
    const found = rowOf(columns, weight, limit, true);
    return found ? [{ ...found, columns: found.columns.map((column) => first + column) }] : [];
  };
  return [
    ...funds.flatMap((f) =>
      row((pay) => (pay.fund === f ? posed.cost[f]![pay.class]! : 0), claims.funds[f]!.perRegion!),
    ),
    ...heads.flatMap((perSlot, c) => row((pay) => (pay.class === c ? 1 : 0), perSlot[place]!)),
  ];
}
