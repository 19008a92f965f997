import { levelOf, parseRegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { fundsProblem } from './check-funds.ts';
import { limitsProblem } from './check-limits.ts';
import { linesProblem } from './check-lines.ts';
import { repeatedProblem } from './check-names.ts';
import type { PlanSpec } from './spec.ts';

/**
 * What is wrong between the fields of a plan whose fields are right one by one: reversed months, phase
 * quotas that do not add up, limits that exclude each other, funds without a ceiling or for lines that are not
 * there, things named twice, locks that are no desa.
 */
export function planProblem(spec: PlanSpec): Problem | null {
  return (
    linesProblem(spec) ??
    limitsProblem(spec) ??
    fundsProblem(spec) ??
    repeatedProblem(spec) ??
    lockCodeProblem(spec)
  );
}

function lockCodeProblem({ locks }: PlanSpec): Problem | null {
  const code = Object.keys(locks).find((key) => {
    const parsed = parseRegionCode(key);
    return parsed === null || levelOf(parsed) !== 'desa';
  });
  return code === undefined ? null : lockNotDesa(code);
}

export function lockNotDesa(code: string): Problem {
  return {
    code: 'lock-not-desa',
    what: says(
      () => `Kunci "${code}" bukan kode desa atau kelurahan.`,
      () => `The lock "${code}" is no code of a desa or kelurahan.`,
    ),
    why: says(
      () => 'Hanya angka satu desa yang dapat dikunci; kodenya berbentuk 63.11.01.2001.',
      () => 'Only the figure of a single desa can be locked; its code looks like 63.11.01.2001.',
    ),
    next: says(
      () => 'Tulis kode desa yang dimaksud, atau hapus kunci itu.',
      () => 'Write the code of the desa meant, or remove the lock.',
    ),
  };
}
