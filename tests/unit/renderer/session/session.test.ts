import type { Polygon } from 'geojson';
import initSqlJs from 'sql.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BundledFiles } from '#shared/region/bundled.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Result } from '#shared/text/problem.ts';
import { Session } from '../../../../renderer/session/session.ts';
import { bundledFiles } from '../../../fixtures/bundled.ts';

vi.mock('../../../../renderer/session/report.ts', () => ({
  makePdf: () => Promise.resolve(new Uint8Array()),
  makeComparisonPdf: () => Promise.resolve(Uint8Array.of(1)),
}));

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const now = '2024-05-01T08:00:00.000Z';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

async function sample(): Promise<Session> {
  const session = new Session(initSqlJs(), bundledFiles);
  value(await session.openSample('balangan-2024', now));
  return session;
}

function ring(...corners: [number, number][]): Polygon {
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}

describe('a new document', () => {
  it("begins in the year of the user's calendar, not Greenwich's", async () => {
    process.env['TZ'] = 'Asia/Jakarta';
    const session = new Session(initSqlJs(), bundledFiles);
    const opened = await session.createDocument(['63.11.01' as RegionCode], '2025-12-31T20:00:00.000Z');
    expect(opened.ok && opened.value.snapshot.coverage.year).toBe(2026);
  });
});

describe('searching regions', () => {
  it('works again after the list failed to load once', async () => {
    let broken = true;
    const files: BundledFiles = {
      text: (name) => (broken ? Promise.reject(new Error('offline')) : bundledFiles.text(name)),
    };
    const session = new Session(initSqlJs(), files);
    await expect(session.findRegions('Balangan', 1)).rejects.toThrow('offline');
    broken = false;
    expect(await session.findRegions('Balangan', 1)).toMatchObject([{ code: '63.11' }]);
  });
});

describe('what is too much for a frame of the screen', () => {
  it('regions of the document are found, those of others are not', async () => {
    const session = await sample();
    expect(await session.findInDocument('63.11.01', 1)).toMatchObject([{ name: 'Juai', desa: 21 }]);
    expect(await session.findInDocument('hulu sungai utara', 8)).toEqual([]);
  });

  it('a list of codes is judged, what is wrong with it comes first, and a long one is not sent whole', async () => {
    const session = await sample();
    const whole = Array.from({ length: 300 }, (_, i) => `63.11.01.${2001 + (i % 21)}`);
    const read = await session.readCodes([...whole, 'entah'].join('\n'));
    expect(read).toMatchObject({ lines: 301, desa: 21, area: { value: { codes: ['63.11.01'] } } });
    expect(read.listed).toHaveLength(200);
    expect(read.listed[0]).toMatchObject({ text: 'entah', line: 301 });
    expect(read.listed[1]).toMatchObject({ line: 22, verdict: { kind: 'repeated' } });
  });

  it('a lasso that crosses itself is counted by all it went around, alone and with the area it changes', async () => {
    const session = await sample();
    const [west, south, east, north] = [115, -3, 116, -2];
    const bow = ring([west, south], [east, north], [east, south], [west, north]);
    const box = ring([west, south], [east, south], [east, north], [west, north]);
    const lasso = { outline: bow, predicate: 'centroid', into: null } as const;
    expect((await session.areaTotals({ polygon: bow, predicate: 'centroid' })).ok).toBe(false);
    const alone = value(await session.lassoTotals(lasso));
    const all = value(await session.areaTotals({ polygon: box, predicate: 'centroid' }));
    expect(alone.desa).toBeGreaterThan(0);
    expect(alone.desa).toBeLessThan(all.desa);
    const base = { polygon: box, predicate: 'centroid' } as const;
    const left = value(await session.lassoTotals({ ...lasso, into: { base, how: 'subtract' } }));
    expect(left.desa).toBe(all.desa - alone.desa);
  });
});

describe('the analyses of a document', () => {
  it('are of the shown plan and add up to its cost', async () => {
    const session = new Session(initSqlJs(), bundledFiles);
    const { snapshot, warnings } = value(await session.openSample('balangan-2024', now));
    expect(warnings).toEqual([]);
    expect(snapshot.question?.screen).toBe('plan');
    const lines = await session.planBudget();
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(2_167_200_000);
    const fairness = await session.planFairness();
    expect(fairness!.after.coverage).toBeCloseTo(61_120 / 70_000, 10);
    const tried = value(await session.tryPlan({ ...snapshot.plan!.spec, rule: { kind: 'equal' } }));
    expect(tried.allocated).toBe(20_000);
    const [first, second] = snapshot.plans;
    const comparison = value(await session.comparePlans(first!.id, second!.id));
    expect(comparison.b.allocated - comparison.a.allocated).toBe(-4_300);
    const signature = { place: '', position: '', name: '', rank: '', nip: '' };
    const options = { language: 'id', date: '2024-05-01', signature } as const;
    expect(value(await session.exportComparison(first!.id, second!.id, options))).toHaveLength(1);
  });

  it('are empty without a plan', async () => {
    const session = new Session(initSqlJs(), bundledFiles);
    value(await session.createDocument(['63.11.01' as RegionCode], now));
    value(await session.execute({ kind: 'remove-plan', id: 'plan-1' }, now));
    expect(await session.planBudget()).toEqual([]);
    expect(await session.planFairness()).toBeNull();
  });
});
