import { create } from 'zustand';
import { fileName } from '../app/file-name.ts';
import { readSettings } from '../app/settings.ts';
import { platform } from '../platform/host.ts';
import { emptySignature, today, type ExportState } from '../report/export.ts';
import { settled } from '../session/actions.ts';
import { session } from '../session/client.ts';
import { useDocument, useView } from '../session/store.ts';
import type { Pair } from './pair.ts';

/** How far the page of the comparison is; a document edited afterwards makes "done" old news. */
export const useComparisonExport = create<ExportState>()(() => ({ stage: 'idle' }));

useDocument.subscribe((now, before) => {
  if (now.document?.snapshot !== before.document?.snapshot && useComparisonExport.getState().stage === 'done')
    useComparisonExport.setState({ stage: 'idle' }, true);
});

/** Makes one page of two plans side by side and hands it to the host. */
export async function exportComparison({ a, b }: Pair): Promise<void> {
  const { document } = useDocument.getState();
  if (!document || useComparisonExport.getState().stage === 'working') return;
  const set = (state: ExportState): void => useComparisonExport.setState(state, true);
  set({ stage: 'working' });
  let end: ExportState = { stage: 'idle' };
  try {
    await settled();
    const { language } = useView.getState();
    const signature = readSettings(localStorage).signature ?? emptySignature;
    const made = await session.exportComparison(a, b, { language, date: today(), signature });
    const { plans, title } = useDocument.getState().document?.snapshot ?? document.snapshot;
    const nameOf = (id: string): string => plans.find((plan) => plan.id === id)?.name ?? id;
    const name = fileName(`${title} ${nameOf(a)} – ${nameOf(b)}`, 'pdf');
    const written = made.ok ? await platform.export('pdf', name, made.value) : made;
    if (written?.ok) end = { stage: 'done', name: written.value };
    else if (written) useView.getState().setProblem(written.problem);
  } finally {
    set(end);
  }
}
