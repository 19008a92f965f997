import { shippedRates } from '../../contribution/rates.ts';
import { register, type Listed } from '../schema/listed.ts';
import { quoted } from '../sql.ts';
import type { Store } from '../sql.ts';

/**
 * Version 3 of the document: rules by column and by class, limits, commitments, funds with all their limits,
 * official plans, columns per desa, governments, and rates that can be edited.
 */

const ofPlan = 'plan TEXT NOT NULL REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED';
const resultOfPlan = 'plan TEXT NOT NULL REFERENCES plan(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED';
const ofDesa = 'code TEXT NOT NULL REFERENCES desa(code) DEFERRABLE INITIALLY DEFERRED';

const addedColumns: Readonly<Record<string, readonly string[]>> = {
  document: ['question_id TEXT', 'question_en TEXT', 'question_screen TEXT'],
  plan: [
    'weight_column TEXT',
    'priority TEXT',
    'limits TEXT',
    'rounding TEXT',
    'reserve_percent DOUBLE',
    'wage INTEGER CHECK (wage > 0)',
    'risk_class INTEGER CHECK (risk_class BETWEEN 1 AND 5)',
    'goal_year INTEGER',
    'goal_heads INTEGER CHECK (goal_heads >= 0)',
    'goal_coverage DOUBLE',
  ],
  phase: ['edition TEXT'],
  fund: [
    'source TEXT',
    'edition TEXT',
    'per_year TEXT',
    'region_grant INTEGER CHECK (region_grant >= 0)',
    'region_percent DOUBLE',
    'regions TEXT',
    'phases TEXT',
    'worker_groups TEXT',
    'discount BOOLEAN',
  ],
  rate: ['position INTEGER NOT NULL DEFAULT 0'],
  rate_group: ['position INTEGER NOT NULL DEFAULT 0'],
  rate_discount: ['position INTEGER NOT NULL DEFAULT 0'],
  plan_result: ['committed_cost INTEGER', 'discount INTEGER'],
  desa_result: ['reserve INTEGER', 'committed_cost INTEGER'],
};

const addedTables = `
CREATE TABLE commitment (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  heads_of TEXT NOT NULL,
  heads INTEGER CHECK (heads >= 0),
  heads_column TEXT,
  heads_phases TEXT,
  worker_group TEXT NOT NULL,
  programmes TEXT NOT NULL,
  wage INTEGER CHECK (wage > 0),
  risk_class INTEGER CHECK (risk_class BETWEEN 1 AND 5),
  year INTEGER NOT NULL,
  month_from INTEGER NOT NULL CHECK (month_from BETWEEN 1 AND 12),
  month_to INTEGER NOT NULL CHECK (month_to BETWEEN 1 AND 12),
  UNIQUE (plan, position)
);
CREATE TABLE agency (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  ceiling INTEGER CHECK (ceiling >= 0),
  per_year TEXT,
  UNIQUE (plan, position)
);
CREATE TABLE plan_official (
  fid INTEGER PRIMARY KEY NOT NULL,
  plan TEXT NOT NULL UNIQUE REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED,
  at DATETIME NOT NULL,
  hash TEXT NOT NULL,
  inputs TEXT NOT NULL,
  result TEXT NOT NULL
);
CREATE TABLE rate_account (
  fid INTEGER PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  programme TEXT NOT NULL,
  worker_group TEXT,
  code TEXT NOT NULL,
  name TEXT NOT NULL
);
CREATE UNIQUE INDEX rate_account_key ON rate_account (programme, ifnull(worker_group, ''));
CREATE UNIQUE INDEX rate_discount_key ON rate_discount (segment, sector, programmes, valid_from);
CREATE TABLE indicator (
  fid INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  year INTEGER
);
CREATE TABLE desa_value (
  fid INTEGER PRIMARY KEY NOT NULL,
  indicator TEXT NOT NULL REFERENCES indicator(name) DEFERRABLE INITIALLY DEFERRED,
  ${ofDesa},
  value DOUBLE NOT NULL,
  UNIQUE (indicator, code)
);
CREATE TABLE government (
  fid INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  regulation TEXT,
  mou TEXT,
  budgeted BOOLEAN,
  enrolled INTEGER CHECK (enrolled >= 0),
  claims INTEGER CHECK (claims >= 0),
  note TEXT NOT NULL
);
CREATE TABLE government_statement (
  fid INTEGER PRIMARY KEY NOT NULL,
  government TEXT NOT NULL REFERENCES government(code) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  segment TEXT NOT NULL,
  year INTEGER NOT NULL,
  covered INTEGER CHECK (covered >= 0),
  base INTEGER CHECK (base >= 0),
  percent DOUBLE,
  decimals INTEGER NOT NULL CHECK (decimals >= 0),
  definition TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (government, position)
);
CREATE TABLE commitment_result (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${resultOfPlan},
  ${ofDesa},
  commitment INTEGER NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 0),
  cost INTEGER NOT NULL CHECK (cost >= 0),
  UNIQUE (plan, code, commitment)
);
`;

/** The tables this version adds. */
export const planningTablesListed: readonly Listed[] = [
  { table: 'commitment', description: 'Komitmen tiap rencana: perpanjangan, pendaftaran, tambahan program' },
  { table: 'agency', description: 'Pagu OPD tiap rencana' },
  {
    table: 'plan_official',
    description: 'Rencana resmi: masukan dan hasil yang dibekukan, dengan sidik SHA-256',
  },
  { table: 'rate_account', description: 'Kode rekening iuran tiap program' },
  { table: 'indicator', description: 'Kolom data per desa: nama, satuan, sumber' },
  { table: 'desa_value', description: 'Nilai kolom data per desa' },
  { table: 'government', description: 'Pemantauan pemerintah daerah' },
  { table: 'government_statement', description: 'Angka cakupan yang dinyatakan pemerintah daerah' },
  { table: 'commitment_result', description: 'Orang dan biaya komitmen per desa (dihitung)' },
];

/** What a document says stays; it gets the account codes this program ships. */
export function addPlanning(store: Store, at: string): void {
  for (const [table, columns] of Object.entries(addedColumns))
    for (const column of columns) store.script(`ALTER TABLE ${quoted(table)} ADD COLUMN ${column};`);
  store.script(addedTables);
  // Rates were kept in the order of their `fid`.
  for (const table of ['rate', 'rate_group', 'rate_discount'])
    store.script(
      `UPDATE ${table} SET position = (SELECT count(*) FROM ${table} AS o WHERE o.fid < ${table}.fid);`,
    );
  register(store, planningTablesListed, at);
  const hasRates = store.first('SELECT 1 AS yes FROM rate') !== null;
  if (!hasRates) return;
  for (const [position, { programme, group, code, name }] of shippedRates.accounts.entries())
    store.run(
      'INSERT INTO rate_account ("position", "programme", "worker_group", "code", "name") VALUES (?, ?, ?, ?, ?)',
      [position, programme, group, code, name],
    );
}
