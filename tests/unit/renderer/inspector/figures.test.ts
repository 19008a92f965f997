import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { realisationOf } from '#shared/enrolment/realisation.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Column } from '#shared/workspace/snapshot.ts';
import {
  columnShare,
  lowestCoverage,
  phaseShares,
  placeOf,
  planShare,
} from '../../../../renderer/inspector/figures.ts';
import { subjectOf } from '../../../../renderer/inspector/subject.ts';
import { smallDocument, smallPlan, smallRates } from '../../../fixtures/small-document.ts';
import { value } from '../../workspace/document.ts';

const document = smallDocument();
const { coverage } = document;
const codes = document.desa.map(({ code }) => code);
const names = document.desa.map(({ name }) => name);
const inArea = Uint8Array.from(codes, (_, slot) => Number(slot < 10));
const { result } = value(
  runPlan(
    { codes, names, ...coverage, coverageYear: 2024, inArea, rates: smallRates, columns: {} },
    { ...smallPlan, area: { codes: codes.slice(0, 10) } },
  ),
);
const all = Uint32Array.from(codes, (_, slot) => slot);

describe('the share of some desa in a plan', () => {
  it('is of one desa what the plan says of it', () => {
    const share = planShare(Uint32Array.of(4), result);
    expect(share.allocated).toBe(result.regions.allocated[4]);
    expect(share.phases).toEqual(result.regions.phases.map((heads) => heads[4]));
    expect(share.after).toBe((coverage.covered[4]! + share.allocated) / coverage.eligible[4]!);
    expect(share).toMatchObject({ reached: 1, outside: 0, unknown: 0 });
  });

  it('tells desa outside the area from those without figures', () => {
    expect(planShare(Uint32Array.of(11), result)).toMatchObject({
      reached: 0,
      outside: 1,
      unknown: 0,
    });
    const unknown = planShare(Uint32Array.of(2), result);
    expect(unknown).toMatchObject({ reached: 0, outside: 0, unknown: 1, allocated: 0 });
    expect(unknown.after).toBeNaN();
    expect(unknown.costPerHead).toBeNaN();
  });

  it('adds up: shares of parts are the share of the whole, whatever the parts', () => {
    fc.assert(
      fc.property(fc.subarray([...all]), (part) => {
        const rest = all.filter((slot) => !part.includes(slot));
        const [a, b] = [planShare(Uint32Array.from(part), result), planShare(rest, result)];
        expect(a.allocated + b.allocated).toBe(result.allocated);
        expect(a.cost + b.cost).toBe(result.cost);
        expect(a.unfunded + b.unfunded).toBe(result.allocated - result.funded);
        expect(a.phases.map((heads, at) => heads + b.phases[at]!)).toEqual(
          result.phases.map(({ heads }) => heads),
        );
        expect(a.funds.map((heads, at) => heads + b.funds[at]!)).toEqual(
          result.funds.map(({ heads }) => heads),
        );
        expect(a.reached + a.outside + a.unknown).toBe(part.length);
      }),
    );
  });
});

describe('the place among all desa', () => {
  const eligible = Float64Array.of(10, 10, 100, NaN, 10, 0, 10);
  const covered = Float64Array.of(7, 2, 100, 5, 2, 0, 13);

  it('counts every desa once, in its tenth, and those more than covered in the last', () => {
    const { own, others, known } = placeOf(Uint32Array.of(0, 6), { eligible, covered });
    expect(own).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
    expect(others).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 1]);
    expect(known).toBe(5);
  });

  it('of one desa is how many have less, those alike not counted', () => {
    expect(placeOf(Uint32Array.of(0), { eligible, covered })).toMatchObject({ below: 2, ownClass: 7 });
    expect(placeOf(Uint32Array.of(4), { eligible, covered })).toMatchObject({ below: 0, ownClass: 2 });
  });

  it('is not told of a desa without figures, nor of one where nobody is eligible, nor of several', () => {
    for (const slots of [Uint32Array.of(3), Uint32Array.of(5), Uint32Array.of(0, 1)])
      expect(placeOf(slots, { eligible, covered })).toMatchObject({ below: NaN, ownClass: -1 });
  });

  it('has the lowest first, by code where alike, and none that is unknown', () => {
    const slots = Uint32Array.of(0, 1, 2, 3, 4, 5, 6);
    expect(lowestCoverage(slots, { eligible, covered }, 3).map(({ slot }) => slot)).toEqual([1, 4, 0]);
    expect(lowestCoverage(Uint32Array.of(3, 5), { eligible, covered }, 3)).toEqual([]);
  });

  it('has the lowest of any figures, as if all had been sorted', () => {
    const heads = fc.record({
      eligible: fc.integer({ min: 0, max: 4 }),
      covered: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(heads), fc.integer({ min: 1, max: 6 }), (figures, most) => {
        const [of, already] = [figures.map((one) => one.eligible), figures.map((one) => one.covered)];
        const sorted = figures
          .flatMap((one, slot) => (one.eligible > 0 ? [{ slot, coverage: one.covered / one.eligible }] : []))
          .sort((a, b) => a.coverage - b.coverage || a.slot - b.slot)
          .slice(0, most);
        const all = Uint32Array.from(figures.keys());
        const given = { eligible: Float64Array.from(of), covered: Float64Array.from(already) };
        expect(lowestCoverage(all, given, most)).toEqual(sorted);
      }),
    );
  });
});

describe('a further column', () => {
  const column: Column = {
    name: 'Penduduk',
    unit: 'jiwa',
    source: '',
    year: null,
    values: Float64Array.of(5, NaN, 7),
  };

  it('is added up where that means something, without those that are unknown', () => {
    expect(columnShare(Uint32Array.of(0, 1, 2), column)).toEqual({ value: 12, unknown: 1, adds: true });
    expect(columnShare(Uint32Array.of(1), column)).toEqual({ value: NaN, unknown: 1, adds: true });
  });

  it('of percentages is shown of one desa and never added', () => {
    const percent = { ...column, unit: '%' };
    expect(columnShare(Uint32Array.of(0, 2), percent)).toEqual({ value: NaN, unknown: 0, adds: false });
    expect(columnShare(Uint32Array.of(2), percent)).toEqual({ value: 7, unknown: 0, adds: true });
  });
});

it('enrolment is added up over the desa that reported, and is unknown where none did', () => {
  const planned = Int32Array.of(10, 20, 30);
  const realisation = realisationOf(
    {
      phases: [
        { year: 2024, name: 'I' },
        { year: 2024, name: 'II' },
      ],
      heads: [planned, planned],
    },
    [
      {
        year: 2024,
        phase: 'I',
        heads: Float64Array.of(8, NaN, 31),
        date: '2024-06-30',
        source: document.coverage.source,
      },
    ],
    3,
  );
  const [first, second] = phaseShares(Uint32Array.of(0, 1), realisation);
  expect(first).toMatchObject({ planned: 30, enrolled: 8, desa: 2, reported: 1 });
  expect(first!.report).toEqual({ date: '2024-06-30', source: 'Data contoh' });
  expect(second).toMatchObject({ planned: 30, enrolled: NaN, reported: 0, report: null });
});

describe('what is looked at', () => {
  const directory = { codes, names, parents: document.parents };

  it('is the desa selected, else the region with all its desa, else the document', () => {
    expect(subjectOf(directory, 7, null)).toMatchObject({ kind: 'desa', code: codes[7], name: 'Desa 8' });
    const region = subjectOf(directory, null, '99.01.02' as RegionCode);
    expect(region).toMatchObject({ kind: 'region', level: 'kecamatan', name: 'Kecamatan 2' });
    expect([...region.slots]).toEqual([6, 7, 8, 9, 10, 11]);
    expect(coverageTotals(coverage, region.slots).known).toBe(6);
    expect(subjectOf(directory, null, null)).toEqual({ kind: 'document', slots: all });
  });

  it('is the document where the region or desa is of another one', () => {
    expect(subjectOf(directory, null, '63.11' as RegionCode).kind).toBe('document');
    expect(subjectOf(directory, 99, null).kind).toBe('document');
  });
});
