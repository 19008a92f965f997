import { proxy, wrap, type Remote } from 'comlink';
import { create } from 'zustand';
import { asPolygons } from '#shared/boundary/import/as-polygons.ts';
import type { Crs } from '#shared/boundary/import/layer.ts';
import type { ReadAs } from '#shared/boundary/import/open-layers.ts';
import type {
  BoundarySource,
  MissingDesa,
  OpenedFiles,
  Progress,
  ProgressPart,
} from '#shared/exchange/boundaries/boundary-import.ts';
import type { PlaceFields } from '#shared/exchange/boundaries/fields.ts';
import type { HandMatches } from '#shared/exchange/boundaries/join.ts';
import type { CleanPreview, JoinPreview } from '#shared/exchange/boundaries/preview.ts';
import type { BoundaryTarget } from '#shared/exchange/boundaries/target.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Problem, Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import { fileName } from '../../app/file-name.ts';
import { platform } from '../../platform/host.ts';
import { today } from '../../report/export.ts';
import { run } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';
import type { BoundaryImportWorker } from './worker.ts';

/** What is being done, and the share of it that is; null while nothing is. */
export interface Busy {
  readonly part: ProgressPart | 'join' | 'apply';
  readonly share: number;
}

/** Where the import is: choosing files, joining their areas to desa, looking at what would change. */
export type Step = 'files' | 'join' | 'changes';

/** The import under way; it is of no document until it is applied. */
interface BoundaryState {
  readonly open: boolean;
  readonly step: Step;
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly name: string;
  readonly files: OpenedFiles | null;
  readonly layer: number;
  /** How the layer's coordinates are understood. */
  readonly readAs: ReadAs | null;
  readonly joined: JoinPreview | null;
  readonly matches: HandMatches;
  /** Metres; 0 keeps every vertex. */
  readonly simplify: number;
  readonly missing: MissingDesa;
  readonly cleaned: CleanPreview | null;
  readonly source: BoundarySource;
}

const noSource: BoundarySource = { title: '', publisher: '', licence: '', edition: '', date: '', note: '' };
const closed: BoundaryState = {
  open: false,
  step: 'files',
  busy: null,
  problem: null,
  name: '',
  files: null,
  layer: 0,
  readAs: null,
  joined: null,
  matches: {},
  simplify: 0,
  missing: 'remove',
  cleaned: null,
  source: noSource,
};

export const useBoundaries = create<BoundaryState>()(() => closed);
const { getState: now, setState: set } = useBoundaries;

let thread: { readonly worker: Worker; readonly remote: Remote<BoundaryImportWorker> } | null = null;

function remote(): Remote<BoundaryImportWorker> {
  if (!thread) throw new Error('the import was given up');
  return thread.remote;
}

export function canImportBoundaries(): boolean {
  return useDocument.getState().document?.snapshot.readOnly === false;
}

export function showBoundaries(): void {
  if (canImportBoundaries()) set({ ...closed, open: true });
}

/** Whatever is under way ends at once; nothing was changed by it. */
function stop(): void {
  thread?.worker.terminate();
  thread = null;
}

export function closeBoundaries(): void {
  stop();
  set(closed);
}

/** Gives up what is under way and goes back to choosing files. */
export function cancelWork(): void {
  stop();
  set({ ...closed, open: true });
}

/**
 * Does one part of the work, unless it is given up meanwhile; a problem is shown.
 * @returns the value, or null
 */
async function working<T>(
  part: Busy['part'],
  work: (progress: Progress) => Promise<Result<T>>,
): Promise<T | null> {
  const mine = thread;
  let isUnderWay = true;
  set({ busy: { part, share: 0 }, problem: null });
  // Progress comes by a way of its own, and its last news after the answer.
  const result = await work(proxy((part, share) => isUnderWay && set({ busy: { part, share } })));
  isUnderWay = false;
  // A thread that was ended never answers; one that answers late is another import's.
  if (thread !== mine) return null;
  set(result.ok ? { busy: null } : { busy: null, problem: result.problem });
  return result.ok ? result.value : null;
}

/** Reads files and joins the layer that looks most like desa. */
export async function readFiles(chosen: readonly File[]): Promise<void> {
  stop();
  const name = nameOf(chosen);
  const date = today();
  const source = {
    ...noSource,
    title: name.replace(/\.[a-z0-9]{2,8}$/i, ''),
    edition: date.slice(0, 4),
    date,
  };
  set({ ...closed, open: true, name, source, busy: { part: 'open', share: 0 } });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'boundary-import',
  });
  thread = { worker, remote: wrap<BoundaryImportWorker>(worker) };
  const gdal = new URL('gdal/', document.baseURI).href;
  const files = await working('open', async (progress) => {
    return remote().open(gdal, await target(), chosen, progress);
  });
  if (!files) return;
  set({ files });
  await chooseLayer(files.likeliest);
}

/** A shapefile is several files; it is called by the one with its shapes. */
function nameOf(files: readonly File[]): string {
  return (files.find(({ name }) => /\.(shp|tab|mif)$/i.test(name)) ?? files[0])?.name ?? '';
}

async function target(): Promise<BoundaryTarget> {
  const open = useDocument.getState().document;
  if (!open) throw new Error('there is no open document');
  const { codes, names, parents, boundarySource } = open.directory;
  const current = asPolygons(await session.boundaries());
  return { codes, names, parents, current, currentSource: boundarySource.title };
}

/** @param crs what the user says of its coordinates; null for what the file says */
export async function chooseLayer(layer: number, crs: Crs | null = null): Promise<void> {
  set({ layer, joined: null, matches: {}, cleaned: null, readAs: null });
  const readAs = await working('open', () => remote().readAs(layer, crs?.code ?? null));
  if (!readAs) return;
  set({ readAs });
  if (readAs.how === 'unknown') {
    set({ problem: readAs.problem, step: 'join' });
    return;
  }
  const joined = await working('read', (progress) => remote().read(layer, readAs, progress));
  if (joined) set({ joined, step: 'join' });
}

export function chooseField(role: keyof PlaceFields, field: number | null): Promise<void> {
  const { joined, matches } = now();
  return joined ? join({ ...joined.fields, [role]: field }, matches) : Promise.resolve();
}

/** The desa a feature is, that it is none, or (null) what its columns say. */
export function matchByHand(feature: number, choice: RegionCode | 'none' | null): Promise<void> {
  const { joined, matches } = now();
  if (!joined) return Promise.resolve();
  const { [feature]: _, ...others } = matches;
  return join(joined.fields, choice === null ? others : { ...others, [feature]: choice });
}

async function join(fields: PlaceFields, matches: HandMatches): Promise<void> {
  set({ matches });
  const joined = await working('join', async () => ({
    ok: true as const,
    value: await remote().join(fields, matches),
  }));
  if (joined) set({ joined, cleaned: null });
}

export function picture(feature: number) {
  return remote().picture(feature);
}

/** Repairs what was matched and compares it with the boundaries in use. */
export async function showChanges(change: { simplify?: number; missing?: MissingDesa } = {}): Promise<void> {
  set({ ...change });
  const { simplify, missing } = now();
  const cleaned = await working('clean', (progress) =>
    remote().clean(simplify > 0 ? { by: 'metres', metres: simplify } : null, missing, progress),
  );
  if (cleaned) set({ cleaned, step: 'changes' });
}

export function backToJoin(): void {
  set({ step: 'join', problem: null });
}

export function changeSource(change: Partial<BoundarySource>): void {
  set(({ source }) => ({ source: { ...source, ...change } }));
}

/** Puts the boundaries into the document: one step of undo. */
export async function applyBoundaries(): Promise<void> {
  const { source, missing } = now();
  const command = await working('apply', async () => ({
    ok: true as const,
    value: await remote().command(source, missing),
  }));
  if (!command) return;
  set({ busy: { part: 'apply', share: 0.5 } });
  const result = await run(command);
  if (result.ok) closeBoundaries();
  else set({ busy: null, problem: result.problem });
}

export async function saveReport(language: Language): Promise<void> {
  const bytes = await remote().report(language);
  const stem = now().name.replace(/\.[a-z0-9]{2,8}$/i, '');
  const name = fileName(`${stem} ${language === 'id' ? 'hasil impor batas' : 'boundary import'}`, 'xlsx');
  const saved = await platform.export('xlsx', name, bytes);
  if (saved && !saved.ok) useView.getState().setProblem(saved.problem);
}
