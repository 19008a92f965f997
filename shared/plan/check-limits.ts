import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { PlanSpec } from './spec.ts';

/** What is wrong between floor, minimum and cap, or with a percentage that cannot be counted exactly. */
export function limitsProblem(spec: PlanSpec): Problem | null {
  return (
    capProblem(spec) ??
    decimalsProblem('reservePercent', spec.reservePercent) ??
    spec.funds.reduce<Problem | null>(
      (problem, { perRegion }, i) =>
        problem ??
        (typeof perRegion === 'object'
          ? decimalsProblem(`funds[${i}].perRegion.percent`, perRegion.percent)
          : null),
      null,
    )
  );
}

function capProblem({ rule, limits }: PlanSpec): Problem | null {
  const cap = limits?.cap && 'heads' in limits.cap ? limits.cap.heads : null;
  if (cap === null) return null;
  const least = [
    { field: 'limits.minimum', heads: limits?.minimum ?? 0 },
    { field: 'rule.floor', heads: rule.floor ?? 0 },
  ].find(({ heads }) => heads > cap);
  if (!least) return null;
  const { field, heads } = least;
  return {
    code: 'minimum-exceeds-cap',
    what: says(
      (w) => `Isian "${field}" ${w.heads(heads)}, padahal "limits.cap.heads" ${w.heads(cap)}.`,
      (w) => `The field "${field}" is ${w.heads(heads)}, but "limits.cap.heads" is ${w.heads(cap)}.`,
    ),
    why: says(
      (w) =>
        `Tidak ada desa yang dapat menerima sedikitnya ${w.heads(heads)} dan paling banyak ${w.heads(cap)}. Yang diperbolehkan: 0 sampai ${w.heads(cap)}.`,
      (w) =>
        `No desa can get at least ${w.heads(heads)} and ${w.heads(cap)} at most. Allowed is: 0 to ${w.heads(cap)}.`,
    ),
    next: says(
      (w) =>
        `Turunkan minimum menjadi paling banyak ${w.heads(cap)}, atau naikkan batas atas menjadi sedikitnya ${w.heads(heads)}.`,
      (w) => `Lower the minimum to ${w.heads(cap)} at most, or raise the cap to at least ${w.heads(heads)}.`,
    ),
  };
}

/** Percentages are counted in hundredths, so that what they are of is divided exactly. */
function decimalsProblem(field: string, percent: number | undefined): Problem | null {
  if (percent === undefined || Math.round(percent * 100) / 100 === percent) return null;
  return {
    code: 'percent-decimals',
    what: says(
      () => `Isian "${field}" tidak dapat dipakai: ${percent}.`,
      () => `The field "${field}" cannot be used: ${percent}.`,
    ),
    why: says(
      () => 'Yang diperbolehkan: persentase dari 0 sampai 100 dengan paling banyak dua desimal.',
      () => 'Allowed is: a percentage from 0 to 100 with two decimals at most.',
    ),
    next: says(
      () => `Tulis ${Math.round(percent * 100) / 100}, misalnya.`,
      () => `Write ${Math.round(percent * 100) / 100}, for example.`,
    ),
  };
}
