import { done, refused, type Result } from '../text/problem.ts';
import { passphraseTooShort, passphraseWrong } from './candidate-problems.ts';
import { keyOfPassphrase, keyBytes, leastPassphrase, newDerivation } from './key.ts';
import type { CandidateKey, CandidateKeyInfo, KeyDerivation } from './key.ts';

/** A key derived from a passphrase, and what a document keeps of it. */
export interface PassphraseKey {
  readonly key: CandidateKey;
  readonly derivation: KeyDerivation;
}

/**
 * The key of a document: derived as its lists say, or in a new way where none of them came from a passphrase.
 * @param random bytes nobody can foretell, that many
 * @returns a problem for a passphrase that is too short for a new key, or another one than that of the lists
 */
export async function documentKey(
  known: readonly CandidateKeyInfo[],
  passphrase: string,
  random: (bytes: number) => Uint8Array,
): Promise<Result<PassphraseKey>> {
  const of = known.find(({ derivation }) => derivation !== null);
  if (!of?.derivation) {
    if (Array.from(passphrase).length < leastPassphrase) return refused(passphraseTooShort());
    const derivation = newDerivation(random(keyBytes.salt));
    return done({ key: await keyOfPassphrase(passphrase, derivation), derivation });
  }
  const key = await keyOfPassphrase(passphrase, of.derivation);
  return key.id === of.id ? done({ key, derivation: of.derivation }) : refused(passphraseWrong());
}
