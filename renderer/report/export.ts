import { create } from 'zustand';
import type { ExportKind } from '#shared/bridge/bridge.ts';
import type { Result } from '#shared/text/problem.ts';
import { fileName } from '../app/file-name.ts';
import { readSettings } from '../app/settings.ts';
import { platform } from '../platform/host.ts';
import type { Signature } from '../session/api.ts';
import { settled } from '../session/actions.ts';
import { session } from '../session/client.ts';
import { useDocument, useView } from '../session/store.ts';

export type ReportKind = Extract<ExportKind, 'pdf' | 'csv' | 'geojson'>;

export type ExportState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'working' }
  | { readonly stage: 'done'; readonly name: string };

/** How far each export is; a document edited afterwards makes "done" old news. */
export const useExports = create<Readonly<Record<ReportKind, ExportState>>>()(() => ({
  pdf: { stage: 'idle' },
  csv: { stage: 'idle' },
  geojson: { stage: 'idle' },
}));

useDocument.subscribe((now, before) => {
  if (now.document?.snapshot === before.document?.snapshot) return;
  for (const kind of ['pdf', 'csv', 'geojson'] as const) {
    if (useExports.getState()[kind].stage === 'done') useExports.setState({ [kind]: { stage: 'idle' } });
  }
});

export const emptySignature: Signature = { place: '', position: '', name: '', rank: '', nip: '' };

/** The local date as ISO text. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

function make(kind: ReportKind): Promise<Result<Uint8Array>> {
  const { language } = useView.getState();
  switch (kind) {
    case 'pdf': {
      const { signature = emptySignature, sections } = readSettings(localStorage);
      return session.exportPdf({ language, date: today(), signature, sections });
    }
    case 'csv':
      return session.exportCsv(language);
    case 'geojson':
      return session.exportGeoJson();
  }
}

/** Makes one export from the document as it is after every edit given so far, and hands it to the host. */
export async function exportAs(kind: ReportKind): Promise<void> {
  const { document } = useDocument.getState();
  if (!document || useExports.getState()[kind].stage === 'working') return;
  const set = (state: ExportState): void => useExports.setState({ [kind]: state });
  set({ stage: 'working' });
  let end: ExportState = { stage: 'idle' };
  try {
    await settled();
    const made = await make(kind);
    const name = fileName(useDocument.getState().document?.snapshot.title ?? document.snapshot.title, kind);
    const written = made.ok ? await platform.export(kind, name, made.value) : made;
    if (written?.ok) end = { stage: 'done', name: written.value };
    else if (written) useView.getState().setProblem(written.problem);
  } finally {
    set(end);
  }
}

/** Ctrl+P: the PDF, with the report screen showing how far it is. */
export async function exportPdf(): Promise<void> {
  useView.getState().setScreen('report');
  await exportAs('pdf');
}
