import type { Claims } from './claims.ts';
import { headGoals } from './goals.ts';
import type { Row } from './linear-program.ts';
import type { Patterned } from './patterns.ts';
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

/** What the columns of a slot can be worth at most at the prices of bounds. @param first number of its first column */
export function pricedRows(
  { families }: Posed,
  { kinds, prices }: Pick<Patterned, 'kinds' | 'prices'>,
  columns: readonly Column[],
  first: number,
): Row[] {
  const own = columns[0]?.own;
  if (!own || own.place === 'all') return [];
  const { funds } = families[own.family]!;
  const kind = kinds.get(own.family)!.kindOf[own.place]!;
  return prices.flatMap(({ goal, family, worths, perKind }): Row[] => {
    if (family !== own.family || goal >= headGoals) return [];
    const coefficients = columns.map(({ payments: [pay] }) => worths[funds.indexOf(pay!.fund)]![pay!.class]!);
    const used = [...columns.keys()].filter((j) => coefficients[j]! > 1e-9);
    return [
      {
        columns: used.map((j) => first + j),
        coefficients: used.map((j) => coefficients[j]!),
        least: 0,
        most: perKind[kind]! + roundingError,
        implied: true,
      },
    ];
  });
}

/** Keeps rounding errors of prices from cutting off what is best. */
const roundingError = 1e-6;

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
