import { done, refused, type Result } from '#shared/text/problem.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { writeAllAtomically, type Output, type WriteOptions } from '../../files/atomic-write.ts';
import { unwritable } from './file-problems.ts';
import { readInput } from './input-file.ts';
import { sqlite } from '../installation.ts';

/** Opens a document, works on it, and closes it again. */
export async function withDocument<T>(
  path: string,
  work: (workspace: Workspace) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const opened = Workspace.open(await sqlite(), bytes.value);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Writes all of the files or none. */
export async function writeOutputs(
  outputs: readonly Output[],
  options: WriteOptions = {},
): Promise<Result<null>> {
  try {
    await writeAllAtomically(outputs, options);
    return done(null);
  } catch (error) {
    const failed = (error as { path?: unknown }).path;
    const target = outputs.find(({ path }) => path === failed) ?? outputs[0];
    return refused(unwritable(target?.path ?? '', error));
  }
}
