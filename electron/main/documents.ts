import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ExportKind, FileFailure, OpenedFile, RecentFile, SavedFile } from '#shared/bridge/bridge.ts';
import { readWhole, writeAtomically } from '../files/atomic-write.ts';
import { failureCode } from '../files/failure.ts';
import type { GrantedPaths } from './granted-paths.ts';
import type { RecentFiles } from './recent-files.ts';

export type SavedKind = ExportKind | 'gpkg';

/** What the documents need of the system; native dialogs in the app, stand-ins in tests. */
export interface DocumentSystem {
  chooseToOpen(): Promise<string | null>;
  chooseToSave(kind: SavedKind, suggestedName: string): Promise<string | null>;
  /** Tells that a file the user chose could not be read. */
  showUnreadable(failure: FileFailure): void;
  now(): Date;
  recentChanged(): void;
}

/** Files on disk as one window may use them. */
export class Documents {
  readonly #system: DocumentSystem;
  readonly #recent: RecentFiles;
  readonly #granted: GrantedPaths;
  readonly #writes = new Set<Promise<unknown>>();

  constructor(system: DocumentSystem, recent: RecentFiles, granted: GrantedPaths) {
    this.#system = system;
    this.#recent = recent;
    this.#granted = granted;
    for (const { path } of recent.list()) granted.grant(path);
  }

  async open(): Promise<OpenedFile | null> {
    const path = await this.#system.chooseToOpen();
    return path === null ? null : this.openNamed(path);
  }

  /** A file the user named outside the window: dialog, command line, recent menu, file manager. */
  async openNamed(path: string): Promise<OpenedFile | null> {
    this.#granted.grant(path);
    const opened = await this.reopen(path);
    if (!('failed' in opened)) return opened;
    this.#system.showUnreadable(opened);
    return null;
  }

  async reopen(path: string): Promise<OpenedFile | FileFailure> {
    this.#demandGrant(path);
    try {
      const bytes = await readWhole(path);
      await this.#remember(path);
      return { path, name: basename(path), bytes };
    } catch (error) {
      return failure(path, error);
    }
  }

  async save(path: string, bytes: Uint8Array): Promise<SavedFile | FileFailure> {
    this.#demandGrant(path);
    return this.#write(path, 'gpkg', bytes);
  }

  async saveAs(suggestedName: string, bytes: Uint8Array): Promise<SavedFile | FileFailure | null> {
    return this.#saveChosen('gpkg', suggestedName, bytes);
  }

  async saveExport(
    kind: ExportKind,
    suggestedName: string,
    bytes: Uint8Array,
  ): Promise<SavedFile | FileFailure | null> {
    return this.#saveChosen(kind, suggestedName, bytes);
  }

  recentFiles(): readonly RecentFile[] {
    return this.#recent.list();
  }

  async forgetRecent(path: string): Promise<void> {
    await this.#recent.forget(path);
    this.#system.recentChanged();
  }

  /** Whether a file is being written; the app must not end before {@link settled}. */
  get writing(): boolean {
    return this.#writes.size > 0;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#writes);
  }

  async #saveChosen(
    kind: SavedKind,
    suggestedName: string,
    bytes: Uint8Array,
  ): Promise<SavedFile | FileFailure | null> {
    const chosen = await this.#system.chooseToSave(kind, suggestedName);
    if (chosen === null) return null;
    const path = withExtension(chosen, kind);
    // The dialog asked about the name typed, not about the one with its extension: ask about that.
    if (path !== chosen && existsSync(path)) return this.#saveChosen(kind, basename(path), bytes);
    if (kind === 'gpkg') this.#granted.grant(path);
    return this.#write(path, kind, bytes);
  }

  async #write(path: string, kind: SavedKind, bytes: Uint8Array): Promise<SavedFile | FileFailure> {
    const options = kind === 'gpkg' ? { backupAt: this.#system.now() } : {};
    const write = writeAtomically(path, bytes, options);
    this.#writes.add(write);
    try {
      await write;
    } catch (error) {
      return failure(path, error);
    } finally {
      this.#writes.delete(write);
    }
    if (kind === 'gpkg') await this.#remember(path);
    return { path, name: basename(path) };
  }

  async #remember(path: string): Promise<void> {
    await this.#recent.add(path, this.#system.now());
    this.#system.recentChanged();
  }

  #demandGrant(path: string): void {
    if (!this.#granted.has(path)) throw new Error('a path that the user never chose');
  }
}

/** Linux dialogs add no extension; a file without one would not be found again by the open dialog. */
function withExtension(path: string, kind: SavedKind): string {
  return extname(path) === '' ? `${path}.${kind}` : path;
}

function failure(path: string, error: unknown): FileFailure {
  return { failed: true, path, reason: failureCode(error) };
}
