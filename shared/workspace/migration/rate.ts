import { shippedRates } from '../../contribution/rates.ts';
import { rateRowsOf } from '../rows/rate-rows.ts';
import { register, type Listed } from '../schema/listed.ts';
import { quoted } from '../sql.ts';
import type { SqlRow, Store } from '../sql.ts';

/** Version 2 of the document: rates by segment, payer, share and bracket in place of one sum per group. */

const validity = `
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  legal_basis TEXT NOT NULL`;

const rateTables = `
CREATE TABLE rate (
  fid INTEGER PRIMARY KEY NOT NULL,
  programme TEXT NOT NULL,
  segment TEXT NOT NULL,
  worker_group TEXT,
  risk_class INTEGER CHECK (risk_class BETWEEN 1 AND 5),
  payer TEXT NOT NULL,
  taken_from TEXT,
  amount INTEGER CHECK (amount >= 0),
  parts INTEGER CHECK (parts BETWEEN 0 AND 10000),
  base_minimum INTEGER NOT NULL CHECK (base_minimum >= 0),
  base_above INTEGER NOT NULL CHECK (base_above >= 0),
  base_cap INTEGER CHECK (base_cap >= 0),
  least INTEGER NOT NULL CHECK (least >= 0),
  most INTEGER CHECK (most >= 0),${validity},
  CHECK ((amount IS NULL) <> (parts IS NULL))
);
CREATE UNIQUE INDEX rate_key ON rate (
  programme, segment, ifnull(worker_group, ''), ifnull(risk_class, 0), payer, ifnull(taken_from, ''), base_above,
  valid_from
);
CREATE TABLE rate_group (
  fid INTEGER PRIMARY KEY NOT NULL,
  worker_group TEXT NOT NULL UNIQUE,
  segment TEXT NOT NULL,
  base INTEGER CHECK (base >= 0),
  risk_class INTEGER CHECK (risk_class BETWEEN 1 AND 5),
  programmes TEXT NOT NULL,
  legal_basis TEXT NOT NULL
);
CREATE TABLE rate_discount (
  fid INTEGER PRIMARY KEY NOT NULL,
  segment TEXT NOT NULL,
  sector TEXT NOT NULL,
  programmes TEXT NOT NULL,
  parts INTEGER NOT NULL CHECK (parts BETWEEN 0 AND 10000),
  excluded TEXT NOT NULL,
  unresolved TEXT NOT NULL,${validity}
);
`;

/** The tables this version adds. */
export const rateTablesListed: readonly Listed[] = [
  { table: 'rate_group', description: 'Segmen, dasar upah, dan program tiap kelompok pekerja' },
  { table: 'rate_discount', description: 'Keringanan iuran dan dana yang dikecualikan' },
];

/**
 * The sums of an existing document stay what they were, as rates of its group's own, beside the table this
 * program ships.
 */
export function splitRates(store: Store, at: string): void {
  const sums = store.all(
    'SELECT r."programme", r."worker_group", r."amount", r."valid_from", r."valid_to", r."legal_basis"' +
      ' FROM rate AS r ORDER BY r."fid"',
  );
  store.script('DROP TABLE rate;');
  store.script(rateTables);
  register(store, rateTablesListed, at);
  if (sums.length === 0) return;
  for (const sum of sums) insertSum(store, sum);
  insertShipped(store);
}

function insertSum(store: Store, sum: SqlRow): void {
  store.run(
    'INSERT INTO rate ("programme", "segment", "worker_group", "payer", "amount", "base_minimum", "base_above",' +
      ` "least", "valid_from", "valid_to", "legal_basis") VALUES (?, 'BPU', ?, 'worker', ?, 0, 0, 0, ?, ?, ?)`,
    ['programme', 'worker_group', 'amount', 'valid_from', 'valid_to', 'legal_basis'].map(
      (column) => sum[column] ?? null,
    ),
  );
}

const validityColumns = ['valid_from', 'valid_to', 'legal_basis'] as const;

/** What the tables held as of this version; lines were kept in the order of their `fid`. */
const rateColumns = {
  rate: [
    'programme',
    'segment',
    'worker_group',
    'risk_class',
    'payer',
    'taken_from',
    'amount',
    'parts',
    'base_minimum',
    'base_above',
    'base_cap',
    'least',
    'most',
    ...validityColumns,
  ],
  rate_group: ['worker_group', 'segment', 'base', 'risk_class', 'programmes', 'legal_basis'],
  rate_discount: ['segment', 'sector', 'programmes', 'parts', 'excluded', 'unresolved', ...validityColumns],
} as const;

function insertShipped(store: Store): void {
  const rows = rateRowsOf(shippedRates);
  for (const table of ['rate', 'rate_group', 'rate_discount'] as const) {
    const columns: readonly string[] = rateColumns[table];
    const insert =
      `INSERT INTO ${table} (${columns.map(quoted).join(', ')})` +
      ` VALUES (${columns.map(() => '?').join(', ')})`;
    for (const row of rows[table]) {
      const cells: Readonly<Record<string, string | number | null>> = row;
      store.run(
        insert,
        columns.map((column) => cells[column] ?? null),
      );
    }
  }
}
