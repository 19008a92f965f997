import type { Problem } from '#shared/text/problem.ts';
import { fileBehind } from '../../files/identity.ts';

/** Why a command cannot write where it is told to: two of its files, the document included, are one. */
export async function sameFileProblem(paths: readonly (string | null)[]): Promise<Problem | null> {
  const named = paths.filter((path) => path !== null);
  const files = new Set(await Promise.all(named.map(fileBehind)));
  if (files.size === named.length) return null;
  return {
    code: 'same-file',
    what: {
      id: 'Dua berkas dalam perintah ini sebenarnya satu, dan dokumennya tidak dapat ditimpa.',
      en: 'Two files of this command are one and the same, and the document cannot be overwritten.',
    },
    why: { id: 'Yang satu akan menghapus yang lain.', en: 'One would erase the other.' },
    next: { id: 'Beri setiap berkas nama sendiri.', en: 'Give every file a name of its own.' },
  };
}
