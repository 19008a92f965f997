import { app, BrowserWindow, screen, type WebContents } from 'electron';
import { dirname, join } from 'node:path';
import type { OpenedFile, ShellRequest } from '#shared/bridge/bridge.ts';
import type { WindowHandlers } from '../ipc/serve.ts';
import { shellRequestChannel } from '../ipc/channels.ts';
import { appOrigin } from './app-scheme.ts';
import { Closing } from './closing.ts';
import { Documents } from './documents.ts';
import { GrantedPaths } from './granted-paths.ts';
import { lockContents } from './lockdown.ts';
import {
  askAfterCrash,
  askToCloseUnsaved,
  chooseToOpen,
  chooseToSave,
  showUnreadable,
} from './native-dialogs.ts';
import type { Shell } from './shell.ts';
import { TilesOnDisk } from './tiles-on-disk.ts';
import { smallest, windowPlace } from './window-place.ts';

/** The app's window with its page, its files and its close question. */
export class AppWindow {
  readonly #documents: Documents;
  readonly #tiles: TilesOnDisk;
  readonly handlers: WindowHandlers;
  readonly #shell: Shell;
  readonly #window: BrowserWindow;
  readonly #closing: Closing;
  /** Files to open once the page listens. */
  readonly #waiting: string[] = [];
  #listening = false;
  /** Where the next dialog starts: the folder of the file used last. */
  #folder: string | null = null;

  constructor(shell: Shell, onStay: () => void) {
    this.#shell = shell;
    this.#window = createWindow(shell);
    this.#documents = this.#createDocuments();
    this.#tiles = new TilesOnDisk({
      choose: () => chooseToOpen(this.#window, shell.language, 'tiles'),
      last: () => shell.settings.tiles,
      remember: (path) => shell.change({ tiles: path }),
    });
    this.handlers = this.#createHandlers();
    this.#closing = new Closing({
      askPage: () => this.send({ kind: 'close-requested' }),
      askNatively: () => askToCloseUnsaved(this.#window, shell.language),
      close: () => this.#window.close(),
      stayed: onStay,
    });
    this.#watch();
    void this.#window.loadURL(shell.development ?? `${appOrigin}/index.html`);
  }

  get contents(): WebContents {
    return this.#window.webContents;
  }

  send(request: ShellRequest): void {
    if (!this.#window.isDestroyed()) this.contents.send(shellRequestChannel, request);
  }

  /** Opens a file the user named outside the page, now or as soon as the page listens. */
  openFile(path: string): void {
    this.focus();
    if (this.#listening) void this.#sendFile(path);
    else this.#waiting.push(path);
  }

  focus(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** What the page may ask for; its arguments have been checked. */
  #createHandlers(): WindowHandlers {
    const documents = this.#documents;
    const tiles = this.#tiles;
    return {
      openDocument: () => documents.open(),
      reopen: (path) => documents.reopen(path),
      saveDocument: (path, bytes) => documents.save(path, bytes),
      saveDocumentAs: (name, bytes) => documents.saveAs(name, bytes),
      saveExport: (kind, name, bytes) => documents.saveExport(kind, name, bytes),
      openTiles: () => tiles.open(),
      lastTiles: () => tiles.last(),
      readTiles: (id, offset, length) => tiles.read(id, offset, length),
      keepTiles: (id) => Promise.resolve(tiles.keep(id)),
      closeTiles: (id) => tiles.close(id),
      recentFiles: () => Promise.resolve(documents.recentFiles()),
      forgetRecent: (path) => documents.forgetRecent(path),
      setFullScreen: (on) => Promise.resolve(this.#setFullScreen(on)),
      documentState: (state) => {
        this.#shell.setLanguage(state.language);
        this.#closing.setUnsaved(state.unsaved);
        this.#window.setDocumentEdited(state.unsaved);
        this.#window.setTitle(`${state.unsaved ? '● ' : ''}${state.title}`);
      },
      ready: async () => {
        this.#listening = true;
        const sent = await Promise.all(this.#waiting.splice(0).map((path) => this.#sendFile(path)));
        return sent.includes(true);
      },
      answerClose: (close) => this.#closing.answer(close),
      closeHeard: () => this.#closing.heard(),
    };
  }

  /** True when the file could be read; a message has said so when not. */
  async #sendFile(path: string): Promise<boolean> {
    const file: OpenedFile | null = await this.#documents.openNamed(path);
    if (!file) return false;
    this.#folder = dirname(file.path);
    this.send({ kind: 'open-file', file });
    return true;
  }

  #createDocuments(): Documents {
    const shell = this.#shell;
    const startingAt = (name: string): string => join(this.#folder ?? app.getPath('documents'), name);
    const used = (path: string | null): string | null => {
      if (path !== null) this.#folder = dirname(path);
      return path;
    };
    return new Documents(
      {
        chooseToOpen: async () => used(await chooseToOpen(this.#window, shell.language, 'document')),
        chooseToSave: async (kind, name) =>
          used(await chooseToSave(this.#window, shell.language, kind, startingAt(name))),
        showUnreadable: (failure) => showUnreadable(this.#window, shell.language, failure),
        now: () => new Date(),
        recentChanged: () => shell.recentChanged(),
      },
      shell.recent,
      new GrantedPaths(process.platform),
    );
  }

  #setFullScreen(on: boolean): void {
    this.#window.setFullScreen(on);
    this.#window.setMenuBarVisibility(!on);
  }

  #watch(): void {
    const window = this.#window;
    lockContents(window.webContents, this.#shell.development);
    window.once('ready-to-show', () => {
      if (this.#shell.settings.maximized) window.maximize();
      window.show();
    });
    // The page names the document in the title; its own <title> is for the browser host.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (!this.#closing.request()) {
        event.preventDefault();
      } else if (this.#documents.writing) {
        event.preventDefault();
        void this.#documents.settled().then(() => window.close());
      } else {
        this.#shell.change({ place: window.getNormalBounds(), maximized: window.isMaximized() });
      }
    });
    window.on('closed', () => {
      void this.#tiles.closeAll();
      this.#shell.setWindow(null);
    });
    window.webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#listening = false;
    });
    window.webContents.on('render-process-gone', (_event, details) => {
      this.#listening = false;
      this.#closing.pageGone();
      if (details.reason === 'clean-exit' || window.isDestroyed()) return;
      console.error('the page is gone:', details.reason, details.exitCode);
      void this.#afterCrash();
    });
  }

  async #afterCrash(): Promise<void> {
    const reload = await askAfterCrash(this.#window, this.#shell.language);
    if (this.#window.isDestroyed()) return;
    if (reload) this.contents.reload();
    else this.#window.close();
  }
}

function createWindow(shell: Shell): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const place = windowPlace(
    shell.settings.place,
    [main, ...others].map((display) => display.workArea),
  );
  return new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.name,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
}
