import { isHeads, mostHeads } from '../allocation/heads.ts';
import type { RegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';

/** Why the coverage of an area cannot be planned on: a figure that is no count of people. Unknown is NaN and allowed. */
export function coverageProblem(coverage: {
  readonly codes: readonly RegionCode[];
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly inArea: Uint8Array;
}): Problem | null {
  const { codes, eligible, covered, inArea } = coverage;
  for (let slot = 0; slot < codes.length; slot++) {
    if (inArea[slot] !== 1) continue;
    const [e, c] = [eligible[slot]!, covered[slot]!];
    if (isWrong(e) || isWrong(c)) return notHeads(codes[slot]!, isWrong(e) ? e : c);
  }
  return null;
}

function isWrong(figure: number): boolean {
  return !Number.isNaN(figure) && !isHeads(figure);
}

function notHeads(code: RegionCode, figure: number): Problem {
  return {
    code: 'coverage-not-heads',
    what: says(
      () => `Data cakupan desa ${code} memuat ${figure}, yang bukan jumlah orang.`,
      () => `The coverage of desa ${code} holds ${figure}, which is no count of people.`,
    ),
    why: says(
      (w) => `Pekerja dihitung sebagai bilangan bulat dari 0 sampai ${w.heads(mostHeads)}.`,
      (w) => `Workers are counted in whole numbers from 0 to ${w.heads(mostHeads)}.`,
    ),
    next: says(
      () => 'Perbaiki angka itu di halaman Data.',
      () => 'Correct the figure on the Data screen.',
    ),
  };
}
