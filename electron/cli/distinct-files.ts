import type { Problem } from '#shared/text/problem.ts';
import { fileBehind } from '../files/identity.ts';

/** Why a command cannot write where it is told to: two of its files, the document included, are one. */
export async function sameFileProblem(paths: readonly (string | null)[]): Promise<Problem | null> {
  const named = paths.filter((path) => path !== null);
  const files = new Set(await Promise.all(named.map(fileBehind)));
  if (files.size === named.length) return null;
  return {
    code: 'same-file',
    what: {
      id: 'Dua hasil ekspor tidak dapat ditulis ke berkas yang sama, dan dokumennya tidak dapat ditimpa.',
      en: 'Two exports cannot be written to one file, and the document cannot be overwritten.',
    },
    why: { id: 'Yang satu akan menghapus yang lain.', en: 'One would erase the other.' },
    next: { id: 'Beri setiap hasil nama sendiri.', en: 'Give every export a name of its own.' },
  };
}
