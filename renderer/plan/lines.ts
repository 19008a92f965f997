import type { Commitment, Phase, PlanSpec } from '#shared/plan/spec.ts';

/**
 * Phases and commitments are what funds pay for, and are called by name: a fund names the lines it pays, a
 * commitment the phases it renews. What is renamed stays named; what is removed is no longer.
 */

type Line = Phase | Commitment;

export function linesOf({ phases, commitments = [] }: PlanSpec): readonly Line[] {
  return [...phases, ...commitments];
}

/** The years money is spent in, ascending. */
export function yearsOf(spec: PlanSpec): number[] {
  return [...new Set(linesOf(spec).map(({ year }) => year))].sort((a, b) => a - b);
}

/** A name that no line of the plan has yet: `base`, else `base 2`, `base 3`. */
export function freeName(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number++) {
    const name = `${base} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

function withNames(spec: PlanSpec, change: (names: readonly string[]) => string[]): PlanSpec {
  const funds = spec.funds.map((fund) => (fund.phases ? { ...fund, phases: change(fund.phases) } : fund));
  const commitments = spec.commitments?.map((commitment) =>
    typeof commitment.heads === 'object' && 'phases' in commitment.heads
      ? { ...commitment, heads: { phases: change(commitment.heads.phases) } }
      : commitment,
  );
  return { ...spec, funds, ...(commitments && { commitments }) };
}

/** Names of a line follow it, unless another line of another year goes by the old name as well. */
export function withLineRenamed(spec: PlanSpec, from: string, to: string): PlanSpec {
  if (from === to || linesOf(spec).filter(({ name }) => name === from).length > 1) return spec;
  return withNames(spec, (names) => [...new Set(names.map((name) => (name === from ? to : name)))]);
}

/**
 * A removed line is no longer named, except where nothing else is: a fund for one phase alone must not come to
 * pay for all of them unsaid, so its name stays and the plan says that there is no such phase.
 */
export function withLineForgotten(spec: PlanSpec, gone: string): PlanSpec {
  if (linesOf(spec).some(({ name }) => name === gone)) return spec;
  return withNames(spec, (names) => {
    const rest = names.filter((name) => name !== gone);
    return rest.length > 0 ? rest : [...names];
  });
}
