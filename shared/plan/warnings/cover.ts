import { sum } from '../../allocation/exact.ts';
import { monthName } from '../../text/number.ts';
import type { Warning } from '../../text/problem.ts';
import { says, type Wording } from '../../text/text.ts';
import type { PlanLine } from '../lines.ts';
import { isNonWageEarner, monthIndex, type PlanFacts } from './facts.ts';

/** How long members are protected, and whether they stay so. */
export function coverWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  return [shortCover(plan), unpaidMonths(plan), lateRenewal(plan)];
}

/** Months of membership from which the full death benefit is paid, and what is paid before (Permenaker 1/2025). */
const monthsForFullBenefit = 3;
const deathBenefit = 42_000_000;
const burialBenefit = 10_000_000;

/** Unpaid months after which a membership lapses. */
const monthsToLapse = 3;

/** New members of a phase or a list, with the months they are paid for until there is a month nobody pays. */
interface Enrolment {
  readonly line: PlanLine;
  readonly heads: number;
  readonly from: number;
  readonly to: number;
}

/** @param gap how many unpaid months do not end the cover */
function enrolments(plan: PlanFacts, gap: number): readonly Enrolment[] {
  return plan.lines.flatMap((line, l): Enrolment[] => {
    const heads = sum(plan.claims.lines[l]!.heads);
    if ((line.kind !== 'new' && line.kind !== 'enrolment') || heads === 0) return [];
    const to = plan.lines
      .filter((renewal, r) => renews(plan, renewal, r, line, heads))
      .toSorted((a, b) => monthIndex(a.year, a.from) - monthIndex(b.year, b.from))
      .reduce(
        (end, renewal) =>
          monthIndex(renewal.year, renewal.from) <= end + 1 + gap
            ? Math.max(end, monthIndex(renewal.year, renewal.to))
            : end,
        monthIndex(line.year, line.to),
      );
    return [{ line, heads, from: monthIndex(line.year, line.from), to }];
  });
}

/**
 * Whether a line renews the members of another: it names their phase, or it renews a number, or a column, of
 * people in a later year that has room for all enrolled before. Those covered from the start are other people.
 */
function renews(plan: PlanFacts, renewal: PlanLine, r: number, line: PlanLine, heads: number): boolean {
  if (renewal.kind !== 'renewal') return false;
  const { heads: whom } = plan.spec.commitments![r]!;
  if (whom === 'covered') return false;
  if (typeof whom === 'object' && 'phases' in whom)
    return line.kind === 'new' && whom.phases.includes(line.name);
  const before = plan.lines.map((each, l) =>
    each.kind === 'new' && each.year < renewal.year ? sum(plan.claims.lines[l]!.heads) : 0,
  );
  const enrolled = line.kind === 'new' ? sum(before) : heads;
  return renewal.year > line.year && sum(plan.claims.lines[r]!.heads) >= enrolled;
}

function shortCover(plan: PlanFacts): Warning | null {
  const short = enrolments(plan, 0).filter(
    ({ line, from, to }) => line.payment.programmes.includes('JKM') && to - from + 1 < monthsForFullBenefit,
  );
  if (short.length === 0) return null;
  const phases = (w: Wording, unit: string) =>
    short.map(({ line, from, to }) => `${line.name} (${w.heads(to - from + 1)} ${unit})`).join(', ');
  return {
    code: 'short-cover',
    what: says(
      (w) => `Perlindungan kurang dari ${monthsForFullBenefit} bulan: ${phases(w, 'bulan')}.`,
      (w) => `Cover of less than ${monthsForFullBenefit} months: ${phases(w, 'months')}.`,
    ),
    why: says(
      (w) =>
        `Santunan kematian ${w.rupiah(deathBenefit)} baru dibayar setelah sedikitnya ${monthsForFullBenefit} bulan kepesertaan; sebelumnya hanya biaya pemakaman ${w.rupiah(burialBenefit)} (Permenaker 1/2025).`,
      (w) =>
        `The death benefit of ${w.rupiah(deathBenefit)} is paid only after at least ${monthsForFullBenefit} months of membership; before, only burial costs of ${w.rupiah(burialBenefit)} (Permenaker 1/2025).`,
    ),
    next: says(
      () =>
        `Mulai tahap itu lebih awal, atau kurangi kuotanya agar dapat dibayar ${monthsForFullBenefit} bulan.`,
      () => `Start the phase earlier, or lower its quota so that ${monthsForFullBenefit} months can be paid.`,
    ),
  };
}

/** A plan that goes on into later years, but leaves earlier members without three months or more. */
function unpaidMonths(plan: PlanFacts): Warning | null {
  const lastYear = Math.max(...plan.lines.map(({ year }) => year));
  const lapsing = enrolments(plan, monthsToLapse - 1).filter(
    ({ line, to }) => isNonWageEarner(plan, line) && yearOf(to) < lastYear,
  );
  if (lapsing.length === 0) return null;
  const members = (w: Wording, from: string, until: string) =>
    lapsing
      .map(
        ({ line, to }) =>
          `${line.name} (${line.year}) ${from} ${monthWords(to + 1, w)} ${until} ${monthWords(to + monthsToLapse, w)}`,
      )
      .join(', ');
  return {
    code: 'unpaid-months',
    what: says(
      (w) => `Peserta tidak dibayar: ${members(w, 'dari', 'sampai sedikitnya')}.`,
      (w) => `Members are not paid for: ${members(w, 'from', 'to at least')}.`,
    ),
    why: says(
      () =>
        'Kepesertaan BPU gugur setelah tiga bulan tanpa iuran; tiap tahap hanya membayar pesertanya sendiri.',
      () => 'BPU membership lapses after three unpaid months; each phase pays for its own members alone.',
    ),
    next: says(
      () => 'Anggarkan perpanjangan mereka lebih dahulu, sebelum peserta baru.',
      () => 'Budget for their renewal first, before new members.',
    ),
  };
}

/**
 * Those covered at the start of a year, all of them or a number of them, are renewed only from April on. Who is
 * renewed until March may be the same people, so that only more than were paid for until then are late.
 */
function lateRenewal(plan: PlanFacts): Warning | null {
  const { spec, lines, input, claims } = plan;
  const ofCovered = lines.flatMap((line, l) => {
    if (line.kind !== 'renewal' || line.year !== input.coverageYear + 1 || !isNonWageEarner(plan, line))
      return [];
    const { heads } = spec.commitments![l]!;
    const isOfPhases = typeof heads === 'object' && 'phases' in heads;
    return isOfPhases
      ? []
      : [{ name: line.name, year: line.year, from: line.from, heads: sum(claims.lines[l]!.heads) }];
  });
  const inTime = sum(ofCovered.filter(({ from }) => from <= monthsToLapse).map(({ heads }) => heads));
  const late = ofCovered.filter(({ from, heads }) => from > monthsToLapse && heads > inTime);
  if (late.length === 0) return null;
  const first = late.reduce((a, b) => (b.from < a.from ? b : a));
  return {
    code: 'renewal-late',
    what: says(
      (w) =>
        `${first.name} baru mulai ${monthName(first.from, w.language)} ${first.year}; ${monthName(1, w.language)} sampai ${monthName(first.from - 1, w.language)} tidak dibayar.`,
      (w) =>
        `${first.name} starts only in ${monthName(first.from, w.language)} ${first.year}; ${monthName(1, w.language)} to ${monthName(first.from - 1, w.language)} are not paid.`,
    ),
    why: says(
      () => 'Kepesertaan BPU gugur setelah tiga bulan tanpa iuran.',
      () => 'BPU membership lapses after three unpaid months.',
    ),
    next: says(
      () => `Mulai ${first.name} paling lambat ${monthName(monthsToLapse, 'id')}.`,
      () => `Start ${first.name} in ${monthName(monthsToLapse, 'en')} at the latest.`,
    ),
  };
}

function monthWords(month: number, w: Wording): string {
  return `${monthName(((month - 1) % 12) + 1, w.language)} ${yearOf(month)}`;
}

function yearOf(month: number): number {
  return Math.floor((month - 1) / 12);
}
