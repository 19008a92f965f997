import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';

/**
 * What the funds still have, within the ceilings of their agencies as well; null where some money has no bound
 * of its own and none of its agency's, so that no sum can be told.
 */
export function moneyLeft(
  { funds }: Pick<PlanSpec, 'funds'>,
  result: Pick<PlanResult, 'funds' | 'agencies'>,
): number | null {
  const byAgency = new Map<string, (number | null)[]>();
  const alone: (number | null)[] = [];
  for (const [index, fund] of funds.entries()) {
    const left = result.funds[index]?.left ?? null;
    const agency = result.agencies.find(({ name }) => name === fund.agency);
    if (agency === undefined || agency.left === null) alone.push(left);
    else byAgency.set(agency.name, [...(byAgency.get(agency.name) ?? []), left]);
  }
  const bounded = [...byAgency].map(([name, lefts]) => {
    const own = total(lefts);
    const most = result.agencies.find((agency) => agency.name === name)!.left!;
    return own === null ? most : Math.min(own, most);
  });
  return total([...alone, ...bounded]);
}

function total(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}
