import { create } from 'zustand';
import type { Purpose } from '#shared/exchange/import/mapping.ts';
import type { Delimiter, TableSource } from '#shared/exchange/import/table.ts';
import type { ImportSource } from '#shared/exchange/import/to-command.ts';
import type { Problem } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import { fileName } from '../../app/file-name.ts';
import { platform } from '../../platform/host.ts';
import { today } from '../../report/export.ts';
import type { ImportFile, ImportOptions, ImportPreview } from '../../session/api.ts';
import { takeImport } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';
import { remember, rememberedRoles } from './remembered.ts';

/** The import under way; it is of no document until it is applied. */
interface ImportState {
  readonly open: boolean;
  readonly busy: 'reading' | 'judging' | 'applying' | null;
  /** What was read, for reading it again with another delimiter. */
  readonly given: TableSource | null;
  readonly file: ImportFile | null;
  readonly options: ImportOptions;
  readonly preview: ImportPreview | null;
  readonly source: ImportSource;
  readonly problem: Problem | null;
}

const noOptions: ImportOptions = { purpose: 'coverage', year: null, existing: 'keep', matches: {} };
const noSource: ImportSource = { title: '', publisher: '', edition: '', date: '', note: '' };
const closed: ImportState = {
  open: false,
  busy: null,
  given: null,
  file: null,
  options: noOptions,
  preview: null,
  source: noSource,
  problem: null,
};

export const useImport = create<ImportState>()(() => closed);

/** True where the document may be imported into. */
export function canImport(): boolean {
  return useDocument.getState().document?.snapshot.readOnly === false;
}

/** @param purpose what the table is expected to hold; another can be chosen later */
export function showImport(purpose: Purpose = 'coverage'): void {
  if (canImport()) useImport.setState({ ...closed, open: true, options: { ...noOptions, purpose } });
}

/** Whatever is under way is given up; nothing was changed by it. */
export async function closeImport(): Promise<void> {
  useImport.setState(closed);
  await session.closeImport();
}

/** Reads a file or a text and shows what would become of it. */
export async function readImport(given: TableSource, delimiter?: Delimiter): Promise<void> {
  const { purpose } = useImport.getState().options;
  const options = { ...noOptions, purpose };
  useImport.setState({ ...closed, open: true, busy: 'reading', given, options });
  const file = await session.openImport(given, delimiter);
  if (useImport.getState().given !== given) return;
  if (!file.ok) {
    useImport.setState({ busy: null, problem: file.problem });
    return;
  }
  const title = given.name.replace(/\.[a-z]{2,4}$/i, '');
  useImport.setState({ file: file.value, source: { ...noSource, title, date: today() } });
  await askPreview(options);
  const { preview } = useImport.getState();
  if (!preview || useImport.getState().given !== given) return;
  const roles = rememberedRoles(preview.headers);
  const year = preview.yearHint;
  const edition =
    year === null ? String(useDocument.getState().document?.snapshot.coverage.year ?? '') : `${year}`;
  useImport.setState(({ source }) => ({ source: { ...source, edition } }));
  if (roles || year !== null) await changeImport({ ...(roles ? { roles } : {}), year });
}

export function changeImport(change: Partial<ImportOptions>): Promise<void> {
  return askPreview({ ...useImport.getState().options, ...change });
}

async function askPreview(options: ImportOptions): Promise<void> {
  useImport.setState({ options, busy: 'judging', problem: null });
  const answer = await session.previewImport(options);
  // A newer question is on its way, or the import was given up.
  if (!answer || useImport.getState().options !== options) return;
  if (answer.ok) useImport.setState({ preview: answer.value, busy: null });
  else useImport.setState({ problem: answer.problem, busy: null });
}

export function changeSource(change: Partial<ImportSource>): void {
  useImport.setState(({ source }) => ({ source: { ...source, ...change } }));
}

export async function applyImport(): Promise<void> {
  const { options, source, preview } = useImport.getState();
  useImport.setState({ busy: 'applying' });
  const result = await takeImport(options, source);
  if (!result.ok) {
    useImport.setState({ busy: null, problem: result.problem });
    return;
  }
  if (preview && options.roles) remember(preview.headers, options.roles);
  await closeImport();
}

export async function saveReport(language: Language): Promise<void> {
  const { options, file } = useImport.getState();
  const report = await session.importReport(options, language);
  if (!report.ok) {
    useImport.setState({ problem: report.problem });
    return;
  }
  const name = (file?.name ?? '').replace(/\.[a-z]{2,4}$/i, '');
  await save(
    'xlsx',
    fileName(`${name} ${language === 'id' ? 'hasil impor' : 'import'}`, 'xlsx'),
    report.value,
  );
}

export async function saveTemplate(kind: 'csv' | 'xlsx', year: number, language: Language): Promise<void> {
  const bytes = await session.importTemplate(kind, year, language);
  await save(
    kind,
    fileName(`${language === 'id' ? 'templat cakupan' : 'coverage template'} ${year}`, kind),
    bytes,
  );
}

async function save(kind: 'csv' | 'xlsx', name: string, bytes: Uint8Array): Promise<void> {
  const saved = await platform.export(kind, name, bytes);
  if (saved && !saved.ok) useView.getState().setProblem(saved.problem);
}
