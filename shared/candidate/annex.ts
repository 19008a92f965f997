import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { utf8ToBytes } from '@noble/ciphers/utils.js';
import type { CandidateKey } from './key.ts';

/** One person of the annex of a decree. This is what the rest of the document never holds. */
export interface AnnexPerson {
  /** The same as in the list, so that the annex can follow who is decreed. */
  readonly hash: string;
  readonly code: string;
  readonly rank: number;
  readonly nik: string;
  readonly name: string;
}

/** An annex as it is known without the passphrase. */
export interface AnnexInfo {
  readonly id: string;
  /** Id and name of the list it was made of. */
  readonly list: string;
  readonly name: string;
  /** Year or month it belongs to, and is deleted by: `2026` or `2026-03`. */
  readonly period: string;
  readonly people: number;
  /** Id of the key it is sealed with. */
  readonly key: string;
  /** ISO date and time. */
  readonly at: string;
}

/** One release of an annex. Kept as long as the document, and never undone. */
export interface AnnexExport {
  /** ISO date and time. */
  readonly at: string;
  /** Who took it, as they say. */
  readonly who: string;
  /** What for. */
  readonly purpose: string;
  readonly annex: string;
  readonly name: string;
  readonly period: string;
  readonly people: number;
}

/** Bytes of a nonce: long enough to be drawn at random for every annex. */
export const nonceBytes = 24;

export function isPeriod(text: string): boolean {
  return /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(text);
}

/**
 * Seals the people of an annex with XChaCha20-Poly1305; what is known without the passphrase is authenticated with
 * them, so that one annex cannot be passed off as another.
 * @param nonce 24 bytes, never used twice with a key
 */
export function sealedAnnex(
  people: readonly AnnexPerson[],
  info: AnnexInfo,
  key: CandidateKey,
  nonce: Uint8Array,
): Uint8Array {
  return cipher(info, key, nonce).encrypt(utf8ToBytes(JSON.stringify(people)));
}

/** The people of an annex; null where key, annex or what is said of it are not those it was sealed with. */
export function openedAnnex(
  sealed: Uint8Array,
  info: AnnexInfo,
  key: CandidateKey,
  nonce: Uint8Array,
): readonly AnnexPerson[] | null {
  let text: string;
  try {
    text = new TextDecoder().decode(cipher(info, key, nonce).decrypt(sealed));
  } catch {
    // The one way the cipher fails on bytes of any kind: they do not authenticate.
    return null;
  }
  // What authenticates was written above.
  return JSON.parse(text) as readonly AnnexPerson[];
}

function cipher({ id, list, period, people }: AnnexInfo, { sealing }: CandidateKey, nonce: Uint8Array) {
  if (!sealing) throw new Error('a key of a session seals nothing');
  return xchacha20poly1305(sealing, nonce, utf8ToBytes(JSON.stringify([id, list, period, people])));
}
