import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { keepBackup } from './backups.ts';

/** One file to be written. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteOptions {
  /**
   * Time of writing; when given, the version that is replaced is kept as a dated backup (see `backups.ts`).
   * Left out for exports, which can be made again from the document.
   */
  readonly backupAt?: Date;
}

/**
 * Writes a file so that a power cut, a full disk or a crash leaves either the old version or the new one,
 * never a torn one: a temporary file in the same folder is written fully and synced, renamed over the
 * target, and the folder is synced so that the rename itself lasts. A symbolic link stays a link: its
 * target is replaced.
 * @throws Error of Node's file system (`ENOENT`, `EACCES`, `ENOSPC`, `EISDIR`…) with the path asked for as its
 *   `path`; then nothing has changed
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  await writeAllAtomically([{ path, bytes }], options);
}

/**
 * Several files at once: all are staged beside their targets before the first is put in place, so that a
 * full disk or a read-only folder is met while nothing has changed.
 * @throws Error as {@link writeAtomically}
 */
export async function writeAllAtomically(
  outputs: readonly Output[],
  options: WriteOptions = {},
): Promise<void> {
  const staged: { readonly path: string; readonly temporary: string; readonly target: string }[] = [];
  let current = '';
  try {
    for (const { path, bytes } of outputs) {
      current = path;
      const target = await finalTarget(path);
      const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
      staged.push({ path, temporary, target });
      await writeSynced(temporary, bytes, await modeOf(target));
    }
    for (const { path, temporary, target } of staged) {
      current = path;
      if (options.backupAt) await keepBackup(target, options.backupAt);
      await rename(temporary, target);
    }
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    // The system names the temporary file; the user knows the target.
    throw error instanceof Error ? Object.assign(error, { path: current }) : error;
  }
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) await syncFolder(folder);
}

/** @throws Error `EISDIR` when the target is a folder, `EACCES` when it is a file that may not be written */
async function finalTarget(path: string): Promise<string> {
  const existing = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (existing === null) return resolve(path);
  if ((await stat(existing)).isDirectory()) {
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
  }
  // A rename would replace a write-protected file all the same: the protection is the user's word.
  await access(existing, constants.W_OK);
  return existing;
}

async function modeOf(target: string): Promise<number> {
  const existing = await stat(target).catch(() => null);
  return existing ? existing.mode & 0o777 : 0o666;
}

async function writeSynced(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Windows cannot open a folder for syncing and journals renames itself; some network shares refuse too, and so
 * does a folder that may be written but not listed. The file is in place by then: that is no failure to save.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EACCES', 'EINVAL', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

/** The largest document the product opens: sql.js keeps it in memory, several times over while saving. */
export const largestDocument = 512 * 1024 * 1024;

/**
 * Reads a whole file.
 * @throws Error of Node's file system, or `EFBIG` when it is larger than {@link largestDocument}
 */
export async function readWhole(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > largestDocument) {
    throw Object.assign(new Error(`${path} is larger than ${largestDocument} bytes`), {
      code: 'EFBIG',
      path,
    });
  }
  return new Uint8Array(await readFile(path));
}
