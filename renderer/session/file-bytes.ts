import { done, refused, type Result } from '#shared/text/problem.ts';
import { unreadable } from '../platform/platform.ts';

/**
 * The bytes of a file, piece by piece into memory of its size; a problem where it cannot be read, or is another by now.
 * Read whole and handed to another thread they would be there once more: messages keep what they carried until
 * garbage is collected, which for all Indonesia was 126 MB.
 */
export async function fileBytes(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  try {
    const reader = file.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes.set(piece.value, at);
      at += piece.value.length;
    }
  } catch (error) {
    return refused(unreadable(file.name, error instanceof DOMException ? error.name : String(error)));
  }
  return done(bytes);
}
