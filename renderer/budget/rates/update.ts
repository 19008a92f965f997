import type { RateTable } from '#shared/contribution/rate.ts';
import { run } from '../../session/actions.ts';
import { useDocument } from '../../session/store.ts';

/** Changes the document's rate table as it is when the change is made. */
export function updateRates(change: (rates: RateTable) => RateTable, merge?: string): void {
  const rates = useDocument.getState().document?.snapshot.rates;
  if (!rates) return;
  const changed = change(rates);
  if (changed === rates) return;
  void run({ kind: 'put-rates', rates: changed, ...(merge !== undefined && { merge }) });
}
