import { expose } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { BundledFiles } from '#shared/region/bundled.ts';
import type { SessionApi } from './api.ts';
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

/** Bundled files over whatever scheme the page came by; each is read once. */
function bundledFiles(base: string): BundledFiles {
  const read = new Map<string, Promise<string>>();
  return {
    text(name) {
      let found = read.get(name);
      if (!found) {
        found = fetch(new URL(name, base)).then((response) => {
          if (!response.ok) throw new Error(`bundled file ${name}: ${response.status}`);
          return response.text();
        });
        read.set(name, found);
      }
      return found;
    },
  };
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
  areaTotals: (geometry, predicate) => session().areaTotals(geometry, predicate),
  documentBytes: () => session().documentBytes(),
  exportPdf: (options) => session().exportPdf(options),
  exportCsv: (language) => session().exportCsv(language),
  exportGeoJson: () => session().exportGeoJson(),
};

expose(api);
