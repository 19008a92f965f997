import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The same text for two paths that lead to one file, by links or by upper and lower case where the file
 * system does not tell them apart: the file itself where there is one, else its name in its folder.
 */
export async function fileBehind(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Nothing there, or nothing to be seen: reading and writing will say which.
  }
  const absolute = resolve(path);
  const folder = await realpath(dirname(absolute)).catch(() => dirname(absolute));
  return join(folder, basename(absolute));
}
