import type { ExportKind } from '#shared/bridge/bridge.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import {
  unreadable,
  unwritable,
  type FileRef,
  type OpenedBytes,
  type Platform,
  type TilesSource,
} from './platform.ts';
import type { RecentStore } from './recent-store.ts';

/** Not yet in the standard library's types; only browsers that can write to a chosen file have it. */
type SaveFilePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

const mediaTypes: Readonly<Record<ExportKind | 'gpkg', string>> = {
  gpkg: 'application/geopackage+sqlite3',
  pdf: 'application/pdf',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A browser tab. Saving writes to a chosen file where the browser can, and is a download elsewhere; either
 * way the browser keeps a copy of the document, so that it is among the recent ones next time.
 */
export function browserPlatform(window: Window, recent: RecentStore): Platform {
  let unsaved = false;
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });

  const picker = (window as Window & { readonly showSaveFilePicker?: SaveFilePicker }).showSaveFilePicker;

  /** The copy is a convenience: a full or refused storage must not fail what was done. */
  async function keep(file: FileRef, content: Blob, handle: FileSystemFileHandle | null): Promise<void> {
    try {
      await recent.put({ ...file, content, handle, at: new Date().toISOString() });
    } catch (error) {
      console.warn('The recent list could not be kept.', error);
    }
  }

  /** What was read last: its bytes are handed on, and a good document is kept from where it came. */
  let lastRead: { readonly id: string; readonly content: Blob } | null = null;

  /** Not read here: whoever reads is told when the file has gone. */
  function read(file: FileRef, content: Blob): Result<OpenedBytes> {
    lastRead = { id: file.id, content };
    return done({ file, content: new File([content], file.name) });
  }

  async function writeTo(
    handle: FileSystemFileHandle,
    id: string,
    bytes: Uint8Array,
  ): Promise<Result<FileRef>> {
    try {
      const writable = await handle.createWritable();
      await writable.write(bytes as Uint8Array<ArrayBuffer>);
      await writable.close();
    } catch (error) {
      return refused(unwritable(handle.name, error instanceof DOMException ? error.name : String(error)));
    }
    const file = { id, name: handle.name };
    await keep(file, blobOf(bytes), handle);
    return done(file);
  }

  async function downloadDocument(file: FileRef, bytes: Uint8Array): Promise<Result<FileRef>> {
    download(window, file.name, mediaTypes.gpkg, bytes);
    await keep(file, blobOf(bytes), null);
    return done(file);
  }

  return {
    kind: 'browser',
    async open() {
      const chosen = await chooseFile(window, '.gpkg');
      return chosen && read({ id: crypto.randomUUID(), name: chosen.name }, chosen);
    },
    async reopen(id) {
      const kept = await recent.get(id);
      if (!kept) return refused(unreadable(id, 'ENOENT'));
      return read({ id: kept.id, name: kept.name }, kept.content);
    },
    async remember(file) {
      if (lastRead?.id !== file.id) return;
      const handle = (await recent.get(file.id).catch(() => null))?.handle ?? null;
      await keep(file, lastRead.content, handle);
      lastRead = null;
    },
    async save(file, bytes) {
      const handle = (await recent.get(file.id).catch(() => null))?.handle;
      return handle ? writeTo(handle, file.id, bytes) : downloadDocument(file, bytes);
    },
    async saveAs(suggestedName, bytes) {
      const id = window.crypto.randomUUID();
      if (!picker) return downloadDocument({ id, name: suggestedName }, bytes);
      try {
        const handle = await picker.call(window, {
          suggestedName,
          types: [{ accept: { [mediaTypes.gpkg]: ['.gpkg'] } }],
        });
        return await writeTo(handle, id, bytes);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return null;
        // The browser has the picker but does not permit it here, as inside a frame.
        return downloadDocument({ id, name: suggestedName }, bytes);
      }
    },
    export(kind, suggestedName, bytes) {
      download(window, suggestedName, mediaTypes[kind], bytes);
      return Promise.resolve(done(suggestedName));
    },
    async openTiles() {
      const chosen = await chooseFile(window, '.mbtiles,.pmtiles');
      return chosen && done(tilesIn(chosen));
    },
    // A page may not open a file again that the user chose in an earlier session.
    lastTiles: () => Promise.resolve(null),
    recents: () => recent.list().catch(() => []),
    forget: (id) => recent.remove(id),
    documentState(state) {
      unsaved = state.unsaved;
      window.document.title = `${state.unsaved ? '● ' : ''}${state.title}`;
    },
    async setFullScreen(on) {
      const { document } = window;
      try {
        if (on) await document.documentElement.requestFullscreen();
        else if (document.fullscreenElement) await document.exitFullscreen();
      } catch {
        // Full screen may be refused; the presentation then fills the tab.
      }
    },
    onRequest: () => () => undefined,
    ready: () => Promise.resolve(false),
    answerClose: () => undefined,
  };
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

function tilesIn(file: File): TilesSource {
  return {
    name: file.name,
    size: file.size,
    async read(offset, length) {
      try {
        return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
      } catch (error) {
        return { failed: error instanceof DOMException ? error.name : String(error) };
      }
    },
    keep: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function chooseFile(window: Window, accept: string): Promise<File | null> {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  // In the page until it is answered: the browser clears away what nothing holds, and the choice would be lost.
  window.document.body.append(input);
  return new Promise((resolve) => {
    const answer = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => answer(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => answer(null), { once: true });
    input.click();
  });
}

function download(window: Window, name: string, type: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns; a minute is ample for a document.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
