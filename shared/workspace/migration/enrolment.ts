import { register, type Listed } from '../schema/listed.ts';
import type { Store } from '../sql.ts';

/** Version 5 of the document: what was really enrolled, and phases of plans that are over. */

const added = `
ALTER TABLE phase ADD COLUMN done BOOLEAN;
CREATE TABLE enrolment (
  fid INTEGER PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  phase TEXT NOT NULL,
  code TEXT NOT NULL REFERENCES desa(code) DEFERRABLE INITIALLY DEFERRED,
  heads INTEGER NOT NULL CHECK (heads >= 0),
  date TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (year, phase, code)
);
`;

/** The table this version adds. */
export const enrolmentTablesListed: readonly Listed[] = [
  { table: 'enrolment', description: 'Pekerja yang sudah didaftarkan per desa dan tahap' },
];

export function addEnrolment(store: Store, at: string): void {
  store.script(added);
  register(store, enrolmentTablesListed, at);
}
