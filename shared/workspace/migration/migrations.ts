import { addCandidates, candidateTablesListed } from './candidate.ts';
import { addDefinition } from './definition.ts';
import { addEnrolment, enrolmentTablesListed } from './enrolment.ts';
import { addMap, mapTablesListed } from './map.ts';
import { addPlanning, planningTablesListed } from './planning.ts';
import { rateTablesListed, splitRates } from './rate.ts';
import {
  allocationView,
  applicationId,
  documentTables,
  geopackageTables,
  listed,
  spatialReferenceSystems,
  userVersion,
} from '../schema/schema.ts';
import { register, type Listed } from '../schema/listed.ts';
import { addSectors } from './sector.ts';
import { quoted } from '../sql.ts';
import type { Store } from '../sql.ts';
import { allocationViewSql } from '../schema/view.ts';

/** One dated change of the schema. Never edited once released. */
export interface Migration {
  /** Schema version it leads to; ascending without gaps from 1. */
  readonly version: number;
  /** ISO date it was written. */
  readonly dated: string;
  readonly note: string;
  /** @param at ISO date and time for what it registers */
  apply(store: Store, at: string): void;
}

export const migrations: readonly Migration[] = [
  { version: 1, dated: '2026-11-21', note: 'First schema', apply: createFirstSchema },
  { version: 2, dated: '2026-11-21', note: 'Rates by segment, payer and share of a base', apply: splitRates },
  {
    version: 3,
    dated: '2026-11-21',
    note: 'Scenarios, commitments, columns, governments',
    apply: addPlanning,
  },
  {
    version: 4,
    dated: '2026-11-21',
    note: 'Areas of any kind, looks of maps, layers, bookmarks, notes',
    apply: addMap,
  },
  {
    version: 5,
    dated: '2026-11-21',
    note: 'Enrolment as it happened, phases that are over',
    apply: addEnrolment,
  },
  {
    version: 6,
    dated: '2026-11-21',
    note: 'Candidates by keyed hash, the sealed annex of a decree',
    apply: addCandidates,
  },
  { version: 7, dated: '2026-11-21', note: 'What a source counts', apply: addDefinition },
  {
    version: 8,
    dated: '2026-11-21',
    note: 'Trades of those paid for, those enrolled taken off the gap',
    apply: addSectors,
  },
];

/** Everything a document of the latest version holds. */
export const allListed: readonly Listed[] = [
  ...listed,
  ...rateTablesListed,
  ...planningTablesListed,
  ...mapTablesListed,
  ...enrolmentTablesListed,
  ...candidateTablesListed,
];

/** The schema version this program writes. */
export function latestVersion(list: readonly Migration[] = migrations): number {
  return list.at(-1)?.version ?? 0;
}

/** The schema version of a document, 0 where there is no version table. */
export function schemaVersion(store: Store): number {
  const there = store.first(
    "SELECT 1 AS yes FROM sqlite_master WHERE type = 'table' AND name = 'petalindung_schema'",
  );
  if (!there) return 0;
  return Number(
    store.first('SELECT max(s."version") AS version FROM petalindung_schema AS s')?.['version'] ?? 0,
  );
}

/**
 * Brings a document up to date in one transaction.
 * @param at ISO date and time for what it registers, else the date of each migration
 * @returns the time of the last migration that ran, or null
 */
export function migrate(
  store: Store,
  list: readonly Migration[] = migrations,
  at: string | null = null,
): string | null {
  const from = schemaVersion(store);
  const pending = list.filter(({ version }) => version > from);
  const timeOf = ({ dated }: Migration) => at ?? `${dated}T00:00:00.000Z`;
  const last = pending.at(-1);
  if (!last) return null;
  store.transaction(() => {
    for (const migration of pending) {
      migration.apply(store, timeOf(migration));
      store.run('INSERT INTO petalindung_schema ("version", "dated", "note") VALUES (?, ?, ?)', [
        migration.version,
        migration.dated,
        migration.note,
      ]);
    }
  });
  return timeOf(last);
}

function createFirstSchema(store: Store, at: string): void {
  store.script(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${userVersion};`);
  store.script(geopackageTables);
  store.script(documentTables);
  store.script(
    'CREATE TABLE petalindung_schema (version INTEGER PRIMARY KEY NOT NULL, dated TEXT NOT NULL, note TEXT NOT NULL);',
  );
  store.script(`CREATE VIEW ${quoted(allocationView)} AS ${allocationViewSql(0)}`);
  for (const system of spatialReferenceSystems)
    store.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)', system);
  register(store, listed, at);
}
