import { app, session, type WebContents } from 'electron';
import { join } from 'node:path';
import { serveWindows, type WindowHandlers } from '../ipc/serve.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { fileArguments } from './file-arguments.ts';
import { developmentOrigin, isOwnAddress, lockCommandLine, lockSession } from './lockdown.ts';
import { scriptFlags } from './script-flags.ts';
import { Shell } from './shell.ts';
import { AppWindow } from './window.ts';

const development = developmentOrigin(app.isPackaged, process.env);
/** Files named before there is a window, by the command line or by macOS. */
const named = [...fileArguments(process.argv, app.isPackaged, process.cwd())];
let shell: Shell | null = null;
/** The app is about to end; a user who decides to stay with unsaved work takes that back. */
let quitting = false;

function openWindow(shell: Shell): AppWindow {
  const window = new AppWindow(shell, () => (quitting = false));
  shell.setWindow(window);
  return window;
}

function openFiles(paths: readonly string[]): void {
  if (!shell) {
    named.push(...paths);
    return;
  }
  shell.window?.focus();
  const window = shell.window ?? openWindow(shell);
  // One document is open at a time: of several files named at once, the last one stays.
  const last = paths.at(-1);
  if (last !== undefined) window.openFile(last);
}

function handlersOf(sender: WebContents): WindowHandlers | null {
  const window = shell?.window;
  return window && window.contents === sender ? window.handlers : null;
}

async function start(): Promise<void> {
  await app.whenReady();
  lockSession(session.defaultSession, development);
  serveAppScheme(session.defaultSession, join(import.meta.dirname, '../renderer'));
  shell = await Shell.load(app.getPath('userData'), development);
  serveWindows(handlersOf, (url) => isOwnAddress(url, development));
  shell.showMenu();
  openFiles(named.splice(0));
}

if (app.requestSingleInstanceLock({ files: named })) {
  registerAppScheme();
  lockCommandLine(development);
  app.commandLine.appendSwitch('js-flags', scriptFlags);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    openFiles((data as { readonly files: readonly string[] }).files);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  app.on('activate', () => {
    if (shell && !shell.window) openWindow(shell);
  });
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  // Not awaited: Electron is ready only after this module has run to its end.
  start().catch((error: unknown) => {
    console.error(error);
    app.exit(70);
  });
} else {
  app.quit();
}
