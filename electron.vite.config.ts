import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { cpSync, createReadStream, existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const geodata = resolve(root, 'geodata/bundled');

/**
 * Puts the bundled geodata beside the window's page, as `geodata/<name>`, so that the window, the browser
 * host and the command line all find them at the same place. They are copied as they are: the files are
 * already small, and passing 500 of them through the bundler would only cost time.
 */
function bundledGeodata(): Plugin {
  let outDir = '';
  return {
    name: 'petalindung:geodata',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/geodata', (request, response, next) => {
        const file = join(geodata, decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')));
        if (!file.startsWith(geodata + sep) || !existsSync(file)) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        createReadStream(file).pipe(response);
      });
    },
    closeBundle() {
      cpSync(geodata, join(outDir, 'geodata'), { recursive: true });
    },
  };
}

/**
 * Puts GDAL's WebAssembly beside the window's page, as `gdal/<name>`: 40 MB that window and command line share and
 * load only when a boundary file is imported. The files are those of the package, unmodified: under its licence
 * (LGPL 2.1) anyone may put others in their place.
 */
function gdal(): Plugin {
  const folder = resolve(root, 'node_modules/gdal3.js/dist/package');
  const names = ['gdal3WebAssembly.wasm', 'gdal3WebAssembly.data'];
  let outDir = '';
  return {
    name: 'petalindung:gdal',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/gdal', (request, response, next) => {
        const name = names.find((one) => request.url === `/${one}`);
        if (name === undefined) return next();
        response.setHeader(
          'Content-Type',
          name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream',
        );
        createReadStream(join(folder, name)).pipe(response);
      });
    },
    closeBundle() {
      for (const name of names) cpSync(join(folder, name), join(outDir, 'gdal', name));
      cpSync(resolve(folder, '../../LICENSE'), join(outDir, 'gdal/LICENSE'));
    },
  };
}

/**
 * The command line's own files beside its bundle: SQLite's WebAssembly, so that it needs no node_modules, and
 * the executable that package.json names.
 */
function commandLine(): Plugin {
  return {
    name: 'petalindung:command-line',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) throw new Error('the main process is built into a folder');
      const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
      await copyFile(wasm, join(dir, 'sql-wasm.wasm'));
      const executable = join(dir, 'petalindung.js');
      await writeFile(executable, "#!/usr/bin/env node\nimport './petalindung.cjs';\n", { mode: 0o755 });
    },
  };
}

/** Three bundles: the main process with the command line, the sandboxed preload, and the window. */
export default defineConfig({
  main: {
    plugins: [commandLine()],
    build: {
      outDir: 'out/main',
      // The oldest Node the command line runs on (`engines` in package.json); Electron's is newer.
      target: 'node20.19',
      // Everything is bundled: the packaged app then carries no node_modules, and the command line starts fast.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          petalindung: resolve(root, 'electron/cli/petalindung.ts'),
        },
        // CommonJS is loaded before Electron is ready, which the app's scheme needs; a module may come too late.
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react({ compiler: true }), bundledGeodata(), gdal()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // Browsers too, not Electron's Chromium alone.
      target: 'es2022',
      minify: true,
      rollupOptions: { input: { index: resolve(root, 'renderer/index.html') } },
      chunkSizeWarningLimit: 2000,
    },
  },
});
