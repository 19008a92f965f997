import { describeReasons, regionTitle } from '../plan/describe.ts';
import { ancestor, isKelurahan, type RegionCode } from '../region/code.ts';
import { coverageOf, unfundedOf } from '../report/figures.ts';
import { asPlanned, type PlanFigures } from '../report/input.ts';
import type { Language } from '../text/text.ts';

/** One desa as programs read it: whole heads and Rupiah, coverage as fractions, null where unknown. */
export interface DesaRow {
  readonly code: RegionCode;
  readonly name: string;
  readonly kind: 'desa' | 'kelurahan';
  readonly kecamatan: string;
  readonly kabupaten: string;
  readonly provinsi: string;
  readonly inArea: boolean;
  readonly eligible: number | null;
  readonly covered: number | null;
  readonly gap: number | null;
  readonly allocated: number;
  /** Heads per phase, in the plan's order. */
  readonly phases: readonly number[];
  readonly reserve: number;
  /** Heads of each commitment, in the plan's order, and what they cost together. */
  readonly commitments: readonly number[];
  readonly committedCost: number;
  readonly cost: number;
  /** Heads paid per fund, in the plan's order, and those no fund pays. */
  readonly funds: readonly number[];
  readonly unfunded: number;
  readonly coverageBefore: number | null;
  readonly coverageAfter: number | null;
  readonly reasons: string;
}

/** Every desa of the document, ascending by code. */
export function desaRows(given: PlanFigures, language: Language): readonly DesaRow[] {
  const document = asPlanned(given);
  const { directory, run, snapshot } = document;
  const { regions } = run.result;
  return directory.codes.map((code, slot) => {
    const name = directory.names[slot]!;
    const above = (level: 'kecamatan' | 'kabupaten' | 'provinsi'): string =>
      directory.parents[ancestor(code, level)] ?? ancestor(code, level);
    const { before, after } = coverageOf(document, slot);
    return {
      code,
      name,
      kind: isKelurahan(code) ? 'kelurahan' : 'desa',
      kecamatan: above('kecamatan'),
      kabupaten: above('kabupaten'),
      provinsi: above('provinsi'),
      inArea: regions.inArea[slot] === 1,
      eligible: known(snapshot.coverage.eligible[slot]!),
      covered: known(snapshot.coverage.covered[slot]!),
      gap: known(regions.gap[slot]!),
      allocated: regions.allocated[slot]!,
      phases: regions.phases.map((heads) => heads[slot]!),
      reserve: regions.reserve[slot]!,
      commitments: regions.commitments.map((heads) => heads[slot]!),
      committedCost: regions.committedCost[slot]!,
      cost: regions.cost[slot]!,
      funds: regions.funds.map((heads) => heads[slot]!),
      unfunded: unfundedOf(document, slot),
      coverageBefore: fraction(before),
      coverageAfter: fraction(after),
      reasons: describeReasons(run.explain(slot), regionTitle(code, name), language),
    };
  });
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Six decimals tell one head in a million; more would only show the dust of binary fractions. */
function fraction(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6;
}
