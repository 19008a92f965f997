import { _electron, test, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronRuntime, obstacle } from '../../electron/launch/runtime.mjs';
import type { DesktopBridge } from '#shared/bridge/bridge.ts';

declare global {
  interface Window {
    readonly petalindung: DesktopBridge;
  }
}

const root = resolve(import.meta.dirname, '../..');

const runtime = await findRuntime();

/** Why no window can be opened here, else null. */
export const noWindow: string | null = runtime.path === null ? runtime.why : null;

/** Skips the tests of a file where no window can be opened, and says why. */
export function needsWindow(): void {
  test.skip(noWindow !== null, noWindow ?? '');
}

async function findRuntime(): Promise<
  { readonly path: string } | { readonly path: null; readonly why: string }
> {
  const why = obstacle({
    platform: process.platform,
    env: process.env,
    // On Linux Playwright starts Electron without its sandbox, as root too.
    isRoot: false,
    noSandbox: true,
    browser: false,
  });
  if (why) return { path: null, why: 'no display: set DISPLAY, for example with xvfb-run' };
  // A runtime that is there is used; tests do not download one.
  const present =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] || existsSync(join(root, 'node_modules/electron/path.txt'));
  const path = present ? await electronRuntime(root, process.env, () => undefined) : null;
  return path
    ? { path }
    : { path: null, why: 'no Electron runtime: run npm start once, or set ELECTRON_OVERRIDE_DIST_PATH' };
}

/** One started app with a profile of its own. */
export class DesktopApp {
  readonly folder: string;
  readonly #electron: ElectronApplication;
  readonly window: Page;

  private constructor(electron: ElectronApplication, window: Page, folder: string) {
    this.#electron = electron;
    this.window = window;
    this.folder = folder;
  }

  /** @param options `folder`: the profile of an earlier start; `files`: documents named on the command line */
  static async start(
    options: { readonly folder?: string; readonly files?: readonly string[] } = {},
  ): Promise<DesktopApp> {
    if (runtime.path === null) throw new Error('no runtime');
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'petalindung-desktop-'));
    const electron = await _electron.launch({
      executablePath: runtime.path,
      args: [`--user-data-dir=${join(folder, 'profile')}`, root, ...(options.files ?? [])],
      cwd: root,
      timeout: 60_000,
    });
    const window = await electron.firstWindow();
    return new DesktopApp(electron, window, folder);
  }

  /** Starts the app once more on the same profile. @returns its exit code */
  static startAgain(folder: string, file: string): Promise<number | null> {
    const executable = runtime.path ?? '';
    const child = spawn(
      executable,
      ['--no-sandbox', `--user-data-dir=${join(folder, 'profile')}`, root, file],
      {
        stdio: 'ignore',
      },
    );
    return new Promise((done, failed) => {
      child.on('exit', done);
      child.on('error', failed);
    });
  }

  /** The map of a document, coloured. */
  async mapReady(): Promise<void> {
    await this.window.locator('[data-map-state="ready"]').waitFor({ timeout: 60_000 });
  }

  /** What the main process says. */
  main<R>(ask: Parameters<ElectronApplication['evaluate']>[0]): Promise<R> {
    return this.#electron.evaluate(ask) as Promise<R>;
  }

  /** The next save dialogs answer with this path, as if the user had chosen it. */
  async chooseToSave(path: string): Promise<void> {
    await this.#electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** Native message boxes are answered with this button. */
  async answerMessages(button: number): Promise<void> {
    await this.#electron.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    }, button);
  }

  async crashPage(): Promise<void> {
    await this.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
  }

  /** Clicks an item of the application menu. */
  async menu(id: string): Promise<void> {
    await this.#electron.evaluate(({ Menu, BrowserWindow }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    }, id);
  }

  title(): Promise<string> {
    return this.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
  }

  /** Asks the window to close, as its cross does. */
  async close(): Promise<void> {
    await this.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  }

  /** Settles once the app has ended by itself. */
  async ended(): Promise<void> {
    if (this.#electron.process().exitCode !== null) return;
    await this.#electron.waitForEvent('close', { timeout: 15_000 });
  }

  /** Ends the app whatever it is doing. */
  async quit(): Promise<void> {
    if (this.#electron.process().exitCode !== null) return;
    await this.main(({ app }) => app.exit(0)).catch(() => undefined);
    await this.#electron.close().catch(() => undefined);
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
