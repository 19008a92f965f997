import type { Claims, Paid } from '#shared/budget/claims.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/**
 * Adds everything up again, cell by cell.
 * @returns what is wrong, in words; nothing where all limits are kept and all sums are exact
 */
export function violations({ lines, funds, agencies }: Claims, paid: Paid): string[] {
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what);
  };
  const years = new Set(lines.map(({ year }) => year));
  const spent = (counts: (f: number, l: number, slot: number) => boolean) =>
    sum(
      funds.flatMap(({ costPerHead }, f) =>
        lines.map(({ heads }, l) => {
          const cell = paid.cells[f]![l]!;
          let count = 0;
          for (let slot = 0; slot < heads.length; slot++) if (counts(f, l, slot)) count += cell[slot]!;
          return count === 0 ? 0 : count * costPerHead[l]!;
        }),
      ),
    );
  for (const [l, { heads }] of lines.entries()) {
    let funded = 0;
    for (let slot = 0; slot < heads.length; slot++) {
      let here = 0;
      for (const [f, { where, costPerHead }] of funds.entries()) {
        const count = paid.cells[f]![l]![slot]!;
        expect(count >= 0, `fund ${f} pays ${count} heads`);
        expect(count === 0 || (where[slot] === 1 && costPerHead[l] !== null), `fund ${f} may not pay`);
        here += count;
      }
      expect(here <= heads[slot]!, `line ${l}, slot ${slot}: ${here} of ${heads[slot]} paid`);
      funded += here;
    }
    expect(paid.funded[l] === funded, `line ${l}: funded ${paid.funded[l]} instead of ${funded}`);
  }
  const within = (
    name: string,
    { ceiling, perYear }: Claims['agencies'][number],
    counts: (f: number) => boolean,
  ) => {
    expect(ceiling === null || spent(counts) <= ceiling, `${name} beyond its ceiling`);
    for (const year of years)
      expect(
        perYear === null || spent((f, l) => counts(f) && lines[l]!.year === year) <= (perYear.get(year) ?? 0),
        `${name} beyond its ceiling of ${year}`,
      );
  };
  for (const [f, fund] of funds.entries()) {
    within(`fund ${f}`, fund, (other) => other === f);
    if (fund.perRegion !== null)
      for (const slot of fund.where.keys()) {
        let own = 0;
        for (const l of lines.keys()) own += paid.cells[f]![l]![slot]! * (fund.costPerHead[l] ?? 0);
        expect(own <= fund.perRegion, `fund ${f} beyond its ceiling in slot ${slot}`);
      }
    expect(paid.used[f] === spent((other) => other === f), `fund ${f}: used`);
    for (const year of years)
      expect(
        (paid.usedByYear[f]!.get(year) ?? 0) === spent((other, l) => other === f && lines[l]!.year === year),
        `fund ${f}: used in ${year}`,
      );
  }
  for (const [a, agency] of agencies.entries()) within(`agency ${a}`, agency, (f) => funds[f]!.agency === a);
  const cost = sum(lines.map(({ heads, cost: each }) => sum(heads) * each));
  expect(cost === sum(paid.used) + paid.discount + paid.shortfall, 'cost is not used + discount + shortfall');
  const funded = sum(lines.map(({ claim }, l) => claim * paid.funded[l]!));
  expect(funded <= paid.mostHeads, 'more heads than there can be');
  expect(!paid.proven.heads || funded === paid.mostHeads, 'proven, and yet more can be');
  expect(paid.proven.heads || !paid.proven.order, 'order is proven, heads are not');
  return wrong;
}

/** Heads of claim 0, heads of claim 1, Rupiah of each fund. */
export function valuesOf({ lines }: Claims, paid: Paid): number[] {
  const heads = [0, 1].map((claim) =>
    sum(lines.map((line, l) => (line.claim === claim ? paid.funded[l]! : 0))),
  );
  return [...heads, ...paid.used];
}
