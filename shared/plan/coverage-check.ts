import type { RegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';

const mostHeads = 2 ** 31 - 1;

/** Why the coverage of an area cannot be planned on: a figure that is no count of people, or no figures at all. */
export function coverageProblem(coverage: {
  readonly codes: readonly RegionCode[];
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  readonly inArea: Uint8Array;
}): Problem | null {
  const { codes, eligible, covered, inArea } = coverage;
  let known = false;
  for (const [slot, code] of codes.entries()) {
    if (inArea[slot] !== 1) continue;
    for (const figure of [eligible[slot]!, covered[slot]!])
      if (!isHeadsOrUnknown(figure)) return notHeads(code, figure);
    known ||= !Number.isNaN(eligible[slot]! + covered[slot]!);
  }
  return known ? null : nothingKnown();
}

function isHeadsOrUnknown(figure: number): boolean {
  return Number.isNaN(figure) || (Number.isInteger(figure) && figure >= 0 && figure <= mostHeads);
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

function nothingKnown(): Problem {
  return {
    code: 'coverage-all-unknown',
    what: says(
      () => 'Tidak ada desa di area sasaran yang memiliki data pekerja sasaran dan terlindungi.',
      () => 'No desa of the target area has figures of eligible and covered workers.',
    ),
    why: says(
      () =>
        'Tanpa data itu belum dapat dihitung siapa yang belum terlindungi; data yang tidak ada tidak dibaca sebagai 0.',
      () => 'Without them the gap cannot be computed; what is unknown is not read as 0.',
    ),
    next: says(
      () => 'Isi atau impor data cakupan per desa di halaman Data, atau pilih area lain.',
      () => 'Enter or import coverage per desa on the Data screen, or choose another area.',
    ),
  };
}
