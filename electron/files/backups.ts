import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Earlier versions of a document are kept beside it, not in the user's profile: they stay under the same
 * access rights, travel with a shared folder, and a document that is deleted for good can be deleted whole.
 */
export const backupFolder = '.petalindung-cadangan';

/** Versions kept: the newest ones, and the last of each earlier day, so that a busy morning does not push yesterday out. */
const keptNewest = 5;
const keptDays = 5;

/**
 * Keeps the file as it is now under a dated name, and removes versions beyond those kept. A backup is a
 * second safety behind the atomic write, so a folder that refuses it does not stop the user from saving.
 * @returns the path of the backup; null when there is no such file yet or the folder refuses
 */
export async function keepBackup(path: string, at: Date): Promise<string | null> {
  const folder = join(dirname(path), backupFolder);
  try {
    if (!(await stat(path)).isFile()) return null;
    await mkdir(folder, { recursive: true });
    const backup = join(folder, backupName(basename(path), at));
    await linkOrCopy(path, backup);
    await prune(folder, basename(path));
    return backup;
  } catch {
    return null;
  }
}

/** `Rencana.gpkg` of 26 April 2024 08:05:09.123 UTC is kept as `Rencana.20240426T080509123Z.gpkg`. */
export function backupName(name: string, at: Date): string {
  const extension = extname(name);
  return `${basename(name, extension)}.${at.toISOString().replaceAll(/[-:.]/g, '')}${extension}`;
}

/** A hard link costs nothing, as the rename that follows leaves the old content to it; FAT and some shares have none. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

async function prune(folder: string, name: string): Promise<void> {
  const extension = extname(name);
  const start = `${basename(name, extension)}.`;
  const versions = (await readdir(folder)).filter(
    (entry) =>
      entry.startsWith(start) &&
      entry.endsWith(extension) &&
      /^\d{8}T\d{9}Z$/.test(entry.slice(start.length, entry.length - extension.length)),
  );
  const kept = new Set(versionsToKeep(versions, (entry) => entry.slice(start.length, start.length + 8)));
  await Promise.all(versions.filter((entry) => !kept.has(entry)).map((entry) => rm(join(folder, entry))));
}

/** Which of the versions stay; names sort by time, `dayOf` names the day. */
export function versionsToKeep(
  versions: readonly string[],
  dayOf: (version: string) => string,
): readonly string[] {
  const newestFirst = versions.toSorted().toReversed();
  const newest = newestFirst.slice(0, keptNewest);
  const lastOfDay = new Map<string, string>();
  for (const version of newestFirst.slice(keptNewest)) {
    if (!lastOfDay.has(dayOf(version))) lastOfDay.set(dayOf(version), version);
  }
  for (const version of newest) lastOfDay.delete(dayOf(version));
  return [...newest, ...[...lastOfDay.values()].slice(0, keptDays)];
}
