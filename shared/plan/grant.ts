import { ceilingPerRegion } from '../budget/fund.ts';
import { done, refused, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { badFigure, isWhole, within } from './solve-problem.ts';
import { outlayOf, solveHeads, solveMonths, type Funding, type Outlay, type Solution } from './solve.ts';

/** A grant to each desa, a part of which is for contributions (BKBK of Jambi: 10 % of Rp100 m). */
export interface Grant extends Omit<Funding, 'ceiling'> {
  /** Rupiah to each desa. */
  readonly grant: number;
  /** Percent of it for contributions, 0–100, two decimals at most. */
  readonly percent: number;
  /** Desa and kelurahan that get it. */
  readonly units: number;
  /** What is wanted in each. */
  readonly heads: number;
  readonly months: number;
}

/** What a grant pays for in one desa. */
export interface GrantPlan {
  /** Rupiah for contributions in one desa: the percentage of the grant, rounded down. */
  readonly ceiling: number;
  /** The heads and months wanted. */
  readonly wanted: Outlay;
  /** Most heads for the months wanted. */
  readonly atTheseMonths: Solution;
  /** Most months for the heads wanted. */
  readonly atTheseHeads: Solution;
  /** The same over all desa. */
  readonly all: {
    readonly ceiling: number;
    readonly wanted: Outlay;
    readonly atTheseMonths: Outlay;
    readonly atTheseHeads: Outlay;
  };
}

/** @returns a problem when a figure is out of bounds, a month has no rate, or a head costs nothing */
export function grantPlan({ grant, percent, units, heads, months, ...rest }: Grant): Result<GrantPlan> {
  if (!isWhole(grant, 0, mostGrant)) return refused(badFigure('grant', grant, within(0, mostGrant)));
  if (!isPercent(percent)) return refused(badFigure('percent', percent, percentAllowed));
  if (!isWhole(units, 1, mostUnits)) return refused(badFigure('units', units, within(1, mostUnits)));
  const ceiling = ceilingPerRegion({ perRegion: { grant, percent } })!;
  const funding = { ...rest, ceiling };
  const wanted = outlayOf(funding, { heads, months });
  if (!wanted.ok) return wanted;
  const atTheseMonths = solveHeads({ ...funding, months });
  if (!atTheseMonths.ok) return atTheseMonths;
  const atTheseHeads = solveMonths({ ...funding, heads });
  if (!atTheseHeads.ok) return atTheseHeads;
  return done({
    ceiling,
    wanted: wanted.value,
    atTheseMonths: atTheseMonths.value,
    atTheseHeads: atTheseHeads.value,
    all: {
      ceiling: ceiling * units,
      wanted: times(units, wanted.value),
      atTheseMonths: times(units, atTheseMonths.value),
      atTheseHeads: times(units, atTheseHeads.value),
    },
  });
}

/** More desa than the country has, and more money than any grant; together their product stays exact. */
const [mostUnits, mostGrant] = [100_000, 10_000_000_000];

function isPercent(percent: number): boolean {
  return percent >= 0 && percent <= 100 && Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-9;
}

const percentAllowed = says(
  () => '0–100 dengan paling banyak dua desimal',
  () => '0–100 with at most two decimals',
);

function times(units: number, { heads, months, cost, left, short }: Outlay): Outlay {
  return { heads: heads * units, months, cost: cost * units, left: left * units, short: short * units };
}
