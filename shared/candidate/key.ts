import { argon2idAsync } from '@noble/hashes/argon2.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The secret that hashes of NIK are keyed with. There are so few NIK that a plain hash of one is undone by trying
 * them all; with a key it takes the key. The key itself is never stored: it is derived from a passphrase, or random
 * and forgotten with the session, after which its hashes can be compared with no others.
 */
export interface CandidateKey {
  /** What hashes of this key are known by; also tells whether a passphrase is the right one. */
  readonly id: string;
  /** 32 bytes. */
  readonly hashing: Uint8Array;
  /** 32 bytes, for the annex; of a key of the session alone there is none. */
  readonly sealing: Uint8Array | null;
}

/** How a passphrase becomes a key (Argon2id, RFC 9106). */
export interface KeyDerivation {
  /** Hexadecimal. */
  readonly salt: string;
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** What a document knows of a key: enough to derive it again from the passphrase, and nothing to replace that. */
export interface CandidateKeyInfo {
  readonly id: string;
  /** Null for a key of a session. */
  readonly derivation: KeyDerivation | null;
}

/** RFC 9106, section 4, the second recommended choice: 64 MiB, three passes, four lanes. */
export function newDerivation(salt: Uint8Array): KeyDerivation {
  return { salt: bytesToHex(salt), memory: 65_536, passes: 3, lanes: 4 };
}

/** What derivations in a document may ask for: beyond it a file would hold up whoever opens it. */
export const derivationLimits = { memory: 262_144, passes: 10, lanes: 16 } as const;

/** Bytes of a salt, and of the secret of a session. */
export const keyBytes = { salt: 16, session: 32 } as const;

/** Letters of the shortest passphrase taken. */
export const leastPassphrase = 12;

export async function keyOfPassphrase(
  passphrase: string,
  { salt, memory, passes, lanes }: KeyDerivation,
): Promise<CandidateKey> {
  const bytes = await argon2idAsync(utf8ToBytes(passphrase.normalize('NFKC')), hexToBytes(salt), {
    m: memory,
    t: passes,
    p: lanes,
    dkLen: 64,
  });
  const hashing = bytes.slice(0, 32);
  return { id: idOf(hashing), hashing, sealing: bytes.slice(32) };
}

/** @param random 32 bytes */
export function keyOfSession(random: Uint8Array): CandidateKey {
  return { id: idOf(random), hashing: random, sealing: null };
}

function idOf(hashing: Uint8Array): string {
  return bytesToHex(hmac(sha256, hashing, utf8ToBytes('petalindung candidate key')).subarray(0, 8));
}

/** Hexadecimal digits of a kept hash: 128 bits, so that two people share one about never. */
export const hashDigits = 32;

/** Hashes NIK with one key: HMAC-SHA-256 cut to 128 bits (NIST SP 800-107, section 5.1). */
export class NikHasher {
  readonly #keyed: ReturnType<typeof hmac.create>;
  readonly #digits = new Uint8Array(16);

  constructor({ hashing }: Pick<CandidateKey, 'hashing'>) {
    this.#keyed = hmac.create(sha256, hashing);
  }

  /** @param digits sixteen of them */
  hash(digits: string): string {
    for (let at = 0; at < 16; at++) this.#digits[at] = digits.charCodeAt(at);
    // A copy of the keyed state spares two of the four blocks a hash costs.
    const hash = this.#keyed.clone().update(this.#digits).digest();
    return bytesToHex(hash.subarray(0, hashDigits / 2));
  }
}
