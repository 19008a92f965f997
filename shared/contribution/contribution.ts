import { done, refused, type Problem, type Result } from '../text/problem.ts';
import {
  payers,
  programmes as everyProgramme,
  riskClasses,
  type PaidBy,
  type Payer,
  type Programme,
  type Segment,
} from './programme.ts';
import { invalidField, missingField, noRate, oneOf, programmeNeeds, rupiahAllowed } from './problems.ts';
import {
  isValid,
  partsOfWhole,
  type Charge,
  type Discount,
  type MonthKey,
  type Rate,
  type RateTable,
} from './rate.ts';
import { termsOf, type ContributionQuery, type Terms } from './terms.ts';

export interface ProgrammePart {
  readonly programme: Programme;
  /** Whole Rupiah. */
  readonly amount: number;
  /** Instruments the amount rests on. */
  readonly legalBasis: readonly string[];
}

export interface PayerPart {
  readonly payer: Payer;
  /** Whole Rupiah. */
  readonly amount: number;
}

/** What is owed for one head in one month, or for one contract; both splits add up to the total. */
export interface HeadContribution {
  /** Whole Rupiah. */
  readonly total: number;
  readonly segment: Segment;
  /** Construction pays once for a contract, everyone else by the month. */
  readonly per: 'month' | 'contract';
  readonly byProgramme: readonly ProgrammePart[];
  readonly byPayer: readonly PayerPart[];
  /** Instruments of the group's terms and of every amount, each once. */
  readonly legalBasis: readonly string[];
}

/** A part of one programme that one payer bears. */
interface Part {
  readonly programme: Programme;
  readonly payer: Payer;
  readonly takenFrom: Programme | null;
  readonly amount: number;
  readonly legalBasis: readonly string[];
}

/**
 * Contribution of one head in one month, or of one construction contract, split by programme and by payer.
 *
 * Rounding: what one payer owes for one programme is computed exactly (brackets added up, then bounds) and
 * rounded once to whole Rupiah, halves up; a discount takes its share of that sum, and what is left is rounded
 * the same way. A recomposed part moves from one programme to another and leaves the payer's bill as it was.
 *
 * @returns a problem when the table has no rate of a programme for that month, or a field is missing, of no use
 * or outside what it takes
 */
export function contributionOf(table: RateTable, query: ContributionQuery): Result<HeadContribution> {
  const resolved = termsOf(table, query);
  if (!resolved.ok) return resolved;
  const terms = resolved.value;
  const wanted = [...new Set(query.programmes)];
  if (wanted.length === 0) return refused(invalidField('programmes', '–', oneOf(terms.programmes)));
  const parts: Part[] = [];
  for (const programme of wanted) {
    const rates = ratesInForce(table.rates, terms, programme, query.month);
    if (!rates.ok) return rates;
    const problem = lacking(rates.value, terms, wanted);
    if (problem) return refused(problem);
    parts.push(...partsOf(rates.value, terms.base ?? 0, terms, query.payer));
  }
  const discount = discountOf(table.discounts, terms, query);
  if (!discount.ok) return discount;
  return done(addedUp(wanted, moved(discounted(parts, discount.value)), terms));
}

function addedUp(wanted: readonly Programme[], parts: readonly Part[], terms: Terms): HeadContribution {
  const sum = (some: readonly Part[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const bases = (some: readonly Part[]): string[] => [
    ...new Set(some.flatMap(({ legalBasis }) => legalBasis)),
  ];
  return {
    total: sum(parts),
    segment: terms.segment,
    per: terms.segment === 'Jakon' ? 'contract' : 'month',
    byProgramme: wanted.map((programme) => {
      const its = parts.filter((part) => part.programme === programme);
      return { programme, amount: sum(its), legalBasis: bases(its) };
    }),
    byPayer: payers.flatMap((payer) => {
      const its = parts.filter((part) => part.payer === payer);
      return its.length > 0 ? [{ payer, amount: sum(its) }] : [];
    }),
    legalBasis: [...new Set([...bases(parts), ...(terms.legalBasis === null ? [] : [terms.legalBasis])])],
  };
}

/**
 * The lines that hold for a programme: those of the group where it has any, else of its segment; of lines that
 * charge the same the one that came into force last, as a newer regulation supersedes an older.
 */
function ratesInForce(
  table: readonly Rate[],
  { who, group, segment, riskClass, programmes }: Terms,
  programme: Programme,
  month: MonthKey,
): Result<readonly Rate[]> {
  const ofSegment = (name: Programme): Rate[] =>
    table.filter(
      (rate) =>
        rate.segment === segment && rate.programme === name && (rate.group === null || rate.group === group),
    );
  const known = programmes.includes(programme) ? ofSegment(programme) : [];
  const valid = known.filter(
    (rate) =>
      isValid(rate, month) && (rate.riskClass === null || riskClass === null || rate.riskClass === riskClass),
  );
  const own = valid.filter((rate) => rate.group !== null);
  const inForce = new Map<string, Rate>();
  for (const rate of own.length > 0 ? own : valid) {
    const key = chargedOn(rate);
    const other = inForce.get(key);
    if (!other || rate.validFrom > other.validFrom) inForce.set(key, rate);
  }
  if (inForce.size > 0) return done([...inForce.values()]);
  const offered = everyProgramme.filter((name) => programmes.includes(name) && ofSegment(name).length > 0);
  return refused(noRate(programme, who, month, known, offered));
}

/** What one line is told from the others of its programme by. */
function chargedOn({ payer, takenFrom, riskClass, charge }: Rate): string {
  return [payer, takenFrom, riskClass, charge.kind === 'share' ? charge.baseAbove : 0].join('|');
}

function lacking(rates: readonly Rate[], terms: Terms, wanted: readonly Programme[]): Problem | null {
  if (terms.riskClass === null && rates.some((rate) => rate.riskClass !== null))
    return missingField('risk-class', oneOf(riskClasses), terms.who);
  if (terms.base === null && rates.some(({ charge }) => charge.kind === 'share'))
    return missingField(terms.segment === 'Jakon' ? 'contract-value' : 'wage', rupiahAllowed, terms.who);
  const source = rates.find(({ takenFrom }) => takenFrom !== null && !wanted.includes(takenFrom));
  return source?.takenFrom ? programmeNeeds(source.programme, source.takenFrom) : null;
}

/** One part for each payer of a programme and each programme it is taken from. */
function partsOf(rates: readonly Rate[], base: number, { segment }: Terms, paidBy: PaidBy): readonly Part[] {
  const apart = new Map<string, Rate[]>();
  for (const rate of rates) {
    const key = `${rate.payer}|${rate.takenFrom}`;
    apart.set(key, [...(apart.get(key) ?? []), rate]);
  }
  return [...apart.values()].map((lines): Part => {
    const { programme, payer, takenFrom } = lines[0]!;
    const exact = lines.reduce((total, { charge }) => total + partsCharged(charge, base), 0n);
    const answerable = segment === 'BPU' ? payer === 'worker' : payer === 'employer';
    return {
      programme,
      payer: answerable ? bearer(paidBy) : payer,
      takenFrom,
      amount: rounded(exact),
      legalBasis: lines.map(({ legalBasis }) => legalBasis),
    };
  });
}

function bearer(paidBy: PaidBy): Payer {
  return paidBy === 'self' ? 'worker' : paidBy;
}

const whole = BigInt(partsOfWhole);

/** Ten-thousandths of a Rupiah. */
function partsCharged(charge: Charge, base: number): bigint {
  if (charge.kind === 'fixed') return BigInt(charge.amount) * whole;
  const { parts, baseMinimum, baseAbove, baseCap, least, most } = charge;
  const counted = Math.min(Math.max(base, baseMinimum), baseCap ?? Infinity);
  const exact = BigInt(Math.max(0, counted - baseAbove)) * BigInt(parts);
  const [floor, ceiling] = [BigInt(least) * whole, most === null ? null : BigInt(most) * whole];
  if (exact < floor) return floor;
  return ceiling !== null && exact > ceiling ? ceiling : exact;
}

/** Ten-thousandths to whole Rupiah, halves up. */
function rounded(parts: bigint): number {
  return Number((parts + whole / 2n) / whole);
}

/** @returns null where none holds, a problem when the planner decides what the law has decided */
function discountOf(
  discounts: readonly Discount[],
  { who, segment, sector }: Terms,
  { month, payer, discount }: ContributionQuery,
): Result<Discount | null> {
  const line = discounts.find(
    (each) => each.segment === segment && each.sector === sector && isValid(each, month),
  );
  if (discount === true && line?.excluded.includes(payer))
    return refused(
      invalidField(
        'discount',
        payer,
        {
          id: `tidak diisi; ${line.legalBasis} mengecualikan APBN dan APBD`,
          en: `left out; ${line.legalBasis} excludes APBN and APBD`,
        },
        who,
      ),
    );
  if (!line || line.excluded.includes(payer)) return done(null);
  return done(line.unresolved.includes(payer) && discount !== true ? null : line);
}

function discounted(parts: readonly Part[], discount: Discount | null): readonly Part[] {
  if (!discount) return parts;
  const left = BigInt(partsOfWhole - discount.parts);
  return parts.map((part) =>
    discount.programmes.includes(part.programme)
      ? {
          ...part,
          amount: rounded(BigInt(part.amount) * left),
          legalBasis: [...part.legalBasis, discount.legalBasis],
        }
      : part,
  );
}

/** Takes recomposed parts out of the programmes they come from, never more than those have. */
function moved(parts: readonly Part[]): readonly Part[] {
  const amounts = parts.map(({ amount }) => amount);
  for (const [i, { takenFrom, payer }] of parts.entries()) {
    if (takenFrom === null) continue;
    const from = parts.findIndex((part) => part.programme === takenFrom && part.payer === payer);
    const taken = Math.min(amounts[i]!, amounts[from] ?? 0);
    amounts[i] = taken;
    if (from >= 0) amounts[from]! -= taken;
  }
  return parts.map((part, i) => ({ ...part, amount: amounts[i]! }));
}
