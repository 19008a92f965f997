import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageTotals } from '#shared/coverage/totals.ts';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { newWorkspace, now, value } from './document.ts';

const { desa, coverage: given } = smallDocument();
const codes = desa.map(({ code }) => code);
const source = { ...given.source, title: 'Laporan Disnaker', illustrative: false };

function figuresOf(
  year: number,
  eligible: Readonly<Record<string, number>>,
  covered: Readonly<Record<string, number>>,
): Command {
  return {
    kind: 'import-figures',
    coverage: [{ year, eligible, covered }],
    columns: [],
    source,
    replace: true,
    showYear: null,
  };
}

describe('coverage year by year', () => {
  it('has every year of the document, each with its sources, unknown where nothing is known', () => {
    const workspace = newWorkspace();
    value(
      workspace.execute(
        figuresOf(2023, { [codes[0]!]: 90, [codes[1]!]: 80 }, { [codes[0]!]: 30, [codes[2]!]: 7 }),
        now,
      ),
    );
    const [before, shown] = workspace.coverageHistory([0, 1, 2]);
    expect(before).toMatchObject({ year: 2023, eligible: 90, covered: 30, gap: 60, known: 1, unknown: 2 });
    expect(before!.coverage).toBeCloseTo(1 / 3, 12);
    expect(before!.sources).toEqual([{ source, desa: 3 }]);
    expect(shown).toMatchObject({ year: 2024, eligible: 210, covered: 83, known: 2, unknown: 1 });
    expect(shown!.sources).toEqual([{ source: given.source, desa: 2 }]);
    const [, ofNobody] = workspace.coverageHistory([2]);
    expect(ofNobody).toMatchObject({ year: 2024, coverage: NaN, known: 0, unknown: 1, sources: [] });
  });

  it('names the source of most desa first', () => {
    const workspace = newWorkspace();
    value(workspace.execute(figuresOf(2024, { [codes[0]!]: 90 }, { [codes[0]!]: 30 }), now));
    const [year] = workspace.coverageHistory(null);
    expect(year!.sources.map((use) => [use.source.title, use.desa])).toEqual([
      [given.source.title, 10],
      ['Laporan Disnaker', 1],
    ]);
  });

  it('is what adding up desa by desa gives', () => {
    const heads = fc.option(fc.nat(1000), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(heads, heads), { minLength: codes.length, maxLength: codes.length }),
        fc.subarray([...codes.keys()]),
        (figures, slots) => {
          const workspace = newWorkspace();
          const known = (which: 0 | 1) =>
            Object.fromEntries(
              figures.flatMap((pair, slot) =>
                pair[which] === undefined ? [] : [[codes[slot]!, pair[which]]],
              ),
            );
          workspace.execute(figuresOf(2030, known(0), known(1)), now);
          const ofYear = workspace.coverageHistory(slots).find(({ year }) => year === 2030);
          const { eligible, covered } = workspace.coverageOf(2030);
          if (ofYear) expect(ofYear).toMatchObject({ ...coverageTotals({ eligible, covered }, slots) });
          else expect(figures.flat().every((figure) => figure === undefined)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });
});
