import type { Store } from '../sql.ts';

/** Version 8 of the document: trades of those who are paid for, and whether those enrolled are taken off the gap. */
export function addSectors(store: Store): void {
  store.script(`
ALTER TABLE plan ADD COLUMN sector TEXT;
ALTER TABLE plan ADD COLUMN enrolled_off_gap BOOLEAN;
ALTER TABLE commitment ADD COLUMN sector TEXT;
`);
}
