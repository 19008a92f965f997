import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longest wait for the download of the Electron runtime (about 120 MB), which npm leaves to the first start. */
const downloadLimit = 5 * 60 * 1000;

/** Words for why there is no window, Indonesian and English. */
const reasons = {
  asked: ['diminta dengan --browser', 'asked for with --browser'],
  display: ['tidak ada layar (DISPLAY kosong)', 'there is no display (DISPLAY is empty)'],
  root: [
    'dijalankan sebagai root; Electron tidak mau tanpa melepas pengaman sandbox (paksa dengan --no-sandbox)',
    'running as root, where Electron needs its sandbox given up (force it with --no-sandbox)',
  ],
  runtime: ['runtime Electron tidak dapat diperoleh', 'the Electron runtime could not be had'],
  crashed: ['jendela Electron tidak dapat dibuka', 'the Electron window could not be opened'],
};

/**
 * Whether a window can be tried here, without starting anything.
 * @returns {keyof typeof reasons | null} why not, or null
 */
export function obstacle({ platform, env, isRoot, noSandbox, browser }) {
  if (browser) return 'asked';
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'display';
  // The sandbox is a promise made to the user: only the user gives it up.
  if (platform === 'linux' && isRoot && !noSandbox) return 'root';
  return null;
}

export function reasonWords(reason) {
  return reasons[reason];
}

/**
 * The Electron executable, downloaded where it is missing.
 * @returns {Promise<string | null>} null when it cannot be had
 */
export async function electronRuntime(root, env, say) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existing(join(override, executableName()));
  const folder = join(root, 'node_modules/electron');
  const installed = installedRuntime(folder);
  if (installed) return installed;
  if (!existsSync(join(folder, 'install.js'))) return null;
  say(
    'Mengunduh runtime Electron (sekali saja, ±120 MB)…',
    'Downloading the Electron runtime (once, about 120 MB)…',
  );
  await download(folder);
  return installedRuntime(folder);
}

function executableName() {
  switch (process.platform) {
    case 'win32':
      return 'electron.exe';
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    default:
      return 'electron';
  }
}

function installedRuntime(folder) {
  try {
    return existing(join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim()));
  } catch {
    return null;
  }
}

function existing(path) {
  return existsSync(path) ? path : null;
}

function download(folder) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: downloadLimit,
    });
    child.on('error', () => done());
    child.on('close', () => done());
  });
}

/** A window that ends this soon with an error was never there. */
const startLimit = 10_000;

/**
 * Opens the window and waits until it is closed.
 * @returns {Promise<{ opened: boolean, code: number }>} `opened` false when it failed to start
 */
export function openWindow(executable, root, { files, noSandbox }) {
  const started = Date.now();
  const args = [...(noSandbox ? ['--no-sandbox'] : []), root, ...files];
  return new Promise((done) => {
    const child = spawn(executable, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    child.on('error', () => done({ opened: false, code: 1 }));
    child.on('close', (code, signal) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      const stopped = signal === 'SIGTERM' || signal === 'SIGINT';
      const failed = code !== 0 && !stopped;
      done({ opened: !(failed && Date.now() - started < startLimit), code: stopped ? 0 : (code ?? 1) });
    });
  });
}
