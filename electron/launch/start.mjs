#!/usr/bin/env node
/**
 * `npm start`: builds the app where needed and opens it. The window is Electron's; where no runtime or no
 * display can be had, the same window is served to a browser of this computer.
 *
 *   npm start                    the window, else the browser host
 *   npm start -- FILE.gpkg       opens the file in the window
 *   npm start -- --browser       the browser host at once; PORT chooses the port
 *   npm start -- --no-sandbox    the window even as root on Linux, without Chromium's sandbox
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, isStale } from './build.mjs';
import { electronRuntime, obstacle, openWindow, reasonWords } from './runtime.mjs';
import { serveWindow } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function say(id, en) {
  console.log(id === en ? id : `${id}\n${en}`);
}

function fail(code, id, en) {
  console.error(`${id}\n${en}`);
  process.exit(code);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { browser: { type: 'boolean' }, 'no-sandbox': { type: 'boolean' } },
      allowPositionals: true,
    });
    const files = positionals.map((file) => resolve(process.env.INIT_CWD ?? process.cwd(), file));
    return { browser: values.browser === true, noSandbox: values['no-sandbox'] === true, files };
  } catch (error) {
    return fail(2, `Pemakaian: npm start -- [--browser] [--no-sandbox] [BERKAS.gpkg]`, error.message);
  }
}

function readPort() {
  if (!process.env.PORT) return undefined;
  const port = Number(process.env.PORT);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) {
    fail(2, `PORT harus angka 1–65535.`, `PORT must be a number within 1–65535.`);
  }
  return port;
}

async function ensureBuilt() {
  if (!existsSync(resolve(root, 'node_modules/electron-vite'))) {
    fail(1, 'Jalankan dulu: npm install', 'Run this first: npm install');
  }
  if (!isStale(root)) return;
  say('Menyiapkan PetaLindung…', 'Building PetaLindung…');
  const { ok, output } = await build(root);
  if (!ok) fail(1, 'Aplikasi tidak dapat dibangun:', `The app could not be built:\n${output}`);
}

/** @returns why there is no window */
async function tryWindow({ browser, noSandbox, files }) {
  const isRoot = process.getuid?.() === 0;
  const reason = obstacle({ platform: process.platform, env: process.env, isRoot, noSandbox, browser });
  if (reason) return reason;
  const executable = await electronRuntime(root, process.env, say);
  if (!executable) return 'runtime';
  const { opened, code } = await openWindow(executable, root, { files, noSandbox });
  if (opened) process.exit(code);
  return 'crashed';
}

async function serve(reason, files) {
  const port = readPort();
  const [id, en] = reasonWords(reason);
  const server = await serveWindow(resolve(root, 'out/renderer'), { port }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return fail(1, `Port ${port} sudah dipakai.`, `Port ${port} is already in use.`);
  });
  say(`Tanpa jendela: ${id}.`, `No window: ${en}.`);
  if (files.length > 0) {
    say(
      `Buka ${files.join(', ')} dari halaman itu (Buka berkas).`,
      `Open ${files.join(', ')} from the page (Open a file).`,
    );
  }
  say(`PetaLindung terbuka di ${server.url}`, `PetaLindung is at ${server.url}`);
  say('Tekan Ctrl+C untuk berhenti.', 'Press Ctrl+C to stop.');
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const wanted = readArguments();
await ensureBuilt();
await serve(await tryWindow(wanted), wanted.files);
