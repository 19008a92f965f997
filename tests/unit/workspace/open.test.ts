import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestVersion, migrations } from '#shared/workspace/migration/migrations.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallPlan } from '../../fixtures/small-document.ts';
import { altered, content, newWorkspace, now, problemCode, query, sql, value } from './document.ts';

const whole = newWorkspace().bytes();

function refusal(bytes: Uint8Array): string {
  return problemCode(Workspace.open(sql, bytes));
}

/** Whether two files are the same, without a diff of hundreds of thousands of bytes. */
function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function geometries(workspace: Workspace): readonly unknown[] {
  return workspace.boundaries().map(({ geometry }) => geometry);
}

describe('opening', () => {
  it('gives the document that was saved, and its very bytes again', () => {
    const created = newWorkspace();
    const bytes = created.bytes();
    const copy = bytes.slice();
    const opened = value(Workspace.open(sql, bytes));
    expect(opened.snapshot()).toEqual(created.snapshot());
    expect(opened.directory()).toEqual(created.directory());
    expect(geometries(opened)).toEqual(geometries(created));
    expect(same(opened.bytes(), copy)).toBe(true);
    expect(same(bytes, copy)).toBe(true);
  });

  it('gives the same bytes for the same document made twice', () => {
    expect(same(newWorkspace().bytes(), whole)).toBe(true);
  });

  it('takes a file another program left in write-ahead mode', () => {
    const wal = whole.slice();
    wal.set([2, 2], 18);
    const opened = value(Workspace.open(sql, wal));
    expect(content(opened.bytes())).toEqual(content(whole));
  });

  it('takes columns, tables and a view another program added', () => {
    const bytes = altered(whole, (db) => {
      db.run('ALTER TABLE desa ADD COLUMN catatan TEXT');
      db.run('CREATE TABLE layer_styles (id INTEGER PRIMARY KEY)');
      db.run('CREATE VIEW ringkasan AS SELECT count(*) FROM desa');
    });
    const opened = value(Workspace.open(sql, bytes));
    value(opened.execute({ kind: 'rename-document', title: 'Lain' }, now));
    expect(query(opened.bytes(), 'SELECT title FROM document')).toEqual([['Lain']]);
  });

  it('drops triggers another program put on what commands change, and keeps those on desa', () => {
    const bytes = altered(whole, (db) => {
      db.run('CREATE TRIGGER evil AFTER UPDATE ON plan BEGIN DELETE FROM coverage; END');
      db.run('CREATE TRIGGER index_desa AFTER INSERT ON desa BEGIN SELECT 1; END');
    });
    const opened = value(Workspace.open(sql, bytes));
    value(opened.execute({ kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, quota: 1 } }, now));
    const saved = opened.bytes();
    expect(query(saved, 'SELECT count(*) FROM coverage')).toEqual([[12]]);
    expect(query(saved, "SELECT name FROM sqlite_master WHERE type = 'trigger'")).toEqual([['index_desa']]);
  });
});

describe('opening refuses', () => {
  it('what is no SQLite file', () => {
    expect(refusal(new Uint8Array())).toBe('document-not-sqlite');
    expect(refusal(new TextEncoder().encode('%PDF-1.7 and more'))).toBe('document-not-sqlite');
    expect(refusal(new TextEncoder().encode('SQLite format 3'))).toBe('document-not-sqlite');
  });

  it('a database that is no GeoPackage', () => {
    const db = new sql.Database();
    db.run('CREATE TABLE t (x)');
    expect(refusal(db.export())).toBe('document-not-geopackage');
    db.run('PRAGMA application_id = 1196444487');
    expect(refusal(db.export())).toBe('document-not-geopackage');
  });

  it('a GeoPackage of another program', () => {
    expect(refusal(altered(whole, (db) => db.run('DROP TABLE petalindung_schema')))).toBe(
      'document-not-ours',
    );
    expect(refusal(altered(whole, (db) => db.run('DELETE FROM petalindung_schema')))).toBe(
      'document-not-ours',
    );
  });

  it('a file cut short anywhere', () => {
    for (const length of [16, 99, 100, 4095, 4096, 50_000, whole.length - 4096, whole.length - 1])
      expect(refusal(whole.slice(0, length))).toBe('document-damaged');
  });

  it('a file with a page overwritten', () => {
    for (let page = 1; page * 4096 < whole.length; page += 7) {
      const damaged = whole.slice();
      damaged.fill(0xa5, page * 4096, page * 4096 + 4096);
      expect(refusal(damaged)).toBe('document-damaged');
    }
  });

  it.each([
    ['a table missing', 'DROP TABLE coverage'],
    ['a result table missing', 'DROP TABLE allocation'],
    ['a column missing', 'ALTER TABLE phase RENAME COLUMN quota TO kuota'],
    ['a text column missing', 'ALTER TABLE region RENAME COLUMN name TO nama'],
    ['a view in place of a table', 'DROP TABLE rate; CREATE VIEW rate AS SELECT 1'],
    ['no document row', 'DELETE FROM document'],
    [
      'no desa',
      'DELETE FROM coverage; DELETE FROM desa; DELETE FROM allocation; DELETE FROM allocation_fund; DELETE FROM desa_result',
    ],
    ['a code that is none', "UPDATE region SET code = '99.1' WHERE code = '99.01'"],
    ['coverage of no desa', "UPDATE coverage SET code = '99.99.99.9999' WHERE fid = 1"],
    ['figures that are text', "UPDATE coverage SET eligible = 'banyak' WHERE fid = 1"],
    ['figures that are fractions', 'UPDATE coverage SET eligible = 1.5 WHERE fid = 1'],
    ['a plan without phases', 'DELETE FROM phase'],
    ['a plan without area', 'DELETE FROM plan_region'],
    ['a rule there is none of', "UPDATE plan SET rule = 'random'"],
    ['a weight that does not go with the rule', "UPDATE plan SET rule = 'equal'"],
    ['a weight column without a name', "UPDATE plan SET weight = 'column'"],
    ['classes that are no JSON', "UPDATE plan SET rule = 'priority', weight = NULL, priority = '['"],
    ['limits there are none of', `UPDATE plan SET limits = '{"most":1}'`],
    ['a fund with a sum and a grant per desa', 'UPDATE fund SET region_grant = 1, region_percent = 1'],
    ['a fund with half a grant', 'UPDATE fund SET per_region = NULL, region_grant = 1'],
    [
      'a figure of a desa there is none of',
      "INSERT INTO indicator VALUES (1, 'x', '', '', NULL); INSERT INTO desa_value VALUES (1, 'x', '99', 1)",
    ],
    ['a government that is none', "INSERT INTO government (code, name, note) VALUES ('9', 'x', '')"],
    ['a discount of a programme there is none of', "UPDATE rate_discount SET programmes = 'JKX'"],
    ['a shown plan there is none of', "UPDATE document SET shown_plan = 'x'"],
    ['a rate with a month there is none of', "UPDATE rate SET valid_from = '2024-13'"],
    ['no source of the boundaries', "DELETE FROM source WHERE id = 'boundary'"],
    ['a boundary that is no geometry', "UPDATE desa SET geom = x'0102'"],
    [
      'a history out of order',
      "INSERT INTO history VALUES (1,'x',NULL,'','','',1,'[]'),(2,'x',NULL,'','','',0,'[]')",
    ],
  ])('a document with %s', (_, damage) => {
    expect(refusal(altered(whole, (db) => db.exec(`PRAGMA ignore_check_constraints = ON; ${damage}`)))).toBe(
      'document-damaged',
    );
  });

  it('or takes, and never throws, whatever bytes are changed', { timeout: 60_000 }, () => {
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const result = Workspace.open(sql, damaged);
        if (!result.ok) return void problemCode(result);
        result.value.bytes();
        result.value.close();
      }),
      { numRuns: 150 },
    );
  });
});

describe('versions', () => {
  const latest = latestVersion();
  const next = {
    version: latest + 1,
    dated: '2027-01-01',
    note: 'Invented for this test',
    apply: (store: { run(text: string): number }) =>
      void store.run("UPDATE document SET title = 'dipindahkan: ' || title"),
  };

  it('are dated and without gaps, and written in the document', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(query(whole, 'SELECT version, dated FROM petalindung_schema')).toEqual(
      migrations.map(({ version, dated }) => [version, dated]),
    );
    for (const { dated } of migrations) expect(new Date(dated).toISOString().slice(0, 10)).toBe(dated);
  });

  it('of older documents are brought up to date in memory, the file left as it is', () => {
    const before = whole.slice();
    const opened = value(Workspace.open(sql, whole, [...migrations, next]));
    expect(opened.snapshot().title).toBe('dipindahkan: Kabupaten Contoh 2024');
    expect(opened.readOnly).toBe(false);
    expect(same(whole, before)).toBe(true);
    expect(query(opened.bytes(), 'SELECT max(version) FROM petalindung_schema')).toEqual([[next.version]]);
  });

  it('newer than ours open for reading only, with a warning, and are saved as they are', () => {
    const newer = altered(whole, (db) => {
      db.run(`INSERT INTO petalindung_schema VALUES (${latest + 1}, '2030-01-01', 'later')`);
      db.run('DROP TABLE allocation_fund');
    });
    const opened = value(Workspace.open(sql, newer));
    expect(opened.readOnly).toBe(true);
    expect(opened.snapshot().readOnly).toBe(true);
    expect(opened.warnings.map(({ code }) => code)).toEqual(['document-newer-read-only']);
    const refused = opened.execute({ kind: 'rename-document', title: 'x' }, now);
    expect(problemCode(refused)).toBe('document-read-only');
    expect(problemCode(opened.undo(now))).toBe('document-read-only');
    expect(problemCode(opened.redo(now))).toBe('document-read-only');
    expect(same(opened.bytes(), newer)).toBe(true);
  });

  it('newer than ours with tables we cannot read are refused', () => {
    const newer = altered(whole, (db) => {
      db.run(`INSERT INTO petalindung_schema VALUES (${latest + 1}, '2030-01-01', 'later')`);
      db.run('ALTER TABLE phase RENAME TO tahap');
    });
    expect(refusal(newer)).toBe('document-newer');
  });
});
