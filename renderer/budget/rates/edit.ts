import { groups, programmes, type Group, type Segment } from '#shared/contribution/programme.ts';
import { rateTableProblems, type RateProblem } from '#shared/contribution/rate-problems.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { Account, Charge, GroupTerms, Rate, RateTable } from '#shared/contribution/rate.ts';
import { replaced, without } from '../../plan/order.ts';

/** Edits of a rate table as its screen makes them, beside those of `shared/contribution/edit-rates.ts`. */

/** True while the table says what the shipped one says, in whatever order. */
export function isShipped(rates: RateTable): boolean {
  return tableParts.every((part) => sameLines(rates[part], shippedRates[part]));
}

const tableParts = ['rates', 'groups', 'discounts', 'accounts'] as const;

function sameLines(some: readonly object[], others: readonly object[]): boolean {
  const [one, other] = [some, others].map((lines) => lines.map(lineText).sort());
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A line as text that does not depend on the order its fields are written in. */
function lineText(line: object): string {
  return JSON.stringify(line, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** What a change would put wrong that is not wrong already. */
export function newProblems(before: RateTable, after: RateTable): readonly RateProblem[] {
  const known = new Set(rateTableProblems(before).map(problemKey));
  return rateTableProblems(after).filter((problem) => !known.has(problemKey(problem)));
}

function problemKey({ code, what }: RateProblem): string {
  return `${code}|${what.id}`;
}

export function withTerms(rates: RateTable, index: number, change: Partial<GroupTerms>): RateTable {
  const terms = rates.groups[index];
  return terms ? { ...rates, groups: replaced(rates.groups, index, { ...terms, ...change }) } : rates;
}

export function withAccount(rates: RateTable, index: number, change: Partial<Account>): RateTable {
  const account = rates.accounts[index];
  return account ? { ...rates, accounts: replaced(rates.accounts, index, { ...account, ...change }) } : rates;
}

export function withoutAccount(rates: RateTable, index: number): RateTable {
  return { ...rates, accounts: without(rates.accounts, index) };
}

/** A charge of the other kind begins without figures; of the same kind it stays. */
export function chargeOfKind(kind: Charge['kind'], before: Charge): Charge {
  if (kind === before.kind) return before;
  return kind === 'fixed'
    ? { kind, amount: 0 }
    : { kind, parts: 0, baseMinimum: 0, baseAbove: 0, baseCap: null, least: 0, most: null };
}

/** One more account, for a programme and group that have none yet, under a code to be overwritten. */
export function withNewAccount(rates: RateTable): RateTable {
  const free = [null, ...groups]
    .flatMap((group) => programmes.map((programme) => ({ programme, group })))
    .find(
      ({ programme, group }) =>
        !rates.accounts.some((account) => account.programme === programme && account.group === group),
    );
  if (!free) return rates;
  return { ...rates, accounts: [...rates.accounts, { ...free, code: '5.1.02.02.02.0000', name: '' }] };
}

/** Who may bear a part of the contributions of a segment by law. */
export function payersOf(segment: Segment): readonly Rate['payer'][] {
  return segment === 'PU' ? ['employer', 'worker'] : segment === 'BPU' ? ['worker'] : ['employer'];
}

/** One more line, of a group's own, in force from a month on. */
export function withGroupRate(
  rates: RateTable,
  segment: Segment,
  line: Pick<Rate, 'programme' | 'payer' | 'charge' | 'validFrom' | 'legalBasis'> & { readonly group: Group },
): RateTable {
  const added: Rate = { ...line, segment, riskClass: null, takenFrom: null, validTo: null };
  return { ...rates, rates: [...rates.rates, added] };
}
