import loadHighs, { type Highs } from 'highs';
import { allocate } from '#shared/allocation/allocate.ts';
import { splitPhases } from '#shared/allocation/phases.ts';
import type { Claims } from '#shared/budget/claims.ts';
import { payClaims, paysForAll } from '#shared/budget/pay.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { loadRegionList } from '#shared/region/list.ts';
import { paidBy } from '../unit/budget/oracle.ts';
import { ceilings, claimsOf, madeUpCodes, madeUpPhases } from './claims.ts';
import { rounded, summary, timed } from './measure.ts';
import { bundled, madeUpCoverage, must } from './world.ts';

const nation = 83_762;
const months = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** HiGHS takes a second or so for each. */
const peerRuns = 3;

/** Funding against HiGHS at equal heads, of a nation together with its allocation, and of provinsi with all kinds of funds. */
export async function measureFunding(): Promise<object> {
  return {
    againstHighs: await againstHighs(),
    nation: await ofNation(),
    mixedFunds: await ofProvinsi(),
    asked: await asked(),
  };
}

/** 300 desa × 5 phases × 3 funds; of HiGHS only its own time counts, and it is asked for the heads alone. */
async function againstHighs(): Promise<object> {
  const highs = await loadHighs();
  const phases = madeUpPhases(300, 5);
  const shapes: Readonly<Record<string, Claims>> = {
    ceilings: claimsOf(phases, [12, 9, 7, 6, 3], ceilings(0.3, 0.2, 0.1)),
    yearsAndAgency: claimsOf(
      phases,
      [12, 9, 7, 6, 3],
      (cost) => [
        { perYear: new Map([2024, 2025].map((year) => [year, Math.floor(0.1 * cost)])) },
        { ceiling: Math.floor(0.2 * cost), agency: 0 },
        { agency: 0 },
      ],
      [{ ceiling: 700_000_000, perYear: null }],
    ),
    ownOfDesa: claimsOf(phases, [12, 9, 7, 6, 3], (cost, desa) => [
      { perRegion: Math.floor((0.5 * cost) / desa) },
      ...ceilings(0.1, 0.1)(cost),
    ]),
    ownOfDesaAlike: claimsOf(phases, [3, 3, 3, 3, 3], (cost, desa) => [
      { perRegion: Math.floor((0.5 * cost) / desa) },
      ...ceilings(0.1, 0.1)(cost),
    ]),
  };
  const figures: Record<string, object> = {};
  for (const [name, claims] of Object.entries(shapes)) {
    const paid = payClaims(claims);
    const ours = await timed(101, () => payClaims(claims));
    const times: number[] = [];
    let headsOfHighs: number | undefined;
    for (let run = 0; run < peerRuns; run++) {
      let peer = 0;
      const clocked: Highs = Object.assign(Object.create(highs) as Highs, {
        solve: (...question: Parameters<Highs['solve']>) => {
          const start = performance.now();
          const answer = highs.solve(...question);
          peer += performance.now() - start;
          return answer;
        },
      });
      [, headsOfHighs] = paidBy(clocked, claims, 2);
      times.push(peer);
    }
    const peer = summary(times);
    figures[name] = {
      ours,
      highs: peer,
      heads: paid.funded.reduce((sum, count) => sum + count, 0),
      headsOfHighs,
      proven: paid.proven,
      timesFaster: rounded(peer.median / ours.median),
    };
  }
  return { ...figures, target: 'timesFaster >= 200, heads = headsOfHighs' };
}

/** 83,762 desa × 12 phases × 5 funds: heads by the rule, over phases, and who pays for them. */
async function ofNation(): Promise<object> {
  const coverage = madeUpCoverage(nation);
  const codes = madeUpCodes(nation);
  const quota = 8_000_000;
  const given = () => {
    const rule = { kind: 'proportional', weight: 'gap' } as const;
    const input = {
      ...coverage,
      codes,
      inArea: new Uint8Array(nation).fill(1),
      quota,
      rule,
      locks: new Map(),
    };
    const { heads } = must(allocate(input));
    return splitPhases(
      heads,
      months.map(() => quota / months.length),
    );
  };
  const phases = given();
  const west = Uint8Array.from({ length: nation }, (_, slot) => Number(slot < nation / 2));
  const shapes: Readonly<Record<string, Claims>> = {
    ceilings: claimsOf(phases, months, ceilings(0.3, 0.2, 0.2, 0.1, 0.05)),
    enough: claimsOf(phases, months, ceilings(0.5, 0.3, 0.2, 0.1, 0.1)),
    yearsAndPlaces: claimsOf(phases, months, (cost) => [
      { perYear: new Map([2024, 2025].map((year) => [year, Math.floor(0.15 * cost)])) },
      ...ceilings(0.2, 0.1)(cost),
      ...ceilings(0.2, 0.1)(cost).map((fund) => ({ ...fund, where: west })),
    ]),
    ownOfDesa: claimsOf(
      phases,
      months.map(() => 3),
      (cost, desa) => [
        { perRegion: Math.floor((0.4 * cost) / desa) },
        ...ceilings(0.2, 0.1, 0.05, 0.05)(cost),
      ],
    ),
  };
  const allocation = await timed(5, given);
  const figures: Record<string, object> = {};
  for (const [name, claims] of Object.entries(shapes)) {
    const { proven } = payClaims(claims);
    const pay = await timed(5, () => payClaims(claims));
    const ask = await timed(5, () => paysForAll(claims));
    figures[name] = { pay, ask, proven, together: rounded(pay.median + allocation.median) };
  }
  return { desa: nation, phases: months.length, funds: 5, allocation, ...figures, target: 'together < 100' };
}

/** Whole plans of the five provinsi of southern Sumatra, with made-up figures and funds of several kinds. */
async function ofProvinsi(): Promise<object> {
  const regions = await loadRegionList(bundled);
  const provinsi = ['15', '16', '17', '18', '19'];
  const desa = regions
    .descendants(null, 'desa')
    .filter(({ code: own }) => provinsi.includes(own.slice(0, 2)));
  const input: PlanInput = {
    codes: desa.map(({ code: own }) => own),
    names: desa.map(({ name }) => name),
    ...madeUpCoverage(desa.length),
    inArea: new Uint8Array(desa.length).fill(1),
    rates: shippedRates,
    columns: {},
    coverageYear: 2023,
  };
  const apbn = { name: 'APBN', ceiling: 20_000_000_000 };
  const apbdes = { name: 'APBDes', perRegion: 4_000_000 };
  const shapes: Readonly<Record<string, PlanSpec['funds']>> = {
    ownOfDesa: [apbn, apbdes],
    ownOfProvinsi: [
      apbn,
      ...provinsi.slice(1).map((own, i) => ({
        name: `APBD ${own}`,
        regions: [own],
        ceiling: 8_000_000_000 + i * 1_234_567,
      })),
      apbdes,
    ],
    byYear: [
      apbn,
      ...provinsi.slice(1).map((own, i) => ({
        name: `APBD ${own}`,
        regions: [own],
        perYear: { 2024: 5_000_000_000 + i * 1_234_567, 2025: 3_000_000_000 },
      })),
      { ...apbdes, source: 'APBDes' as const, discount: true },
    ],
    twoOfDesa: [
      apbn,
      { name: 'CSR', regions: ['16', '18'], perRegion: 2_000_000, ceiling: 3_000_000_000 },
      apbdes,
    ],
  };
  const figures: Record<string, object> = {};
  for (const [name, funds] of Object.entries(shapes)) {
    const plan = () => must(runPlan(input, mixedPlan(funds)));
    const { paid } = plan();
    figures[name] = { plan: await timed(5, plan), proven: paid.proven };
  }
  return { desa: desa.length, phases: 3, ...figures, target: 'plan.median < 200' };
}

function mixedPlan(funds: PlanSpec['funds']): PlanSpec {
  const phases = [
    { name: 'Tahap I', year: 2024, from: 4, to: 12, quota: 400_000 },
    { name: 'Tahap II', year: 2024, from: 7, to: 12, quota: 300_000 },
    { name: 'Tahap III', year: 2025, from: 1, to: 12, quota: 200_000 },
  ];
  return {
    name: 'Sumatera bagian selatan',
    quota: 900_000,
    area: { codes: [] },
    rule: { kind: 'proportional', weight: 'gap' },
    locks: {},
    phases,
    group: 'vulnerable',
    programmes: ['JKK', 'JKM'],
    funds,
  };
}

/** Whether funds pay for all, of a kabupaten like Balangan: asked some thirty times for every change of a plan. */
async function asked(): Promise<object> {
  const phases = madeUpPhases(157, 3);
  return {
    ceilings: await timed(101, () => paysForAll(claimsOf(phases, [12, 9, 3], ceilings(0.5, 0.4)))),
    ownOfDesa: await timed(101, () =>
      paysForAll(
        claimsOf(phases, [12, 9, 3], (cost, desa) => [
          { perRegion: Math.floor((0.5 * cost) / desa) },
          { ceiling: Math.floor(0.6 * cost) },
        ]),
      ),
    ),
    target: 'median < 1',
  };
}
