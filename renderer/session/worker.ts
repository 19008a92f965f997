import { expose, transfer } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { FlatBoundaries } from '#shared/boundary/flat.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { WorldBoundaries } from '../map/mesh/world.ts';
import type { SessionApi } from './api.ts';
import { bundledFiles } from './bundled-files.ts';
import { fileBytes } from './file-bytes.ts';
import type { Patch } from './patch.ts';
import { release } from './release.ts';
import { Session } from './session.ts';
import { tableThread } from './table-thread.ts';
import { SnapshotSender, type changing } from './wire.ts';

/** The session as it answers through the wire: changes of the snapshot instead of snapshots. */
type OverTheWire = {
  [Name in keyof SessionApi]: Name extends keyof typeof changing
    ? (...args: Parameters<SessionApi[Name]>) => Promise<Result<Patch>>
    : SessionApi[Name];
};

/** The worker's own surface: the session, once it has been told where the bundled files lie. */
export interface SessionWorker extends OverTheWire {
  /** @param geodata absolute address of the bundled files, with a slash at the end */
  start(geodata: string): Promise<void>;
}

const sql = initSqlJs({ locateFile: () => wasmUrl });
const sender = new SnapshotSender();
let opened: Session | null = null;

function session(): Session {
  if (!opened) throw new Error('the session was asked before it was started');
  return opened;
}

/** Boundaries, which the session does not keep, without a copy. */
function handedOver<T extends FlatBoundaries | WorldBoundaries>(boundaries: T): T {
  const { positions, rings, polygons, slots } = boundaries;
  return transfer(boundaries, [positions.buffer, rings.buffer, polygons.buffer, slots.buffer]);
}

const api: SessionWorker = {
  start(geodata) {
    opened = new Session(sql, bundledFiles(geodata), tableThread);
    return Promise.resolve();
  },
  findRegions: (text, limit) => session().findRegions(text, limit),
  findInDocument: (text, limit) => session().findInDocument(text, limit),
  createDocument: async (codes, now) => sender.opened(await session().createDocument(codes, now)),
  openSample: async (name, now) => sender.opened(await session().openSample(name, now)),
  openDocument: async (document) => {
    const read = document instanceof File ? await fileBytes(document) : done(document);
    if (!read.ok) return read;
    return sender.opened(await session().openDocument(read.value, () => release(read.value)));
  },
  execute: async (command, now) => sender.changed(await session().execute(command, now)),
  undo: async (now) => sender.changed(await session().undo(now)),
  redo: async (now) => sender.changed(await session().redo(now)),
  travel: async (position, now) => sender.changed(await session().travel(position, now)),
  explain: (slot) => session().explain(slot),
  tryPlan: (spec) => session().tryPlan(spec),
  planBudget: () => session().planBudget(),
  planFairness: () => session().planFairness(),
  coverageHistory: (slots) => session().coverageHistory(slots),
  realisation: () => session().realisation(),
  comparePlans: (a, b) => session().comparePlans(a, b),
  exportComparison: (a, b, options) => session().exportComparison(a, b, options),
  areaTotals: (area) => session().areaTotals(area),
  lassoTotals: (lasso) => session().lassoTotals(lasso),
  combineAreas: (base, other, how) => session().combineAreas(base, other, how),
  splitArea: (area, line) => session().splitArea(area, line),
  readCodes: (text) => session().readCodes(text),
  exportAreas: (ids) => session().exportAreas(ids),
  layerFeatures: (id) => session().layerFeatures(id),
  mapBoundaries: async () => handedOver(await session().mapBoundaries()),
  boundaries: async () => handedOver(await session().boundaries()),
  regions: () => session().regions(),
  documentBytes: () => session().documentBytes(),
  exportPdf: (options) => session().exportPdf(options),
  exportCsv: (language) => session().exportCsv(language),
  exportGeoJson: () => session().exportGeoJson(),
  exportMap: (options) => session().exportMap(options),
  exportTable: (table, format, sources) => session().exportTable(table, format, sources),
  openImport: (source, delimiter) => session().openImport(source, delimiter),
  previewImport: (options) => session().previewImport(options),
  applyImport: async (options, source, now) =>
    sender.changed(await session().applyImport(options, source, now)),
  importReport: (options, language) => session().importReport(options, language),
  importTemplate: (format, of, language) => session().importTemplate(format, of, language),
  closeImport: () => session().closeImport(),
  openCandidates: (source) => session().candidates.openCandidates(source),
  previewCandidates: (options) => session().candidates.previewCandidates(options),
  applyCandidates: async (options, now) =>
    sender.changed(await session().candidates.applyCandidates(options, now)),
  candidateReport: (options, language) => session().candidates.candidateReport(options, language),
  closeCandidates: () => session().candidates.closeCandidates(),
  rankedCandidates: (list, code) => session().candidates.rankedCandidates(list, code),
  openAnnex: (id, passphrase, most) => session().candidates.openAnnex(id, passphrase, most),
  exportAnnex: async (request, now) => sender.changed(await session().candidates.exportAnnex(request, now)),
  annexFile: () => session().candidates.annexFile(),
  deleteAnnexes: async (period, now) => sender.changed(await session().candidates.deleteAnnexes(period, now)),
};

expose(api);
