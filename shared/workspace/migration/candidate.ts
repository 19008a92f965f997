import { register, type Listed } from '../schema/listed.ts';
import type { Store } from '../sql.ts';

/**
 * Version 6 of the document: candidates by keyed hash, and the sealed annex of a decree. No column holds a name, a NIK
 * or a birth date that can be read.
 */

const added = `
CREATE TABLE candidate_key (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  salt TEXT,
  memory INTEGER,
  passes INTEGER,
  lanes INTEGER
);
CREATE TABLE candidate_list (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  fund TEXT NOT NULL,
  date TEXT NOT NULL,
  limits TEXT NOT NULL,
  hash_key TEXT NOT NULL REFERENCES candidate_key(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE candidate (
  fid INTEGER PRIMARY KEY NOT NULL,
  list TEXT NOT NULL REFERENCES candidate_list(id) DEFERRABLE INITIALLY DEFERRED,
  hash TEXT NOT NULL,
  code TEXT NOT NULL REFERENCES desa(code) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL CHECK (rank >= 1),
  status TEXT NOT NULL,
  UNIQUE (list, hash)
);
CREATE TABLE candidate_reject (
  fid INTEGER PRIMARY KEY NOT NULL,
  list TEXT NOT NULL REFERENCES candidate_list(id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  reason TEXT NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 1),
  UNIQUE (list, code, reason)
);
CREATE TABLE candidate_annex (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0),
  at DATETIME NOT NULL,
  key_id TEXT NOT NULL,
  salt TEXT NOT NULL,
  memory INTEGER NOT NULL,
  passes INTEGER NOT NULL,
  lanes INTEGER NOT NULL,
  nonce BLOB NOT NULL,
  sealed BLOB NOT NULL
);
CREATE TABLE candidate_export (
  fid INTEGER PRIMARY KEY NOT NULL,
  at DATETIME NOT NULL,
  who TEXT NOT NULL,
  purpose TEXT NOT NULL,
  annex TEXT NOT NULL,
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0)
);
`;

/** The tables this version adds. */
export const candidateTablesListed: readonly Listed[] = [
  { table: 'candidate_key', description: 'Asal kunci hash NIK, tanpa kuncinya' },
  { table: 'candidate_list', description: 'Daftar calon peserta' },
  { table: 'candidate', description: 'Calon yang sah: hash NIK berkunci, desa, peringkat, status' },
  { table: 'candidate_reject', description: 'Jumlah calon yang ditolak per desa dan alasan' },
  { table: 'candidate_annex', description: 'Lampiran terenkripsi' },
  { table: 'candidate_export', description: 'Catatan pengambilan lampiran' },
];

export function addCandidates(store: Store, at: string): void {
  store.script(added);
  register(store, candidateTablesListed, at);
}
