import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import type { BundledFiles } from '#shared/region/bundled.ts';
import { reportFontFiles, type ReportFonts } from '#shared/report/fonts.ts';

/**
 * The app's own folder, found from this script: it lies in `out/main` or below in a repository as well as in
 * a packaged app.
 * @throws Error in a broken installation
 */
function installationFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder of the installation was not found');
    folder = above;
  }
  return folder;
}

const root = installationFolder();

/** Bundled geodata, read from the built window's folder. */
export function bundledFiles(): BundledFiles {
  const folder = join(root, 'out/renderer/geodata');
  return {
    async text(name) {
      const path = join(folder, name);
      if (!path.startsWith(folder + sep)) throw new Error(`${name} is outside the bundled files`);
      return readFile(path, 'utf8');
    },
  };
}

/** SQLite in WebAssembly. */
export async function sqlite(): Promise<SqlJsStatic> {
  const wasm = await readFile(join(root, 'out/main/sql-wasm.wasm'));
  return initSqlJs({
    wasmBinary: new Uint8Array(wasm).buffer,
  });
}

/** A file of the installation, by its path from there. */
export async function installedBytes(path: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(join(root, path))).buffer;
}

async function font(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(root, 'assets/fonts/roboto', name)));
}

/** The typefaces of printed documents. */
export async function reportFonts(): Promise<ReportFonts> {
  const [regular, bold, italic] = await Promise.all([
    font(reportFontFiles.regular),
    font(reportFontFiles.bold),
    font(reportFontFiles.italic),
  ]);
  return { regular, bold, italic };
}
