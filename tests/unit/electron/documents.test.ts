import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileFailure } from '../../../shared/bridge/bridge.ts';
import { Documents, type DocumentSystem } from '../../../electron/main/documents.ts';
import { GrantedPaths } from '../../../electron/main/granted-paths.ts';
import { RecentFiles } from '../../../electron/main/recent-files.ts';

let folder: string;
let chosen: (string | null)[];
let unreadable: FileFailure[];
let recent: RecentFiles;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'petalindung-documents-'));
  chosen = [];
  unreadable = [];
  recent = await RecentFiles.load(join(folder, 'recent.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const next = (): Promise<string | null> => Promise.resolve(chosen.shift() ?? null);

function documents(): Documents {
  const system: DocumentSystem = {
    chooseToOpen: next,
    chooseToSave: next,
    showUnreadable: (failure) => unreadable.push(failure),
    now: () => new Date('2024-04-26T08:00:00Z'),
    recentChanged: () => undefined,
  };
  return new Documents(system, recent, new GrantedPaths('linux'));
}

describe('files of a window', () => {
  test('a chosen file is read, remembered, and may be written', async () => {
    const path = join(folder, 'a.gpkg');
    writeFileSync(path, 'old');
    chosen = [path];
    const files = documents();
    expect(await files.open()).toEqual({ path, name: 'a.gpkg', bytes: bytes('old') });
    expect(await files.save(path, bytes('new'))).toEqual({ path, name: 'a.gpkg' });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(files.recentFiles()).toEqual([{ path, name: 'a.gpkg', at: '2024-04-26T08:00:00.000Z' }]);
  });

  test('a path the user never chose is neither read nor written', async () => {
    const path = join(folder, 'secret.txt');
    writeFileSync(path, 'secret');
    const files = documents();
    await expect(files.reopen(path)).rejects.toThrow('never chose');
    await expect(files.save(path, bytes('x'))).rejects.toThrow('never chose');
    expect(readFileSync(path, 'utf8')).toBe('secret');
  });

  test('the place of an export may not be written again', async () => {
    const path = join(folder, 'plan.pdf');
    chosen = [path];
    const files = documents();
    expect(await files.saveExport('pdf', 'plan', bytes('%PDF'))).toEqual({ path, name: 'plan.pdf' });
    await expect(files.save(path, bytes('x'))).rejects.toThrow('never chose');
    expect(files.recentFiles()).toEqual([]);
  });

  test('cancelled dialogs do nothing', async () => {
    const files = documents();
    expect(await files.open()).toBeNull();
    expect(await files.saveAs('a', bytes('x'))).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a name without an extension gets one, and asks again when that file is there', async () => {
    writeFileSync(join(folder, 'a.gpkg'), 'there');
    chosen = [join(folder, 'a'), join(folder, 'b')];
    const files = documents();
    expect(await files.saveAs('a', bytes('new'))).toEqual({ path: join(folder, 'b.gpkg'), name: 'b.gpkg' });
    expect(readFileSync(join(folder, 'a.gpkg'), 'utf8')).toBe('there');
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  test('a file that is gone is told, in the window or by the shell', async () => {
    const path = join(folder, 'gone.gpkg');
    const files = documents();
    expect(await files.openNamed(path)).toBeNull();
    expect(unreadable).toEqual([{ failed: true, path, reason: 'ENOENT' }]);
    expect(await files.reopen(path)).toEqual({ failed: true, path, reason: 'ENOENT' });
  });

  test('a folder that is gone fails the save and keeps the document open', async () => {
    chosen = [join(folder, 'none', 'a.gpkg')];
    expect(await documents().saveAs('a', bytes('x'))).toMatchObject({ failed: true, reason: 'ENOENT' });
  });
});

describe('the recent list', () => {
  test('lasts, newest first, each file once, and may be opened after a restart', async () => {
    for (const name of ['a.gpkg', 'b.gpkg', 'a.gpkg']) {
      const path = join(folder, name);
      writeFileSync(path, name);
      await recent.add(path, new Date('2024-04-26T08:00:00Z'));
    }
    recent = await RecentFiles.load(join(folder, 'recent.json'));
    expect(recent.list().map(({ name }) => name)).toEqual(['a.gpkg', 'b.gpkg']);
    expect(await documents().reopen(join(folder, 'b.gpkg'))).toMatchObject({ name: 'b.gpkg' });
  });

  test('keeps ten, forgets on request, and a damaged list is an empty one', async () => {
    for (let i = 0; i < 12; i++) await recent.add(`/plans/${i}.gpkg`, new Date(0));
    await recent.forget('/plans/11.gpkg');
    expect(recent.list().map(({ name }) => name)).toEqual(
      [10, 9, 8, 7, 6, 5, 4, 3, 2].map((i) => `${i}.gpkg`),
    );
    writeFileSync(join(folder, 'recent.json'), '[{"path": 7}]');
    expect((await RecentFiles.load(join(folder, 'recent.json'))).list()).toEqual([]);
  });
});
