import { describe, expect, it } from 'vitest';
import type { MonthKey, RateTable } from '#shared/contribution/rate.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { altered, content, newWorkspace, now, problemCode, query, reopened, sql, value } from './document.ts';
import { oldDocument } from './old-document.ts';

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
  const first = altered(oldDocument(bytes, 1, ['rate']), (db) => {
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
    const { rates, groups, discounts, accounts } = workspace.snapshot().rates;
    expect(rates.slice(2)).toEqual(shippedRates.rates);
    expect(groups).toEqual(shippedRates.groups);
    expect(discounts).toEqual(shippedRates.discounts);
    expect(accounts).toEqual(shippedRates.accounts);
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

describe('a document of the second schema', () => {
  const workspace = value(Workspace.open(sql, oldDocument(bytes, 2)));

  it('keeps its rates in their order, and gets the shipped accounts', () => {
    expect(workspace.snapshot().rates).toEqual(shippedRates);
  });

  it('is the document this program makes, once it is saved', () => {
    expect(content(workspace.bytes())).toEqual(content(bytes));
  });
});

describe('editing rates', () => {
  const [first, ...others] = shippedRates.rates;
  const raised: RateTable = {
    ...shippedRates,
    rates: [{ ...first!, charge: { kind: 'fixed', amount: 12_345 } }, ...others],
  };

  it('changes one row, and back', () => {
    const workspace = newWorkspace({ ...smallDocument(), rates: shippedRates });
    const before = content(workspace.bytes());
    expect(value(workspace.execute({ kind: 'put-rates', rates: raised }, now)).rates).toEqual(raised);
    expect(JSON.parse(String(query(workspace.bytes(), 'SELECT changes FROM history')[0]![0]))).toHaveLength(
      1,
    );
    expect(reopened(workspace).snapshot().rates).toEqual(raised);
    expect(value(workspace.undo(now)).rates).toEqual(shippedRates);
    expect(content(workspace.bytes())).toEqual(before);
  });

  it('keeps the order it was put in', () => {
    const workspace = newWorkspace({ ...smallDocument(), rates: shippedRates });
    const turned = { ...shippedRates, rates: shippedRates.rates.toReversed() };
    expect(value(workspace.execute({ kind: 'put-rates', rates: turned }, now)).rates).toEqual(turned);
    expect(reopened(workspace).snapshot().rates).toEqual(turned);
  });

  it('changes the cost of every plan that is not official', () => {
    const workspace = newWorkspace({ ...smallDocument(), rates: shippedRates });
    const before = value(workspace.snapshot().plan!.outcome).cost;
    const cheaper: RateTable = {
      ...shippedRates,
      groups: shippedRates.groups.filter(({ group }) => group !== 'vulnerable'),
    };
    expect(value(workspace.execute({ kind: 'put-rates', rates: cheaper }, now)).plan!.outcome.ok).toBe(false);
    expect(value(value(workspace.undo(now)).plan!.outcome).cost).toBe(before);
  });

  it.each<[string, RateTable]>([
    ['rates-invalid', { ...shippedRates, rates: [{ ...first!, validFrom: '2024-13' as MonthKey }] }],
    [
      'rates-invalid',
      { ...shippedRates, rates: [{ ...first!, charge: { kind: 'fixed', amount: 0.5 } }, ...others] },
    ],
    ['rates-invalid', { ...shippedRates, discounts: [{} as RateTable['discounts'][number]] }],
  ])('is refused as %s', (code, rates) => {
    const workspace = newWorkspace({ ...smallDocument(), rates: shippedRates });
    expect(problemCode(workspace.execute({ kind: 'put-rates', rates }, now))).toBe(code);
  });

  it('is refused for a fault the table did not have before', () => {
    const workspace = newWorkspace({ ...smallDocument(), rates: shippedRates });
    const twice = { ...shippedRates, rates: [...shippedRates.rates, first!] };
    expect(workspace.execute({ kind: 'put-rates', rates: twice }, now).ok).toBe(false);
  });
});
