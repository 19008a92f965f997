import type { Claims, ClaimAgency, ClaimFund } from './claims.ts';

/** Money left under one limit. */
interface Account {
  left: number;
}

/** What is left of every limit while heads are paid one after the other; no payment exceeds any of them. */
export class Ledger {
  private readonly claims: Claims;
  /** By fund and line: the accounts a payment is taken from; null where the fund may not pay. */
  private readonly accounts: readonly (readonly (readonly Account[] | null)[])[];
  /** By fund: what is left in each slot, where the fund has a limit per region. */
  private readonly own: readonly (Float64Array | null)[];

  constructor(claims: Claims) {
    this.claims = claims;
    const slots = claims.lines[0]?.heads.length ?? 0;
    const agencies = claims.agencies.map((agency) => accountsOf(agency));
    this.accounts = claims.funds.map((fund) => {
      const own = accountsOf(fund);
      const agency = fund.agency === null ? undefined : agencies[fund.agency];
      return claims.lines.map(({ year }, l) =>
        fund.costPerHead[l] === null ? null : [...own(year), ...(agency ? agency(year) : [])],
      );
    });
    this.own = claims.funds.map(({ perRegion }) =>
      perRegion === null ? null : new Float64Array(slots).fill(perRegion),
    );
  }

  /** Heads of a line in a slot the fund can still pay, at most `wanted`. */
  payable(fund: number, line: number, slot: number, wanted: number): number {
    if (this.claims.funds[fund]!.where[slot] !== 1) return 0;
    const own = this.own[fund];
    const most = this.payableAnywhere(fund, line, wanted);
    return own ? Math.min(most, Math.floor(own[slot]! / this.claims.funds[fund]!.costPerHead[line]!)) : most;
  }

  /** The same for the limits that do not know of slots. */
  payableAnywhere(fund: number, line: number, wanted: number): number {
    const accounts = this.accounts[fund]![line];
    const cost = this.claims.funds[fund]!.costPerHead[line];
    if (!accounts || cost === null || cost === undefined) return 0;
    let most = wanted;
    for (const { left } of accounts) most = Math.min(most, Math.floor(left / cost));
    return most;
  }

  pay(fund: number, line: number, slot: number, heads: number): void {
    const money = heads * this.claims.funds[fund]!.costPerHead[line]!;
    for (const account of this.accounts[fund]![line]!) account.left -= money;
    const own = this.own[fund];
    if (own) own[slot]! -= money;
  }
}

/** The accounts a payment in a year is taken from. */
function accountsOf({ ceiling, perYear }: ClaimFund | ClaimAgency): (year: number) => Account[] {
  const total = ceiling === null ? [] : [{ left: ceiling }];
  const years = new Map<number, Account>();
  return (year) => {
    if (perYear === null) return total;
    let account = years.get(year);
    if (!account) {
      account = { left: perYear.get(year) ?? 0 };
      years.set(year, account);
    }
    return [...total, account];
  };
}
