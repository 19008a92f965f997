import type { Highs } from 'highs';
import type { FundingInput } from '#shared/budget/funding.ts';

/**
 * The same question put to HiGHS as an integer program with one variable per fund, phase and slot: first the
 * most heads, then the most of each fund with what came before held fixed.
 *
 * @returns heads, then Rupiah of each fund in its order
 */
export function fundedBy(highs: Highs, { phases, costPerHead, funds, inArea }: FundingInput): number[] {
  const variables: { name: string; f: number; t: number; slot: number; most: number }[] = [];
  for (const [f] of funds.entries())
    for (const [t, heads] of phases.entries())
      for (const [slot, most] of heads.entries())
        variables.push({ name: `x${f}_${t}_${slot}`, f, t, slot, most });
  type Variable = (typeof variables)[number];
  const sum = (chosen: readonly Variable[], weight: (v: Variable) => number) =>
    chosen.map((v) => `${weight(v)} ${v.name}`).join(' + ');
  const cost = (v: Variable) => costPerHead[v.t]!;

  const rows: string[] = [];
  for (const [t, heads] of phases.entries())
    for (const [slot, most] of heads.entries())
      rows.push(
        `${sum(
          variables.filter((v) => v.t === t && v.slot === slot),
          () => 1,
        )} <= ${most}`,
      );
  for (const [f, fund] of funds.entries()) {
    const own = variables.filter((v) => v.f === f);
    if (fund.ceiling !== undefined) rows.push(`${sum(own, cost)} <= ${fund.ceiling}`);
    else
      for (const [slot, flag] of inArea.entries())
        rows.push(
          `${sum(
            own.filter((v) => v.slot === slot),
            cost,
          )} <= ${flag ? fund.perRegion! : 0}`,
        );
  }

  const found: number[] = [];
  const maximise = (objective: string) => {
    const program = [
      `Maximize\n obj: ${objective}`,
      `Subject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}`,
      `Bounds\n${variables.map((v) => ` 0 <= ${v.name} <= ${v.most}`).join('\n')}`,
      `Generals\n ${variables.map((v) => v.name).join(' ')}`,
      'End',
    ].join('\n');
    const solution = highs.solve(program, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}\n${program}`);
    const value = Math.round(solution.ObjectiveValue);
    rows.push(`${objective} >= ${value}`);
    found.push(value);
  };
  maximise(sum(variables, () => 1));
  for (const [f] of funds.entries())
    maximise(
      sum(
        variables.filter((v) => v.f === f),
        cost,
      ),
    );
  return found;
}
