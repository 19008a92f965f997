import type { Encoding } from './table.ts';

/**
 * Text of bytes in an encoding spreadsheets write: UTF-8, UTF-16 with or without its mark, or Windows-1252, in
 * which every sequence of bytes is a text. A file put together from two encodings is read line by line.
 * @returns null where the bytes are no text at all
 */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const wide = utf16Of(bytes);
  // What follows half a pair of surrogates, or an odd byte, becomes U+FFFD.
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (bytes.subarray(0, 4096).includes(0)) return null;
  const whole = asUtf8(bytes);
  if (whole !== null) return { text: whole, encoding: 'utf-8' };
  const lines = linesOf(bytes).map((line) => ({ line, text: asUtf8(line) }));
  const mixed = lines.some(({ line, text }) => text !== null && line.some((byte) => byte > 127));
  if (!mixed) return { text: asWindows(bytes), encoding: 'windows-1252' };
  return { text: lines.map(({ line, text }) => text ?? asWindows(line)).join(''), encoding: 'mixed' };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++;
  // Of text in Latin letters nearly every second byte is zero, and always the same second one.
  const enough = sample.length / 4;
  if (zeros[1]! > enough && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > enough && zeros[1] === 0 ? 'utf-16be' : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function asWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Lines with their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}
