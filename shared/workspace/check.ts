import { sum } from '../allocation/exact.ts';
import { coverageTotals } from '../coverage/totals.ts';
import type { PlanResult } from '../plan/result.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { Official } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** What a document holds and whether it adds up. Plain data. */
export interface CheckReport {
  readonly title: string;
  readonly readOnly: boolean;
  readonly desa: number;
  readonly withBoundary: number;
  readonly withoutBoundary: number;
  readonly coverage: {
    readonly year: number;
    readonly illustrative: boolean;
    /** Heads, summed over desa whose figures are known. */
    readonly eligible: number;
    readonly covered: number;
    readonly gap: number;
    /** Desa left out of the sums. */
    readonly unknown: number;
  };
  readonly plans: readonly PlanCheck[];
  readonly areas: number;
  readonly history: { readonly steps: number; readonly undone: number };
  readonly findings: readonly Finding[];
  /** True when no finding is an error. */
  readonly sound: boolean;
}

export interface PlanCheck {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
  readonly official: Official | null;
  /** Computed now from the document; null where the plan has no result. */
  readonly totals: PlanTotals | null;
  /** Whether the result written in the file is that one; null where the document changed since it was written. */
  readonly storedAgrees: boolean | null;
}

/** Heads and Rupiah. */
export type PlanTotals = Pick<
  PlanResult,
  'allocated' | 'unallocated' | 'cost' | 'committedCost' | 'discount' | 'funded' | 'shortfall'
>;

export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

/** Counts and adds up a document; changes nothing. */
export function checkDocument(workspace: Workspace): CheckReport {
  const directory = workspace.directory();
  const { title, coverage, plan, areas, history } = workspace.snapshot();
  const { eligible, covered, gap, unknown } = coverageTotals(coverage);
  const findings: Finding[] = workspace.warnings.map((problem) => ({ severity: 'warning', problem }));
  const plans = workspace.planRuns().map(({ id, plan: { spec, official }, run }): PlanCheck => {
    const result = run.ok ? run.value.result : null;
    const storedAgrees = workspace.holdsResult({ id, result });
    if (!run.ok) findings.push({ severity: official ? 'error' : 'warning', problem: run.problem });
    const differs = result?.warnings.find(({ code }) => code === 'official-result-differs');
    if (differs) findings.push({ severity: 'error', problem: differs });
    const differing = result ? sumsThatDiffer(result) : [];
    if (differing.length > 0) findings.push({ severity: 'error', problem: sumsDiffer(spec.name, differing) });
    if (storedAgrees === false) findings.push({ severity: 'error', problem: storedDiffers(spec.name) });
    return {
      id,
      name: spec.name,
      shown: id === plan?.id,
      official: official && { at: official.at, hash: official.hash },
      totals: result && totalsOf(result),
      storedAgrees,
    };
  });
  return {
    title,
    readOnly: workspace.readOnly,
    desa: directory.codes.length,
    withBoundary: directory.codes.length - directory.withoutBoundary.length,
    withoutBoundary: directory.withoutBoundary.length,
    coverage: {
      year: coverage.year,
      illustrative: coverage.source.illustrative,
      eligible,
      covered,
      gap,
      unknown,
    },
    plans,
    areas: areas.length,
    history: { steps: history.position, undone: history.entries.length - history.position },
    findings,
    sound: findings.every(({ severity }) => severity !== 'error'),
  };
}

function totalsOf(result: PlanResult): PlanTotals {
  const { allocated, unallocated, cost, committedCost, discount, funded, shortfall } = result;
  return { allocated, unallocated, cost, committedCost, discount, funded, shortfall };
}

/** Names of the sums of a result that do not add up; none unless the program has a fault. */
function sumsThatDiffer(result: PlanResult): string[] {
  const { regions, phases, commitments, funds, allocated, cost, committedCost, funded } = result;
  const paid = sum(funds.map((fund) => fund.used)) + result.discount + result.shortfall;
  const sums: readonly (readonly [string, number, number])[] = [
    ['desa', sum(regions.allocated), allocated],
    ['phases', sum(phases.map((phase) => phase.heads)), allocated],
    ...regions.phases.map(
      (heads, index) => [`phase ${index + 1}`, sum(heads), phases[index]?.heads ?? NaN] as const,
    ),
    ['cost', sum(regions.cost), cost],
    ['cost of phases', sum(phases.map((phase) => phase.cost)), cost],
    ['funds', sum(funds.map((fund) => fund.heads)), funded],
    ...regions.funds.map(
      (heads, index) => [`fund ${index + 1}`, sum(heads), funds[index]?.heads ?? NaN] as const,
    ),
    ['commitments', sum(regions.committedCost), committedCost],
    ['cost of commitments', sum(commitments.map((commitment) => commitment.cost)), committedCost],
    ...regions.commitments.map(
      (heads, index) => [`commitment ${index + 1}`, sum(heads), commitments[index]?.heads ?? NaN] as const,
    ),
    ['money', paid, cost + committedCost],
  ];
  return sums.flatMap(([name, found, stated]) => (found === stated ? [] : [`${name}: ${found} ≠ ${stated}`]));
}

function sumsDiffer(plan: string, sums: readonly string[]): Problem {
  return {
    code: 'sums-differ',
    what: {
      id: `Jumlah pada rencana "${plan}" tidak cocok.`,
      en: `The sums of the plan "${plan}" do not agree.`,
    },
    why: says(
      () => sums.join('; '),
      () => sums.join('; '),
    ),
    next: {
      id: 'Jangan pakai angkanya; laporkan kesalahan program ini beserta dokumennya.',
      en: 'Do not use its figures; report this fault of the program with the document.',
    },
  };
}

function storedDiffers(plan: string): Problem {
  return {
    code: 'stored-result-differs',
    what: {
      id: `Hasil rencana "${plan}" yang tersimpan berbeda dengan hasil hitung ulang.`,
      en: `The stored result of the plan "${plan}" is not the one computed from the document.`,
    },
    why: {
      id: 'Tabel hasil diubah oleh program lain, atau dokumen ditulis oleh versi yang menghitung berbeda.',
      en: 'Another program changed the result tables, or a version that computes differently wrote them.',
    },
    next: {
      id: 'Buka dokumen, periksa rencana, lalu simpan: tabel hasil ditulis ulang.',
      en: 'Open the document, check the plan and save it: the result tables are written anew.',
    },
  };
}
