import type { ExportKind, ShellRequest } from '#shared/bridge/bridge.ts';
import type { Problem, Result } from '#shared/text/problem.ts';

/** A place a document was opened from or saved to: a path on the desktop, a key in a browser. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
}

export interface OpenedBytes {
  readonly file: FileRef;
  /** Read by now, or read by whoever needs the bytes. */
  readonly content: Uint8Array | File;
}

/** An open file of map tiles, which stays outside documents and is read in parts. */
export interface TilesSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes from an offset on, fewer at the end of the file; the system's code where they cannot be read. */
  read(offset: number, length: number): Promise<Uint8Array | { readonly failed: string }>;
  /** The file is a good one: hosts that can remember it do. */
  keep(): Promise<void>;
  /** Lets go of the file, and forgets it where it was kept. */
  close(): Promise<void>;
}

export interface RecentDocument extends FileRef {
  /** ISO date and time last opened or saved. */
  readonly at: string;
}

/** What the host's window frame and its question at closing need to know. */
export interface ShownState {
  readonly title: string;
  readonly unsaved: boolean;
  readonly language: 'id' | 'en';
}

/**
 * Where bytes go, the one thing that differs between the desktop window and a browser tab. `null` means that
 * the user cancelled; a resolved save means that the host has confirmed the bytes.
 */
export interface Platform {
  readonly kind: 'desktop' | 'browser';
  /** Lets the user choose a document and reads it. */
  open(): Promise<Result<OpenedBytes> | null>;
  /** Reads a recent document again. */
  reopen(id: string): Promise<Result<OpenedBytes>>;
  /** The document just read is a good one: it belongs among the recent ones. */
  remember(file: FileRef): Promise<void>;
  /** Writes to where the document came from; null when the host had to ask and the user cancelled. */
  save(file: FileRef, bytes: Uint8Array): Promise<Result<FileRef> | null>;
  /** Lets the user choose where to write. */
  saveAs(suggestedName: string, bytes: Uint8Array): Promise<Result<FileRef> | null>;
  /** Hands over an export; the value is the name it got. */
  export(kind: ExportKind, suggestedName: string, bytes: Uint8Array): Promise<Result<string> | null>;
  /** Lets the user choose a file of map tiles. */
  openTiles(): Promise<Result<TilesSource> | null>;
  /** Opens the file of tiles kept last; null where the host remembers none. */
  lastTiles(): Promise<Result<TilesSource> | null>;
  /** Newest first. */
  recents(): Promise<readonly RecentDocument[]>;
  forget(id: string): Promise<void>;
  documentState(state: ShownState): void;
  setFullScreen(on: boolean): Promise<void>;
  /** Requests of the host: menu, a file to open, closing. Returns the function that stops listening. */
  onRequest(listener: (request: ShellRequest) => void): () => void;
  /** Listeners are in place. True when the host has handed over a file to open. */
  ready(): Promise<boolean>;
  /** Answers a `close-requested`. */
  answerClose(close: boolean): void;
}

/** A file that could not be read: the system's reason in the user's words. */
export function unreadable(name: string, reason: string): Problem {
  return {
    code: 'file-unreadable',
    what: { id: `“${name}” tidak dapat dibuka.`, en: `“${name}” cannot be opened.` },
    why: reasonText(reason),
    next: {
      id: 'Periksa apakah berkas masih ada di tempatnya, lalu buka lagi melalui Buka dokumen.',
      en: 'Check that the file is still in its place, then open it again with Open document.',
    },
  };
}

/** A file that could not be written; what was on disk before is untouched. */
export function unwritable(name: string, reason: string): Problem {
  return {
    code: 'file-unwritable',
    what: { id: `“${name}” belum tersimpan.`, en: `“${name}” was not saved.` },
    why: reasonText(reason),
    next: {
      id: 'Pekerjaan Anda masih terbuka di sini. Simpan dengan nama lain atau di folder lain.',
      en: 'Your work is still open here. Save it under another name or in another folder.',
    },
  };
}

function reasonText(reason: string): Problem['why'] {
  switch (reason) {
    case 'ENOENT':
      return { id: 'Berkas atau foldernya tidak ada.', en: 'The file or its folder does not exist.' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { id: 'Tidak ada izin pada folder itu.', en: 'There is no permission for that folder.' };
    case 'ENOSPC':
      return { id: 'Ruang penyimpanan penuh.', en: 'The disk is full.' };
    case 'EBUSY':
      return { id: 'Berkas sedang dipakai program lain.', en: 'Another program is using the file.' };
    default:
      return {
        id: `Sistem menjawab dengan kode ${reason}.`,
        en: `The system answered with code ${reason}.`,
      };
  }
}
