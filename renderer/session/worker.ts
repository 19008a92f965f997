import { expose } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { SessionApi } from './api.ts';
import { bundledFiles } from './bundled-files.ts';
import { Session } from './session.ts';

/** The worker's own surface: the session, once it has been told where the bundled files lie. */
export interface SessionWorker extends SessionApi {
  /** @param geodata absolute address of the bundled files, with a slash at the end */
  start(geodata: string): Promise<void>;
}

const sql = initSqlJs({ locateFile: () => wasmUrl });
let opened: Session | null = null;

function session(): Session {
  if (!opened) throw new Error('the session was asked before it was started');
  return opened;
}

const api: SessionWorker = {
  start(geodata) {
    opened = new Session(sql, bundledFiles(geodata));
    return Promise.resolve();
  },
  findRegions: (text, limit) => session().findRegions(text, limit),
  createDocument: (codes, now) => session().createDocument(codes, now),
  openSample: (name, now) => session().openSample(name, now),
  openDocument: (bytes) => session().openDocument(bytes),
  execute: (command, now) => session().execute(command, now),
  undo: (now) => session().undo(now),
  redo: (now) => session().redo(now),
  explain: (slot) => session().explain(slot),
  tryPlan: (spec) => session().tryPlan(spec),
  planBudget: () => session().planBudget(),
  planFairness: () => session().planFairness(),
  comparePlans: (a, b) => session().comparePlans(a, b),
  exportComparison: (a, b, options) => session().exportComparison(a, b, options),
  areaTotals: (geometry, predicate) => session().areaTotals(geometry, predicate),
  documentBytes: () => session().documentBytes(),
  exportPdf: (options) => session().exportPdf(options),
  exportCsv: (language) => session().exportCsv(language),
  exportGeoJson: () => session().exportGeoJson(),
  openImport: (source, delimiter) => session().openImport(source, delimiter),
  previewImport: (options) => session().previewImport(options),
  applyImport: (options, source, now) => session().applyImport(options, source, now),
  importReport: (options, language) => session().importReport(options, language),
  importTemplate: (format, year, language) => session().importTemplate(format, year, language),
  closeImport: () => session().closeImport(),
};

expose(api);
