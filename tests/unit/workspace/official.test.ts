import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { indicatorValue } from '#shared/coverage/indicator.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { asPlanned } from '#shared/report/input.ts';
import { checkDocument } from '#shared/workspace/check.ts';
import { canonicalJson } from '#shared/workspace/official.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { hasOtherFigures, planFigures } from '../../../renderer/plan/figures.ts';
import { smallDocument, smallPlan, smallRates } from '../../fixtures/small-document.ts';
import { altered, content, newWorkspace, now, problemCode, query, reopened, sql, value } from './document.ts';

const id = 'plan-1';
const code = smallDocument().desa[5]!.code;

/** A document whose one plan, weighted by a column, is official. */
function official(): Workspace {
  const workspace = newWorkspace();
  const values = Object.fromEntries(smallDocument().desa.map(({ code }, slot) => [code, slot + 1]));
  const column = { name: 'Kandidat', unit: 'orang', source: 'contoh', year: 2024 };
  const rule = { kind: 'proportional', weight: { column: 'Kandidat' } } as const;
  value(workspace.execute({ kind: 'put-column', column, values }, now));
  value(workspace.execute({ kind: 'put-plan', id, spec: { ...smallPlan, rule } }, now));
  value(workspace.execute({ kind: 'lock-plan', id }, now));
  return workspace;
}

function result(workspace: Workspace): PlanResult {
  return value(workspace.snapshot().plan!.outcome);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash of the plan made official with another quota. */
function hash(quota: number): string {
  const workspace = newWorkspace();
  const phases = [{ ...smallPlan.phases[0]!, quota }];
  value(workspace.execute({ kind: 'put-plan', id, spec: { ...smallPlan, quota, phases } }, now));
  return value(workspace.execute({ kind: 'lock-plan', id }, now)).plan!.official!.hash;
}

describe('an official plan', () => {
  it('says when it was made official and under which hash', () => {
    const workspace = official();
    const { plan, plans } = workspace.snapshot();
    expect(plan!.official).toEqual({ at: now, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(plans).toEqual([{ id, name: smallPlan.name, official: plan!.official }]);
    expect(reopened(workspace).snapshot().plan!.official).toEqual(plan!.official);
  });

  it('has a hash that any other program can check', () => {
    const workspace = official();
    const [[inputs, frozen]] = query(workspace.bytes(), 'SELECT inputs, result FROM plan_official') as [
      [string, string],
    ];
    expect(workspace.snapshot().plan!.official!.hash).toBe(sha256(`${inputs}\n${frozen}`));
    expect(JSON.parse(inputs)).toMatchObject({ coverageYear: 2024, spec: { quota: 300 } });
    expect(JSON.parse(frozen)).toMatchObject({ allocated: 300 });
  });

  it('has the same hash for the same inputs, and another for others', () => {
    expect(hash(200)).toBe(hash(200));
    expect(hash(200)).not.toBe(hash(201));
  });

  it('cannot be changed, removed or made official again', () => {
    const workspace = official();
    for (const command of [
      { kind: 'put-plan', id, spec: { ...smallPlan, quota: 1 } },
      { kind: 'remove-plan', id },
      { kind: 'lock-plan', id },
    ] as const)
      expect(problemCode(workspace.execute(command, now))).toBe('plan-official');
  });

  it('stays what it was when coverage, columns and rates change, after reopening too', () => {
    const workspace = official();
    const before = result(workspace);
    value(workspace.execute({ kind: 'set-coverage', code, eligible: 5000, covered: 0 }, now));
    value(workspace.execute({ kind: 'remove-column', name: 'Kandidat' }, now));
    const [first, ...others] = smallRates.rates;
    const rates = {
      ...smallRates,
      rates: [{ ...first!, charge: { kind: 'fixed' as const, amount: 1 } }, ...others],
    };
    value(workspace.execute({ kind: 'put-rates', rates }, now));
    expect(result(workspace)).toEqual(before);
    const opened = reopened(workspace);
    expect(result(opened)).toEqual(before);
    expect(opened.planRun()).toMatchObject({ ok: true, value: { input: { coverageYear: 2024 } } });
    expect(checkDocument(opened)).toMatchObject({ sound: true, findings: [] });
  });

  it('is shown with the coverage it was made with, before and after, beside what the document says now', () => {
    const workspace = official();
    const before = result(workspace);
    value(workspace.execute({ kind: 'set-coverage', code, eligible: 5000, covered: 4000 }, now));
    const { coverage } = workspace.snapshot();
    const shown = result(workspace);
    expect([coverage.eligible[5], coverage.covered[5]]).toEqual([5000, 4000]);
    expect(planFigures(shown)).toEqual(planFigures(before));
    const after = indicatorValue({ kind: 'coverage-after' }, coverage, shown, 5);
    const { eligible, covered, allocated } = before.regions;
    expect(after).toBe((covered[5]! + allocated[5]!) / eligible[5]!);
    expect(hasOtherFigures(workspace.snapshot().plan!, coverage)).toBe(true);
    value(workspace.undo(now));
    expect(hasOtherFigures(workspace.snapshot().plan!, workspace.snapshot().coverage)).toBe(false);
  });

  it('keeps where its figures are from, whoever says so now', () => {
    const workspace = official();
    const { year, source } = smallDocument().coverage;
    const later = { ...source, title: 'Laporan Disnaker', illustrative: false };
    const eligible = Object.fromEntries(smallDocument().desa.map(({ code: each }) => [each, 700]));
    const figures = { coverage: [{ year, eligible, covered: {} }], columns: [], showYear: null };
    value(workspace.execute({ kind: 'import-figures', ...figures, source: later, replace: true }, now));
    const { coverage, plan } = reopened(workspace).snapshot();
    expect(coverage.source).toEqual(later);
    expect(plan!.frozen).toEqual({ year, source });
    const run = value(workspace.planRun()!);
    const planned = asPlanned({
      directory: workspace.directory(),
      snapshot: workspace.snapshot(),
      boundaries: workspace.boundaries(),
      run,
    });
    expect(planned.snapshot.coverage).toMatchObject({ year, source });
    expect(value(workspace.execute({ kind: 'unlock-plan', id }, now)).plan!.frozen).toBeNull();
  });

  it('made before sources were kept with it has none, rather than the one of today', () => {
    const bytes = altered(official().bytes(), (db) => {
      const [[inputs, stored]] = db.exec('SELECT inputs, result FROM plan_official')[0]!.values as [
        [string, string],
      ];
      const { coverageSource: _, ...rest } = JSON.parse(inputs) as Record<string, unknown>;
      const without = canonicalJson(rest);
      db.run('UPDATE plan_official SET inputs = ?, hash = ?', [without, sha256(`${without}\n${stored}`)]);
    });
    const opened = value(Workspace.open(sql, bytes));
    expect(opened.snapshot().plan!.frozen).toEqual({ year: 2024, source: null });
    const run = value(opened.planRun()!);
    const { snapshot } = asPlanned({
      directory: opened.directory(),
      snapshot: opened.snapshot(),
      boundaries: opened.boundaries(),
      run,
    });
    expect(snapshot.coverage.source.title).toBe('');
    expect(snapshot.coverage.source.illustrative).toBe(true);
  });

  it('is out of date where both figures of a desa grew alike, which leaves its gap', () => {
    const workspace = official();
    const { eligible, covered } = result(workspace).regions;
    const more = { code, eligible: eligible[5]! + 10, covered: covered[5]! + 10 };
    value(workspace.execute({ kind: 'set-coverage', ...more }, now));
    expect(hasOtherFigures(workspace.snapshot().plan!, workspace.snapshot().coverage)).toBe(true);
  });

  it('is computed from the document again once it is no longer official, and undo freezes it again', () => {
    const workspace = official();
    const frozen = result(workspace);
    value(workspace.execute({ kind: 'set-coverage', code, eligible: 5000, covered: 0 }, now));
    const { plan } = value(workspace.execute({ kind: 'unlock-plan', id }, now));
    expect(plan!.official).toBeNull();
    expect(value(plan!.outcome).regions.gap[5]).toBe(5000);
    expect(value(value(workspace.undo(now)).plan!.outcome)).toEqual(frozen);
  });

  it('can be duplicated into a plan of the document as it is now', () => {
    const workspace = official();
    value(workspace.execute({ kind: 'set-coverage', code, eligible: 5000, covered: 0 }, now));
    const command = { kind: 'duplicate-plan', id, copy: 'plan-2', name: smallPlan.name } as const;
    const { plan } = value(workspace.execute(command, now));
    expect(plan).toMatchObject({ id: 'plan-2', official: null, spec: { name: `${smallPlan.name} (2)` } });
    expect(value(plan!.outcome).regions.gap[5]).toBe(5000);
  });

  it('needs a result', () => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'put-plan', id, spec: { ...smallPlan, quota: 301 } }, now));
    const { outcome } = workspace.snapshot().plan!;
    expect(problemCode(workspace.execute({ kind: 'lock-plan', id }, now))).toBe(problemCode(outcome));
  });

  it('that is not there is refused; unlocking another plan does nothing', () => {
    const workspace = newWorkspace();
    expect(problemCode(workspace.execute({ kind: 'lock-plan', id: 'x' }, now))).toBe('plan-unknown');
    expect(problemCode(workspace.execute({ kind: 'unlock-plan', id: 'x' }, now))).toBe('plan-unknown');
    const before = workspace.snapshot();
    expect(value(workspace.execute({ kind: 'unlock-plan', id }, now))).toBe(before);
  });
});

describe('an official plan another program changed', () => {
  it.each([
    "UPDATE plan_official SET hash = replace(hash, substr(hash, 1, 1), 'x')",
    `UPDATE plan_official SET inputs = replace(inputs, '"coverageYear":2024', '"coverageYear":2025')`,
    `UPDATE plan_official SET result = replace(result, '"allocated":300', '"allocated":301')`,
    'UPDATE plan SET quota = 301',
    'UPDATE phase SET month_from = 5 WHERE position = 0',
    "INSERT INTO lock (plan, code, heads) SELECT 'plan-1', code, 1 FROM desa LIMIT 1",
  ])('has no result, and the check says so: %s', (change) => {
    const bytes = altered(official().bytes(), (db) => db.run(change));
    const opened = value(Workspace.open(sql, bytes));
    expect(problemCode(opened.snapshot().plan!.outcome)).toBe('official-tampered');
    const report = checkDocument(opened);
    expect(report.findings.map(({ severity, problem }) => [severity, problem.code])).toContainEqual([
      'error',
      'official-tampered',
    ]);
    expect(report.sound).toBe(false);
  });

  it('under a new hash is found by what comes out of its inputs', () => {
    const bytes = altered(official().bytes(), (db) => {
      const [[inputs, stored]] = db.exec('SELECT inputs, result FROM plan_official')[0]!.values as [
        [string, string],
      ];
      const other = stored.replace('"allocated":300', '"allocated":301');
      db.run('UPDATE plan_official SET result = ?, hash = ?', [other, sha256(`${inputs}\n${other}`)]);
    });
    const opened = value(Workspace.open(sql, bytes));
    expect(result(opened).warnings.map((warning) => warning.code)).toContain('official-result-differs');
    expect(checkDocument(opened).findings.map(({ problem }) => problem.code)).toContain(
      'official-result-differs',
    );
  });

  it('can be made a plan like any other', () => {
    const bytes = altered(official().bytes(), (db) => db.run("UPDATE plan_official SET hash = ''"));
    const opened = value(Workspace.open(sql, bytes));
    expect(value(opened.execute({ kind: 'unlock-plan', id }, now)).plan!.outcome.ok).toBe(true);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of members, and writes unknown as null', () => {
    const value = { b: [1.5, NaN], a: { d: undefined, c: Float64Array.of(0.1, NaN) }, e: 'é\n' };
    expect(canonicalJson(value)).toBe('{"a":{"c":[0.1,null]},"b":[1.5,null],"e":"é\\n"}');
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});

describe('making a plan official', () => {
  it('leaves no trace once undone', () => {
    const workspace = newWorkspace();
    const before = content(workspace.bytes());
    value(workspace.execute({ kind: 'lock-plan', id }, now));
    value(workspace.undo(now));
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('keeps codes as text', () => {
    const [[inputs]] = query(official().bytes(), 'SELECT inputs FROM plan_official') as [[string]];
    expect((JSON.parse(inputs) as { codes: RegionCode[] }).codes[5]).toBe(code);
  });
});
