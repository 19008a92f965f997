import {
  mostTilesRead,
  type DesktopBridge,
  type FileFailure,
  type OpenedFile,
  type SavedFile,
  type TilesFailure,
  type TilesFile,
} from '#shared/bridge/bridge.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import {
  unreadable,
  unwritable,
  type FileRef,
  type OpenedBytes,
  type Platform,
  type TilesSource,
} from './platform.ts';

/** The desktop window: files on disk, reached through the bridge of the preload script. */
export function desktopPlatform(bridge: DesktopBridge): Platform {
  return {
    kind: 'desktop',
    async open() {
      const file = await bridge.openDocument();
      return file && opened(file);
    },
    reopen: async (path) => opened(await bridge.reopen(path)),
    // The main process keeps the list itself, for the system's recent menu as well.
    remember: () => Promise.resolve(),
    save: async (file, bytes) => saved(await bridge.saveDocument(file.id, bytes)),
    async saveAs(suggestedName, bytes) {
      const answer = await bridge.saveDocumentAs(suggestedName, bytes);
      return answer && saved(answer);
    },
    async export(kind, suggestedName, bytes) {
      const answer = await bridge.saveExport(kind, suggestedName, bytes);
      if (!answer) return null;
      const result = saved(answer);
      return result.ok ? done(result.value.name) : result;
    },
    openTiles: async () => tilesOf(bridge, await bridge.openTiles()),
    lastTiles: async () => tilesOf(bridge, await bridge.lastTiles()),
    recents: async () => (await bridge.recentFiles()).map(({ path, name, at }) => ({ id: path, name, at })),
    forget: (path) => bridge.forgetRecent(path),
    documentState: (state) => bridge.documentState(state),
    setFullScreen: (on) => bridge.setFullScreen(on),
    onRequest: (listener) => bridge.onRequest(listener),
    ready: () => bridge.ready(),
    answerClose: (close) => bridge.answerClose(close),
  };
}

function tilesOf(bridge: DesktopBridge, file: TilesFile | TilesFailure | null): Result<TilesSource> | null {
  if (file === null) return null;
  if ('failed' in file) return refused(unreadable(file.name, file.reason));
  return done({
    name: file.name,
    size: file.size,
    async read(offset, length) {
      // Nobody asks for nothing but at the end of a file; the bridge takes no such question.
      if (length === 0) return new Uint8Array();
      if (length > mostTilesRead) return { failed: 'E2BIG' };
      const answer = await bridge.readTiles(file.id, offset, length);
      return 'failed' in answer ? { failed: answer.reason } : answer;
    },
    keep: () => bridge.keepTiles(file.id),
    close: () => bridge.closeTiles(file.id),
  });
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function opened(file: OpenedFile | FileFailure): Result<OpenedBytes> {
  if ('failed' in file) return refused(unreadable(nameOf(file.path), file.reason));
  return done({ file: { id: file.path, name: file.name }, content: file.bytes });
}

function saved(file: SavedFile | FileFailure): Result<FileRef> {
  if ('failed' in file) return refused(unwritable(nameOf(file.path), file.reason));
  return done({ id: file.path, name: file.name });
}
