import type { Highs } from 'highs';
import type { Claims } from '#shared/budget/claims.ts';

interface Variable {
  readonly name: string;
  readonly f: number;
  readonly l: number;
  readonly slot: number;
}

/**
 * The same question put to HiGHS as an integer program with one variable per fund, line and slot: first the
 * most heads of claim 0, then of claim 1, then the most of each fund, what came before held fixed.
 *
 * @param goals how many of these are asked for @returns their values, money in Rupiah
 */
export function paidBy(highs: Highs, claims: Claims, goals = 2 + claims.funds.length): number[] {
  const { lines, funds, agencies } = claims;
  const variables = funds.flatMap(({ where, costPerHead }, f) =>
    lines.flatMap(({ heads }, l) =>
      [...heads.keys()].flatMap((slot): Variable[] =>
        where[slot] === 1 && costPerHead[l] !== null && heads[slot]! > 0
          ? [{ name: `x${f}_${l}_${slot}`, f, l, slot }]
          : [],
      ),
    ),
  );
  if (variables.length === 0) return Array.from({ length: goals }, () => 0);
  const cost = (v: Variable) => funds[v.f]!.costPerHead[v.l]!;
  const rows: string[] = [];
  const limit = (weight: (v: Variable) => number, most: number): void => {
    const terms = variables.filter((v) => weight(v) > 0).map((v) => `${weight(v)} ${v.name}`);
    if (terms.length > 0) rows.push(`${terms.join(' + ')} <= ${most}`);
  };
  for (const [l, { heads }] of lines.entries())
    for (const [slot, most] of heads.entries()) limit((v) => Number(v.l === l && v.slot === slot), most);
  const ceilings = (
    { ceiling, perYear }: Pick<Claims['agencies'][number], 'ceiling' | 'perYear'>,
    counts: (v: Variable) => boolean,
  ): void => {
    if (ceiling !== null) limit((v) => (counts(v) ? cost(v) : 0), ceiling);
    if (perYear === null) return;
    for (const year of new Set(lines.map((line) => line.year)))
      limit((v) => (counts(v) && lines[v.l]!.year === year ? cost(v) : 0), perYear.get(year) ?? 0);
  };
  for (const [f, fund] of funds.entries()) {
    ceilings(fund, (v) => v.f === f);
    if (fund.perRegion !== null)
      for (const slot of fund.where.keys())
        limit((v) => (v.f === f && v.slot === slot ? cost(v) : 0), fund.perRegion);
  }
  for (const [a, agency] of agencies.entries()) ceilings(agency, (v) => funds[v.f]!.agency === a);

  const weights = [
    ...[0, 1].map((claim) => (v: Variable) => Number(lines[v.l]!.claim === claim)),
    ...funds.map((_, f) => (v: Variable) => (v.f === f ? cost(v) : 0)),
  ];
  return weights.slice(0, goals).map((weight) => {
    const terms = variables.filter((v) => weight(v) > 0).map((v) => `${weight(v)} ${v.name}`);
    if (terms.length === 0) return 0;
    const goal = terms.join(' + ');
    const program = [
      `Maximize\n obj: ${goal}`,
      `Subject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}`,
      `Bounds\n${variables.map((v) => ` 0 <= ${v.name} <= ${lines[v.l]!.heads[v.slot]!}`).join('\n')}`,
      `Generals\n ${variables.map((v) => v.name).join(' ')}`,
      'End',
    ].join('\n');
    const solution = highs.solve(program, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}\n${program}`);
    const value = Math.round(solution.ObjectiveValue);
    rows.push(`${goal} >= ${value}`);
    return value;
  });
}
