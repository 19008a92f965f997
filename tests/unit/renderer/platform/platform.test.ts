import { describe, expect, it, vi } from 'vitest';
import type { DesktopBridge } from '#shared/bridge/bridge.ts';
import { desktopPlatform } from '../../../../renderer/platform/desktop.ts';
import { browserPlatform } from '../../../../renderer/platform/browser.ts';
import { fileBytes } from '../../../../renderer/session/file-bytes.ts';
import {
  sortRecent,
  type KeptDocument,
  type RecentStore,
} from '../../../../renderer/platform/recent-store.ts';

const bytes = Uint8Array.of(1, 2, 3);

describe('recent documents', () => {
  it('keeps the newest', () => {
    const days = ['2024-01-02', '2024-01-03', '2024-01-01'].map((at) => ({ at }));
    expect(sortRecent(days, 2)).toEqual({
      kept: [{ at: '2024-01-03' }, { at: '2024-01-02' }],
      dropped: [{ at: '2024-01-01' }],
    });
  });
});

function platformWith(part: Partial<DesktopBridge>) {
  return desktopPlatform(part as DesktopBridge);
}

describe('desktop', () => {
  it('turns a failure into a problem that names the file', async () => {
    const platform = platformWith({
      saveDocument: () => Promise.resolve({ failed: true, path: 'C:\\rencana\\juai.gpkg', reason: 'ENOSPC' }),
    });
    const saved = await platform.save({ id: 'C:\\rencana\\juai.gpkg', name: 'juai.gpkg' }, bytes);
    expect(saved).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
    if (saved?.ok === false) expect(saved.problem.what.id).toContain('juai.gpkg');
  });

  it('tells cancelling from failing', async () => {
    const platform = platformWith({
      openDocument: () => Promise.resolve(null),
      saveDocumentAs: () => Promise.resolve(null),
      saveExport: () => Promise.resolve(null),
    });
    expect(await platform.open()).toBeNull();
    expect(await platform.saveAs('a.gpkg', bytes)).toBeNull();
    expect(await platform.export('pdf', 'a.pdf', bytes)).toBeNull();
  });

  it('remembers documents by their path', async () => {
    const platform = platformWith({
      recentFiles: () => Promise.resolve([{ path: '/r/a.gpkg', name: 'a.gpkg', at: '2024-01-01T00:00:00Z' }]),
      reopen: (path) => Promise.resolve({ path, name: 'a.gpkg', bytes }),
    });
    const [recent] = await platform.recents();
    expect(await platform.reopen(recent!.id)).toEqual({
      ok: true,
      value: { file: { id: '/r/a.gpkg', name: 'a.gpkg' }, content: bytes },
    });
  });
});

function memoryStore(fails = false): RecentStore & { readonly kept: Map<string, KeptDocument> } {
  const kept = new Map<string, KeptDocument>();
  return {
    kept,
    list: () => Promise.resolve([...kept.values()]),
    get: (id) => Promise.resolve(kept.get(id) ?? null),
    put(document) {
      if (fails) return Promise.reject(new Error('quota'));
      kept.set(document.id, document);
      return Promise.resolve();
    },
    remove(id) {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}

/** A window whose downloads are written down. */
function fakeWindow(picker?: () => Promise<unknown>) {
  const downloads: string[] = [];
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
  const window = {
    showSaveFilePicker: picker,
    crypto: { randomUUID: () => 'new-id' },
    setTimeout: () => 0,
    addEventListener: (kind: string, listener: (event: { preventDefault: () => void }) => void) =>
      listeners.set(kind, listener),
    document: {
      title: '',
      createElement: () => {
        const link = { href: '', download: '', click: () => downloads.push(link.download) };
        return link;
      },
    },
  };
  return { window: window as unknown as Window, downloads, listeners };
}

describe('browser', () => {
  it('downloads a document where it cannot write to a file, and keeps a copy to open again', async () => {
    const { window, downloads } = fakeWindow();
    const store = memoryStore();
    const platform = browserPlatform(window, store);
    const saved = await platform.saveAs('Juai.gpkg', bytes);
    expect(saved).toEqual({ ok: true, value: { id: 'new-id', name: 'Juai.gpkg' } });
    expect(downloads).toEqual(['Juai.gpkg']);
    const opened = await platform.reopen('new-id');
    const file = opened.ok ? (opened.value.content as File) : new File([], '');
    expect(file.name).toBe('Juai.gpkg');
    expect(await fileBytes(file)).toEqual({ ok: true, value: bytes });
  });

  it('says which file is gone when its bytes are asked for', async () => {
    const gone = Object.assign(new File(['abc'], 'Juai.gpkg'), {
      stream: () =>
        new ReadableStream({ start: (to) => to.error(new DOMException('moved', 'NotFoundError')) }),
    });
    const problem = await fileBytes(gone);
    expect(problem).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } });
    expect(JSON.stringify(problem)).toContain('Juai.gpkg');
  });

  it('keeps what it read last, once that turned out to be a document', async () => {
    const store = memoryStore();
    const platform = browserPlatform(fakeWindow().window, store);
    const file = { id: 'new-id', name: 'Juai.gpkg' };
    await platform.saveAs(file.name, bytes);
    store.kept.set(file.id, { ...store.kept.get(file.id)!, at: '2024-01-01T00:00:00Z' });
    await platform.remember(file);
    expect(store.kept.get(file.id)!.at).toBe('2024-01-01T00:00:00Z');
    await platform.reopen(file.id);
    await platform.remember(file);
    const kept = store.kept.get(file.id)!;
    expect(kept.at > '2024-01-01T00:00:00Z').toBe(true);
    expect(new Uint8Array(await kept.content.arrayBuffer())).toEqual(bytes);
  });

  it('still saves when the browser refuses the copy', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { window, downloads } = fakeWindow();
    const saved = await browserPlatform(window, memoryStore(true)).saveAs('Juai.gpkg', bytes);
    expect(saved?.ok).toBe(true);
    expect(downloads).toHaveLength(1);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('takes a closed picker for cancelling and a forbidden one for a download', async () => {
    const closed = fakeWindow(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await browserPlatform(closed.window, memoryStore()).saveAs('a.gpkg', bytes)).toBeNull();
    expect(closed.downloads).toEqual([]);
    const forbidden = fakeWindow(() => Promise.reject(new DOMException('', 'SecurityError')));
    expect((await browserPlatform(forbidden.window, memoryStore()).saveAs('a.gpkg', bytes))?.ok).toBe(true);
    expect(forbidden.downloads).toEqual(['a.gpkg']);
  });

  it('says what failed when a chosen file cannot be written', async () => {
    const handle = {
      name: 'a.gpkg',
      createWritable: () => Promise.reject(new DOMException('', 'NoModificationAllowedError')),
    };
    const { window } = fakeWindow(() => Promise.resolve(handle));
    const saved = await browserPlatform(window, memoryStore()).saveAs('a.gpkg', bytes);
    expect(saved).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
  });

  it('asks before leaving only while there is unsaved work', () => {
    const { window, listeners } = fakeWindow();
    const platform = browserPlatform(window, memoryStore());
    let asked = 0;
    const leave = (): void => listeners.get('beforeunload')!({ preventDefault: () => asked++ });
    leave();
    platform.documentState({ title: 'Juai', unsaved: true, language: 'id' });
    leave();
    platform.documentState({ title: 'Juai', unsaved: false, language: 'id' });
    leave();
    expect(asked).toBe(1);
  });
});
