import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWhole, writeAllAtomically, writeAtomically } from '../../../electron/files/atomic-write.ts';
import { backupFolder, backupName, versionsToKeep } from '../../../electron/files/backups.ts';
import { failureCode } from '../../../electron/files/failure.ts';

let folder: string;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (iso: string): { backupAt: Date } => ({ backupAt: new Date(iso) });
/** Root writes everywhere, so refusals of the file system cannot be provoked by permissions. */
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petalindung-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => failureCode(error),
  );
}

describe('writeAtomically', () => {
  test('writes all bytes and leaves nothing else behind', async () => {
    const path = join(folder, 'a.gpkg');
    await writeAtomically(path, bytes('one'));
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['a.gpkg']);
  });

  test('puts a new file in place of the old one, never writes into it', async () => {
    const path = join(folder, 'a.gpkg');
    const other = join(folder, 'b.gpkg');
    writeFileSync(path, 'old');
    linkSync(path, other);
    await writeAtomically(path, bytes('new'));
    expect([readFileSync(path, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['new', 'old']);
  });

  test('keeps the access rights of the file and the symbolic link to it', async () => {
    const path = join(folder, 'a.gpkg');
    const link = join(folder, 'link.gpkg');
    writeFileSync(path, 'old');
    chmodSync(path, 0o600);
    symlinkSync(path, link);
    await writeAtomically(link, bytes('new'));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('refuses a folder as target, and a folder that is not there', async () => {
    mkdirSync(join(folder, 'sub'));
    expect(await codeOf(writeAtomically(join(folder, 'sub'), bytes('x')))).toBe('EISDIR');
    expect(await codeOf(writeAtomically(join(folder, 'none', 'a'), bytes('x')))).toBe('ENOENT');
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  test.skipIf(isRoot)('counts a file as saved in a folder that cannot be listed', async () => {
    const path = join(folder, 'a.gpkg');
    writeFileSync(path, 'old');
    chmodSync(folder, 0o300);
    try {
      expect(await codeOf(writeAtomically(path, bytes('new')))).toBe('none');
      expect(readFileSync(path, 'utf8')).toBe('new');
    } finally {
      chmodSync(folder, 0o700);
    }
  });

  test.skipIf(isRoot)('refuses a write-protected file', async () => {
    const path = join(folder, 'a.gpkg');
    writeFileSync(path, 'old');
    chmodSync(path, 0o400);
    expect(await codeOf(writeAtomically(path, bytes('new')))).toBe('EACCES');
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

describe('writeAllAtomically', () => {
  test('changes nothing when one of the targets is refused, and names that one', async () => {
    const first = join(folder, 'a.pdf');
    writeFileSync(first, 'old');
    mkdirSync(join(folder, 'b.csv'));
    const write = writeAllAtomically([
      { path: first, bytes: bytes('new') },
      { path: join(folder, 'b.csv'), bytes: bytes('new') },
    ]);
    await expect(write).rejects.toMatchObject({ code: 'EISDIR', path: join(folder, 'b.csv') });
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'b.csv']);
  });
});

describe('backups', () => {
  test('the replaced version is kept under its date, beside the document', async () => {
    const path = join(folder, 'Rencana.gpkg');
    await writeAtomically(path, bytes('one'), at('2024-04-26T08:00:00Z'));
    expect(readdirSync(folder)).toEqual(['Rencana.gpkg']);
    await writeAtomically(path, bytes('two'), at('2024-04-26T08:05:09.123Z'));
    const backup = join(folder, backupFolder, 'Rencana.20240426T080509123Z.gpkg');
    expect([readFileSync(path, 'utf8'), readFileSync(backup, 'utf8')]).toEqual(['two', 'one']);
  });

  test('many saves keep the newest five, and other documents keep theirs', async () => {
    const path = join(folder, 'a.gpkg');
    const other = join(folder, 'a.b.gpkg');
    for (const file of [other, path]) {
      for (let minute = 10; minute < 19; minute++) {
        await writeAtomically(file, bytes(String(minute)), at(`2024-04-26T08:${minute}:00Z`));
      }
    }
    const kept = readdirSync(join(folder, backupFolder));
    const of = (start: string): string[] => kept.filter((name) => name.startsWith(start)).toSorted();
    expect(of('a.2024')).toEqual(
      ['14', '15', '16', '17', '18'].map((minute) =>
        backupName('a.gpkg', new Date(`2024-04-26T08:${minute}:00Z`)),
      ),
    );
    expect(of('a.b.2024')).toHaveLength(5);
  });

  test('of earlier days the last version stays', () => {
    const days = ['20240420', '20240421', '20240422', '20240423', '20240424', '20240425'];
    const earlier = days.flatMap((day) => [`${day}T08`, `${day}T16`]);
    const today = ['T07', 'T08', 'T09', 'T10', 'T11', 'T12'].map((hour) => `20240426${hour}`);
    expect(versionsToKeep([...earlier, ...today], (version) => version.slice(0, 8))).toEqual([
      ...today.slice(1).toReversed(),
      ...days
        .slice(1)
        .map((day) => `${day}T16`)
        .toReversed(),
    ]);
  });
});

describe('readWhole', () => {
  test('reads all bytes', async () => {
    writeFileSync(join(folder, 'a'), 'abc');
    expect(await readWhole(join(folder, 'a'))).toEqual(bytes('abc'));
  });

  test('a missing file and a folder are the file system’s refusals', async () => {
    expect(await codeOf(readWhole(join(folder, 'none')))).toBe('ENOENT');
    expect(await codeOf(readWhole(folder))).toBe('EISDIR');
  });
});

test('failureCode throws on what is not the file system’s', () => {
  expect(() => failureCode(new TypeError('a bug'))).toThrow('a bug');
});
