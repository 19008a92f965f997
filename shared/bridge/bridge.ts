/**
 * What the window may ask of the desktop shell, and nothing else. The preload script exposes an
 * object of this shape as `window.petalindung`, the main process checks every argument again.
 */
export interface DesktopBridge {
  /** Shows the native open dialog for documents; null when cancelled. */
  openDocument(): Promise<OpenedFile | null>;
  /** Opens a file of the recent list again; a problem value when it is gone. */
  reopen(path: string): Promise<OpenedFile | FileFailure>;
  /** Writes the document atomically to a path this window opened or saved before. */
  saveDocument(path: string, bytes: Uint8Array): Promise<SavedFile | FileFailure>;
  /** Shows the native save dialog and writes atomically; null when cancelled. */
  saveDocumentAs(suggestedName: string, bytes: Uint8Array): Promise<SavedFile | FileFailure | null>;
  /** Shows the native save dialog for an export and writes it; null when cancelled. */
  saveExport(
    kind: ExportKind,
    suggestedName: string,
    bytes: Uint8Array,
  ): Promise<SavedFile | FileFailure | null>;
  /** Shows the native open dialog for files of map tiles; null when cancelled. */
  openTiles(): Promise<TilesFile | TilesFailure | null>;
  /** Opens the file of tiles kept last; null where there is none. */
  lastTiles(): Promise<TilesFile | TilesFailure | null>;
  /**
   * A part of an open file of tiles, at most {@link mostTilesRead} bytes; fewer at the end of the file.
   * @param id as `openTiles` or `lastTiles` gave it
   */
  readTiles(id: string, offset: number, length: number): Promise<Uint8Array | TilesFailure>;
  /** The file is a good one: it is remembered for the next run. */
  keepTiles(id: string): Promise<void>;
  /** Closes a file of tiles; where it is the one kept, it is forgotten. */
  closeTiles(id: string): Promise<void>;
  recentFiles(): Promise<readonly RecentFile[]>;
  forgetRecent(path: string): Promise<void>;
  /** Tells the shell what the title bar and the close question need. */
  documentState(state: {
    readonly title: string;
    readonly unsaved: boolean;
    readonly language: 'id' | 'en';
  }): void;
  setFullScreen(on: boolean): Promise<void>;
  /** The shell wants something done; returns the function that stops listening. */
  onRequest(listener: (request: ShellRequest) => void): () => void;
  /**
   * The window has listeners in place: the shell sends the files named on the command line, then answers. True
   * when it sent one, so that the window need not begin with anything else.
   */
  ready(): Promise<boolean>;
  /** Answers `close-requested`: true lets the window close. */
  answerClose(close: boolean): void;
}

export type ExportKind = 'pdf' | 'csv' | 'geojson' | 'png' | 'svg' | 'xlsx';

export interface OpenedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly path: string;
  readonly name: string;
}

/** A file could not be read or written; `reason` is the system's short code, such as `ENOENT` or `EACCES`. */
export interface FileFailure {
  readonly failed: true;
  readonly path: string;
  readonly reason: string;
}

/** Bytes of a file of tiles that go over the bridge at once. */
export const mostTilesRead = 16 * 2 ** 20;

/** An open file of map tiles. The window knows it by an id that holds as long as the file is open, not by its path. */
export interface TilesFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A file of tiles could not be read; `reason` as in {@link FileFailure}. */
export interface TilesFailure {
  readonly failed: true;
  readonly name: string;
  readonly reason: string;
}

export interface RecentFile {
  readonly path: string;
  readonly name: string;
  /** ISO date and time last opened or saved. */
  readonly at: string;
}

export type MenuCommand =
  | 'new'
  | 'open'
  | 'save'
  | 'save-as'
  | 'export-pdf'
  | 'undo'
  | 'redo'
  | 'present'
  | 'language-id'
  | 'language-en'
  | 'about';

export type ShellRequest =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  | { readonly kind: 'open-file'; readonly file: OpenedFile }
  /** The window is about to close with unsaved work: save first, discard, or stay; then `answerClose`. */
  | { readonly kind: 'close-requested' };
