import { describe, expect, it } from 'vitest';
import { shippedRates } from '#shared/contribution/rates.ts';
import { documentTables } from '#shared/workspace/schema.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { altered, newWorkspace, problemCode, query, reopened, sql, value } from './document.ts';

const whole = newWorkspace({ ...smallDocument(), rates: shippedRates });
const bytes = whole.bytes();

describe('the rate table', () => {
  it('comes back as it was put', () => {
    expect(whole.snapshot().rates).toEqual(shippedRates);
    expect(reopened(whole).snapshot().rates).toEqual(shippedRates);
  });

  it('can be read without this program', () => {
    expect(
      query(bytes, "SELECT parts, least, most FROM rate WHERE segment = 'BPU' AND programme = 'JKK'"),
    ).toEqual([[100, 10_000, 207_000]]);
    expect(query(bytes, "SELECT base FROM rate_group WHERE worker_group = 'bpd'")).toEqual([[1_000_000]]);
    expect(query(bytes, "SELECT excluded FROM rate_discount WHERE sector = 'other'")).toEqual([
      ['government'],
    ]);
  });

  it.each([
    ['a payer there is none of', "UPDATE rate SET payer = 'village' WHERE segment = 'BPU'"],
    ['a risk class as text', "UPDATE rate_group SET risk_class = 'x' WHERE risk_class IS NULL"],
    ['a programme there is none of', "UPDATE rate_group SET programmes = 'JKK,JKX'"],
    ['a discount of a month there is none of', "UPDATE rate_discount SET valid_to = '2026-00'"],
    ['a cap below nothing', 'UPDATE rate SET base_cap = -1'],
    ['both a sum and a share', 'UPDATE rate SET amount = 1, parts = 1'],
  ])('with %s is damage', (_, change) => {
    const damaged = altered(bytes, (db) => {
      db.run('PRAGMA ignore_check_constraints = 1');
      db.exec(change);
    });
    expect(problemCode(Workspace.open(sql, damaged))).toBe('document-damaged');
  });

  it('refuses two lines of one charge that begin in the same month', () => {
    expect(() =>
      altered(bytes, (db) =>
        db.exec(
          'INSERT INTO rate (programme, segment, payer, amount, base_minimum, base_above, least, valid_from, legal_basis)' +
            " VALUES ('JKK', 'BPU', 'worker', 1, 0, 0, 0, '2015-07', '')",
        ),
      ),
    ).toThrow('UNIQUE');
  });
});

describe('a document of the first schema', () => {
  const firstRates = /CREATE TABLE rate \([^;]*;/.exec(documentTables)![0];
  const first = altered(bytes, (db) => {
    db.exec(`DROP TABLE rate; DROP TABLE rate_group; DROP TABLE rate_discount; ${firstRates}`);
    db.exec("DELETE FROM gpkg_contents WHERE table_name IN ('rate_group', 'rate_discount')");
    db.exec('DELETE FROM petalindung_schema WHERE version > 1');
    for (const [programme, amount] of [
      ['JKK', 11_000],
      ['JKM', 7_000],
    ])
      db.run("INSERT INTO rate VALUES (NULL, ?, 'vulnerable', ?, '2015-07', NULL, 'Perbup 1')", [
        programme!,
        amount!,
      ]);
  });

  it('keeps its own sums, and gets the rest of the shipped table', () => {
    const workspace = value(Workspace.open(sql, first));
    const { outcome, spec } = workspace.snapshot().plan!;
    const { phases } = value(outcome);
    expect(spec.programmes).toEqual(['JKK', 'JKM']);
    expect(phases.map(({ costPerHead, months }) => costPerHead / months)).toEqual([18_000, 18_000]);
    const { rates, groups, discounts } = workspace.snapshot().rates;
    expect(rates.slice(2)).toEqual(shippedRates.rates);
    expect(groups).toEqual(shippedRates.groups);
    expect(discounts).toEqual(shippedRates.discounts);
    expect(reopened(workspace).snapshot().rates).toEqual(workspace.snapshot().rates);
  });

  it('is listed as the standard asks after that', () => {
    const migrated = value(Workspace.open(sql, first)).bytes();
    expect(query(migrated, 'SELECT table_name FROM gpkg_contents ORDER BY 1')).toEqual(
      query(bytes, 'SELECT table_name FROM gpkg_contents ORDER BY 1'),
    );
    expect(query(migrated, 'PRAGMA foreign_key_check')).toEqual([]);
  });
});
