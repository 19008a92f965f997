import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { checkedArguments } from '../../../electron/ipc/arguments.ts';
import { fileArguments } from '../../../electron/main/file-arguments.ts';
import { GrantedPaths } from '../../../electron/main/granted-paths.ts';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { windowPlace } from '../../../electron/main/window-place.ts';

// Outside of Electron its module is not there; what is tested here needs none of it.
vi.mock('electron', () => ({ app: {}, protocol: {} }));
const { appResponse, fileInside } = await import('../../../electron/main/app-scheme.ts');
const { developmentOrigin, isOwnAddress, mayLoad } = await import('../../../electron/main/lockdown.ts');

const inside = (path: string): string | null => fileInside(`app://petalindung${path}`, '/built');

describe('the app scheme', () => {
  test('serves files of its folder', () => {
    expect(inside('/')).toBe('/built/index.html');
    expect(inside('/assets/a%20b.js?v=1#x')).toBe('/built/assets/a b.js');
  });

  test.each([
    '/../secret',
    '/%2e%2e/secret',
    '/%2e%2e%2fsecret',
    '/a/..%2f..%2fsecret',
    '/..%5csecret',
    '/a%00',
    '/%',
  ])('does not serve %s from above', (path) => {
    const file = inside(path);
    expect(file === null || file.startsWith('/built/')).toBe(true);
  });

  test('serves no other host', () => {
    expect(fileInside('app://elsewhere/index.html', '/built')).toBeNull();
  });

  test('answers with the policy, also where there is nothing', async () => {
    const found = await appResponse(
      { url: 'app://petalindung/host/content.json', method: 'GET' },
      new URL('../../../electron', import.meta.url).pathname,
    );
    expect([found.status, found.headers.get('Content-Type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    const missing = await appResponse({ url: 'app://petalindung/none', method: 'GET' }, '/built');
    const posted = await appResponse({ url: 'app://petalindung/', method: 'POST' }, '/built');
    expect([missing.status, posted.status]).toEqual([404, 405]);
    for (const response of [found, missing, posted]) {
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
    }
  });
});

describe('lockdown', () => {
  test.each([
    ['app://petalindung/index.html', true],
    ['app://petalindungx/index.html', false],
    ['blob:app://petalindung/1-2', true],
    ['blob:https://example.org/1', false],
    ['data:image/png;base64,AA', true],
    ['https://example.org/', false],
    ['ws://127.0.0.1:5173/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/bundled/x.html', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayLoad(url, null)).toBe(allowed);
  });

  test('a development server counts in an unpackaged app alone', () => {
    const env = { ELECTRON_RENDERER_URL: 'http://localhost:5173/' };
    expect(developmentOrigin(true, env)).toBeNull();
    expect(developmentOrigin(false, env)).toBe('http://localhost:5173');
    expect(isOwnAddress('http://localhost:5173/', 'http://localhost:5173')).toBe(true);
    expect(isOwnAddress('http://localhost:51730/', 'http://localhost:5173')).toBe(false);
    expect(mayLoad('ws://localhost:5173/?token', 'http://localhost:5173')).toBe(true);
  });
});

describe('arguments from the window', () => {
  test('what the bridge promises passes', () => {
    const bytes = new Uint8Array([1]);
    expect(checkedArguments('saveDocument', ['/a.gpkg', bytes])).toEqual(['/a.gpkg', bytes]);
    expect(checkedArguments('saveExport', ['pdf', '../a/b.pdf', bytes])[1]).toBe('..-a-b.pdf');
  });

  test.each([
    ['reopen', ['relative.gpkg']],
    ['reopen', ['/a\0.gpkg']],
    ['reopen', []],
    ['reopen', ['/a', '/b']],
    ['saveDocument', ['/a.gpkg', new Uint8Array()]],
    ['saveDocument', ['/a.gpkg', 'text']],
    ['saveExport', ['exe', 'a', new Uint8Array([1])]],
    ['documentState', [{ title: 'a', unsaved: true, language: 'id', more: 1 }]],
    ['documentState', [{ title: 'a', unsaved: 1, language: 'id' }]],
    ['setFullScreen', ['yes']],
    ['answerClose', [null]],
  ] as const)('%s refuses %j', (name, args) => {
    expect(() => checkedArguments(name, args)).toThrow();
  });
});

test('only documents are taken from a command line', () => {
  const argv = ['/electron', '.', '--flag', 'a.gpkg', 'b.txt', '/c/D.GPKG'];
  expect(fileArguments(argv, false, '/home')).toEqual(['/home/a.gpkg', '/c/D.GPKG']);
  expect(fileArguments(['/PetaLindung', 'a.gpkg'], true, '/home')).toEqual(['/home/a.gpkg']);
});

test('granted paths are whole paths, by the rules of the system', () => {
  const linux = new GrantedPaths('linux');
  linux.grant('/a/../b.gpkg');
  expect([linux.has('/b.gpkg'), linux.has('/B.gpkg'), linux.has('/b.gpkg.tmp')]).toEqual([
    true,
    false,
    false,
  ]);
  const windows = new GrantedPaths('win32');
  windows.grant('/b.gpkg');
  expect(windows.has('/B.gpkg')).toBe(true);
});

describe('the window’s place', () => {
  const laptop = { x: 0, y: 0, width: 1366, height: 728 };
  const second = { x: 1366, y: 0, width: 1920, height: 1040 };

  test('fits a common laptop at first', () => {
    expect(windowPlace(null, [laptop])).toEqual(laptop);
  });

  test('is where it was', () => {
    const last = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(windowPlace(last, [laptop, second])).toEqual(last);
  });

  test('comes back to the main screen when its own is gone', () => {
    const last = { x: 1500, y: 100, width: 1200, height: 700 };
    expect(windowPlace(last, [laptop])).toEqual({ x: 83, y: 14, width: 1200, height: 700 });
  });

  test('is drawn back onto its screen, never smaller than it can be used', () => {
    const last = { x: -900, y: 600, width: 1200, height: 400 };
    expect(windowPlace(last, [laptop])).toEqual({ x: 0, y: 88, width: 1200, height: 640 });
  });
});

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

describe('the menu', () => {
  const state = { language: 'id', recent: [], platform: 'linux', developer: false } as const;

  test('sends every command once, in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const sent: string[] = [];
      const all = items(
        menuTemplate({ ...state, language }, { send: (command) => sent.push(command), openRecent: () => 0 }),
      );
      for (const item of all) (item.click as (() => void) | undefined)?.();
      expect(sent.toSorted()).toEqual(
        [
          'new',
          'open',
          'save',
          'save-as',
          'export-pdf',
          'undo',
          'redo',
          'present',
          'language-id',
          'language-en',
          'about',
        ].toSorted(),
      );
      const accelerators = all.flatMap((item) => item.accelerator ?? []);
      expect(new Set(accelerators).size).toBe(accelerators.length);
    }
  });

  test('lists recent documents by name and opens them by path', () => {
    const opened: string[] = [];
    const recent = [{ path: '/p/A & B.gpkg', name: 'A & B.gpkg', at: '' }];
    const all = items(
      menuTemplate({ ...state, recent }, { send: () => 0, openRecent: (path) => opened.push(path) }),
    );
    const item = all.find(({ label }) => label === 'A && B.gpkg') as { click(): void };
    item.click();
    expect(opened).toEqual(['/p/A & B.gpkg']);
  });

  test.each([true, false])('offers developer tools in development alone (%s)', (developer) => {
    const all = items(menuTemplate({ ...state, developer }, { send: () => 0, openRecent: () => 0 }));
    expect(all.some(({ role }) => role === 'toggleDevTools')).toBe(developer);
  });
});
