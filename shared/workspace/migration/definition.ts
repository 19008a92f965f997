import type { Store } from '../sql.ts';

/** Version 7 of the document: what a source counts, apart from what else is to be known of it. */
export function addDefinition(store: Store): void {
  store.script('ALTER TABLE source ADD COLUMN definition TEXT;');
}
