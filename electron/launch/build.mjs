import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from; tests and documents are not. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'geodata/bundled',
  'electron.vite.config.ts',
  'package-lock.json',
];
/** The last file each of the three builds writes, as good as a stamp. */
const products = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** True when nothing is built yet or a source is newer than what is built. */
export function isStale(root) {
  if (!products.every((product) => existsSync(join(root, product)))) return true;
  const built = Math.min(...products.map((product) => statSync(join(root, product)).mtimeMs));
  return sources.some((source) => newest(join(root, source)) > built);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(path)
      .filter((name) => name !== 'node_modules')
      .map((name) => newest(join(path, name))),
  );
}

/**
 * Builds the app; what the build prints is shown only when it fails.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function build(root) {
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ ok: false, output: String(error) }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}
