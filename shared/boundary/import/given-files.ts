import { unzipSync, type Unzipped } from 'fflate';
import { done, refused, type Result } from '../../text/problem.ts';
import {
  damagedArchive,
  emptyFile,
  emptySelection,
  encryptedArchive,
  tooLarge,
  tooManyFiles,
} from './file-problems.ts';

/** A file as the user chose it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What an import of boundaries takes at most. All Indonesia at 60 m is 33 MB packed and 95 MB unpacked; what is
 * beyond is refused before it can fill the memory.
 */
export const limits = {
  /** Bytes of all files as they come. */
  bytes: 400 * 1024 * 1024,
  /** Bytes of all parts of archives once unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Files chosen together, and parts of one archive. */
  files: 500,
  /** Features of one layer; all Indonesia has 83,762 desa. */
  features: 500_000,
  /** Columns of one layer. */
  fields: 500,
} as const;

/**
 * The files themselves, those in archives (ZIP, KMZ) unpacked; a problem where one cannot be, or is too much.
 * @param progress share that is unpacked, 0–1
 */
export function unpacked(
  given: readonly GivenFile[],
  progress: (share: number) => void,
): Result<readonly GivenFile[]> {
  if (given.length === 0) return refused(emptySelection());
  if (given.length > limits.files) return refused(tooManyFiles(given.length, limits.files));
  const size = given.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > limits.bytes) return refused(tooLarge(size, limits.bytes));
  const files: GivenFile[] = [];
  let before = 0;
  for (const file of given) {
    const earlier = before;
    before += file.bytes.length;
    if (file.bytes.length === 0) return refused(emptyFile(file.name));
    if (!isArchive(file.bytes)) {
      files.push(file);
      continue;
    }
    const parts = partsOf(file, (bytes) => progress((earlier + bytes) / size));
    if (!parts.ok) return parts;
    files.push(...parts.value);
  }
  return done(files);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** @param progress bytes of the archive that are unpacked */
function partsOf(
  { name, bytes }: GivenFile,
  progress: (bytes: number) => void,
): Result<readonly GivenFile[]> {
  // Bit 0 of the flags of the first part (APPNOTE 4.4.4).
  if ((bytes[6]! & 1) === 1 && bytes[2] === 3) return refused(encryptedArchive(name));
  let [size, count, packed] = [0, 0, 0];
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      // Called with the declared sizes before a part is unpacked, and a part is never given more room than that.
      filter: (part) => {
        progress(packed);
        packed += part.size;
        if (part.originalSize === 0 || isRubbish(part.name)) return false;
        size += part.originalSize;
        count++;
        return size <= limits.unpackedBytes && count <= limits.files;
      },
    });
  } catch (error) {
    // The unpacker's own errors carry a number; a cut-off archive also makes it read beyond the end.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error))
      return refused(damagedArchive(name, error.message));
    throw error;
  }
  if (size > limits.unpackedBytes) return refused(tooLarge(size, limits.unpackedBytes));
  if (count > limits.files) return refused(tooManyFiles(count, limits.files));
  const files = Object.entries(parts).map(([path, content]) => ({ name: path, bytes: content }));
  return files.length > 0 ? done(files) : refused(emptyFile(name));
}

/** What archivers of macOS add, and folders. */
function isRubbish(path: string): boolean {
  return path.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/i.test(path);
}
