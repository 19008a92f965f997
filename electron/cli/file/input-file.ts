import { done, refused, type Result } from '#shared/text/problem.ts';
import { readWhole } from '../../files/atomic-write.ts';
import { unreadable } from './file-problems.ts';

/** The bytes of a file named on the command line; a problem that names it where it cannot be read. */
export async function readInput(path: string): Promise<Result<Uint8Array>> {
  try {
    return done(await readWhole(path));
  } catch (error) {
    return refused(unreadable(path, error));
  }
}
