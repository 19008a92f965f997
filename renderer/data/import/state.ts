import { create } from 'zustand';
import { byColumn, rememberedOf, usedAgain, type Remembered } from '#shared/exchange/import/remembered.ts';
import type { Delimiter, TableSource } from '#shared/exchange/table/table.ts';
import type { ImportSource } from '#shared/exchange/import/to-command.ts';
import type { Problem } from '#shared/text/problem.ts';
import type { Language, Text } from '#shared/text/text.ts';
import { fileName } from '../../app/file-name.ts';
import { platform } from '../../platform/host.ts';
import { today } from '../../report/export.ts';
import type {
  FigureOptions,
  FigurePreview,
  FundOptions,
  ImportFile,
  ImportOptions,
  ImportPreview,
  TemplateRequest,
} from '../../session/api.ts';
import { takeImport } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';
import { forget, remember, rememberedFor } from './remembered.ts';

export type TablePurpose = ImportOptions['purpose'];

/** The import under way; it is of no document until it is applied. */
interface ImportState {
  readonly open: boolean;
  readonly busy: 'reading' | 'judging' | 'applying' | null;
  /** What was read, for reading it again with another delimiter. */
  readonly given: TableSource | null;
  readonly file: ImportFile | null;
  readonly options: ImportOptions;
  readonly preview: ImportPreview | null;
  /** The mapping of an earlier import that is used again. */
  readonly remembered: Remembered | null;
  readonly source: ImportSource;
  readonly problem: Problem | null;
}

const noSource: ImportSource = { title: '', publisher: '', edition: '', date: '', definition: '', note: '' };
const closed: ImportState = {
  open: false,
  busy: null,
  given: null,
  file: null,
  options: optionsFor('coverage'),
  preview: null,
  remembered: null,
  source: noSource,
  problem: null,
};

export const useImport = create<ImportState>()(() => closed);

/** Nothing chosen yet. */
function optionsFor(purpose: TablePurpose): ImportOptions {
  return purpose === 'funds'
    ? { purpose, existing: 'keep', plan: null }
    : { purpose, year: null, existing: 'keep', matches: {} };
}

/** True where the document may be imported into. */
export function canImport(): boolean {
  return useDocument.getState().document?.snapshot.readOnly === false;
}

/** @param purpose what the table is expected to hold; another can be chosen later */
export function showImport(purpose: TablePurpose = 'coverage'): void {
  if (canImport()) useImport.setState({ ...closed, open: true, options: optionsFor(purpose) });
}

/** Whatever is under way is given up; nothing was changed by it. */
export async function closeImport(): Promise<void> {
  useImport.setState(closed);
  await session.closeImport();
}

/** Reads a file or a text and shows what would become of it. */
export async function readImport(given: TableSource, delimiter?: Delimiter): Promise<void> {
  const options = optionsFor(useImport.getState().options.purpose);
  useImport.setState({ ...closed, open: true, busy: 'reading', given, options });
  const isCurrent = (): boolean => useImport.getState().given === given;
  const file = await session.openImport(given, delimiter);
  if (!isCurrent() || !file) return;
  if (!file.ok) {
    useImport.setState({ busy: null, problem: file.problem });
    return;
  }
  const title = given.name.replace(/\.[a-z]{2,4}$/i, '');
  useImport.setState({ file: file.value, source: { ...noSource, title, date: today() } });
  await askPreview(options);
  if (isCurrent()) await asRemembered();
  if (isCurrent()) await asBudget();
  const { preview } = useImport.getState();
  if (!isCurrent() || preview?.kind !== 'figures') return;
  const year = preview.yearHint;
  const shown = useDocument.getState().document?.snapshot.coverage.year;
  const edition = String(year ?? newestYear(preview) ?? shown ?? '');
  useImport.setState(({ source }) => ({ source: { ...source, edition } }));
  if (year !== null) await changeFigures({ year });
}

/** The newest year the headers speak of; null for none. */
function newestYear({ mapping }: FigurePreview): number | null {
  const years = mapping.roles.flatMap((role) => ('year' in role && role.year !== null ? [role.year] : []));
  return years.length > 0 ? Math.max(...years) : null;
}

/** Reads the columns as they were read before in a table of these headers. */
async function asRemembered(): Promise<void> {
  const { preview, options } = useImport.getState();
  const remembered = preview && rememberedFor(preview.headers, options.purpose);
  if (!remembered) return;
  const used = usedAgain(remembered, preview.headers);
  useImport.setState({ remembered });
  const { blanks } = used;
  await askPreview(
    used.purpose === 'funds'
      ? { purpose: 'funds', existing: 'keep', plan: null, roles: byColumn(used.roles), blanks }
      : {
          purpose: used.purpose,
          year: null,
          existing: 'keep',
          matches: {},
          roles: byColumn(used.roles),
          indicators: used.indicators,
          blanks,
        },
  );
}

/** A table that holds no figures of desa and reads as a budget is one. */
async function asBudget(): Promise<void> {
  const { preview, options, remembered } = useImport.getState();
  if (options.purpose !== 'coverage' || remembered || !preview || preview.outcome.ok) return;
  const funds = optionsFor('funds');
  const answer = await session.previewImport(funds);
  if (answer?.ok && answer.value.outcome.ok && useImport.getState().options === options)
    useImport.setState({ options: funds, preview: answer.value });
}

/** The table is read as if for the first time, and what was remembered of it is gone. */
export async function forgetMapping(): Promise<void> {
  const { remembered, options } = useImport.getState();
  if (!remembered) return;
  forget(remembered);
  useImport.setState({ remembered: null });
  const { blanks: _, ...others } = withoutColumns(options);
  await askPreview(others);
}

export function changePurpose(purpose: TablePurpose): Promise<void> {
  const { options } = useImport.getState();
  const { sheet, header, decimal, existing, blanks } = options;
  useImport.setState({ remembered: null });
  return askPreview({ ...optionsFor(purpose), sheet, header, decimal, existing, blanks });
}

/** What is chosen for tables of every kind. Another sheet or header has other columns. */
export function changeReading(
  change: Partial<Pick<ImportOptions, 'sheet' | 'header' | 'decimal' | 'existing' | 'blanks'>>,
): Promise<void> {
  const otherColumns = 'sheet' in change || 'header' in change;
  if (otherColumns) useImport.setState({ remembered: null });
  const options = { ...useImport.getState().options, ...change };
  return askPreview(otherColumns ? withoutColumns(options) : options);
}

/** What columns and indicators hold is found anew. */
function withoutColumns(options: ImportOptions): ImportOptions {
  return options.purpose === 'funds' ? { ...options, roles: {} } : { ...options, roles: {}, indicators: {} };
}

export async function changeFigures(change: Partial<FigureOptions>): Promise<void> {
  const { options } = useImport.getState();
  if (options.purpose !== 'funds') await askPreview({ ...options, ...change });
}

export async function changeFunds(change: Partial<FundOptions>): Promise<void> {
  const { options } = useImport.getState();
  if (options.purpose === 'funds') await askPreview({ ...options, ...change });
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
  // What was guessed is guessed again; what a hand put right is kept.
  if (preview && isByHand(options)) remember(mappingOf(preview, options));
  await closeImport();
}

function isByHand(options: ImportOptions): boolean {
  const indicators = options.purpose === 'funds' ? {} : (options.indicators ?? {});
  const columns = Object.keys(options.roles ?? {}).length + Object.keys(indicators).length;
  return columns > 0 || options.blanks !== undefined;
}

function mappingOf(preview: ImportPreview, options: ImportOptions): Remembered {
  const { headers } = preview;
  const { blanks } = preview.mapping;
  if (preview.kind === 'funds')
    return rememberedOf({ purpose: 'funds', roles: preview.mapping.roles, blanks }, headers);
  if (options.purpose === 'funds') throw new Error('a preview of figures was asked for a budget');
  const { purpose, indicators = {} } = options;
  return rememberedOf({ purpose, roles: preview.mapping.roles, indicators, blanks }, headers);
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

export async function saveTemplate(
  format: 'csv' | 'xlsx',
  of: TemplateRequest,
  language: Language,
): Promise<void> {
  const bytes = await session.importTemplate(format, of, language);
  await save(format, fileName(templateName(of)[language], format), bytes);
}

function templateName(of: TemplateRequest): Text {
  switch (of.kind) {
    case 'coverage':
      return { id: `templat cakupan ${of.year}`, en: `coverage template ${of.year}` };
    case 'enrolment':
      return { id: 'templat realisasi', en: 'enrolment template' };
    case 'funds':
      return { id: 'templat anggaran', en: 'budget template' };
  }
}

async function save(kind: 'csv' | 'xlsx', name: string, bytes: Uint8Array): Promise<void> {
  const saved = await platform.export(kind, name, bytes);
  if (saved && !saved.ok) useView.getState().setProblem(saved.problem);
}
