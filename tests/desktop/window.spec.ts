import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scriptFlags } from '../../electron/main/script-flags.ts';
import { DesktopApp, needsWindow } from './app.ts';

needsWindow();
test.describe.configure({ mode: 'serial' });

let app: DesktopApp;

test.beforeAll(async () => {
  app = await DesktopApp.start();
});
test.afterAll(async () => {
  // Undefined where the tests are skipped or the start failed.
  await app?.quit();
  app?.forget();
});

test('the first start opens the Balangan sample on the map', async () => {
  await app.mapReady();
  await expect(app.window.locator('canvas.maplibregl-canvas')).toBeVisible();
  await expect.poll(() => app.title()).toContain('Balangan');
  expect(app.window.url()).toBe('app://petalindung/index.html');
});

test('the window keeps little for young objects', async () => {
  expect(await app.main(({ app }) => app.commandLine.getSwitchValue('js-flags'))).toBe(scriptFlags);
});

test('the page has the bridge and nothing else of the system', async () => {
  const globals = await app.window.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
    electron: typeof Reflect.get(window, 'electron'),
    bridge: Object.keys(window.petalindung).toSorted(),
  }));
  expect(globals).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    electron: 'undefined',
    bridge: [
      'answerClose',
      'closeTiles',
      'documentState',
      'forgetRecent',
      'keepTiles',
      'lastTiles',
      'onRequest',
      'openDocument',
      'openTiles',
      'readTiles',
      'ready',
      'recentFiles',
      'reopen',
      'saveDocument',
      'saveDocumentAs',
      'saveExport',
      'setFullScreen',
    ],
  });
});

test('nothing is reached but the app itself', async () => {
  const reached = await app.window.evaluate(async () => {
    const addresses = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/hostname',
      'app://petalindung/../package.json',
      'app://petalindung/%2e%2e%2fmain/index.cjs',
    ];
    const answers: Record<string, number | string> = {};
    for (const address of addresses) {
      answers[address] = await fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      );
    }
    return answers;
  });
  expect(reached).toEqual({
    'https://example.org/': 'refused',
    'http://127.0.0.1:9/': 'refused',
    'file:///etc/hostname': 'refused',
    'app://petalindung/../package.json': 404,
    'app://petalindung/%2e%2e%2fmain/index.cjs': 404,
  });
});

test('the page cannot open windows, run inline scripts or get permissions', async () => {
  const tried = await app.window.evaluate(async () => {
    const opened = window.open('https://example.org/');
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script);
    const notification = await Notification.requestPermission();
    return { opened, ran: document.documentElement.dataset['ran'] ?? null, notification };
  });
  expect(tried).toEqual({ opened: null, ran: null, notification: 'denied' });
});

test('a path the user never chose is refused', async () => {
  const refused = await app.window.evaluate(() =>
    Promise.all([
      window.petalindung.reopen('/etc/hostname').catch(() => 'refused'),
      window.petalindung.saveDocument('/etc/petalindung', new Uint8Array([1])).catch(() => 'refused'),
    ]),
  );
  expect(refused).toEqual(['refused', 'refused']);
});

test('the menu speaks the language of the window', async () => {
  const labels = (): Promise<string[]> =>
    app.main(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
  await expect.poll(labels).toContain('&Berkas');
  await app.menu('language-en');
  await expect.poll(labels).toContain('&File');
  await app.menu('language-id');
  await expect.poll(labels).toContain('&Berkas');
});

test('the window fits an office screen and cannot be made too small', async () => {
  const window = await app.main<{ width: number; height: number; least: number[] }>(({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    const { width = 0, height = 0 } = own?.getBounds() ?? {};
    return { width, height, least: own?.getMinimumSize() ?? [] };
  });
  expect(window.width).toBeLessThanOrEqual(1366);
  expect(window.height).toBeLessThanOrEqual(768);
  expect(window.least).toEqual([1024, 640]);
});

test('saves where the user says, and the file opens again in the next start', async () => {
  const path = join(app.folder, 'Rencana Balangan.gpkg');
  await app.chooseToSave(path);
  await app.menu('save-as');
  await expect
    .poll(() => existsSync(path) && statSync(path).size, { timeout: 15_000 })
    .toBeGreaterThan(10_000);
  expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  await expect.poll(() => app.title()).not.toContain('●');
  expect(await app.window.evaluate(() => window.petalindung.recentFiles())).toMatchObject([{ path }]);

  await app.close();
  await app.ended();
  app = await DesktopApp.start({ folder: app.folder, files: [path] });
  await app.mapReady();
  await expect.poll(() => app.title()).toContain('Balangan');
});

test('a second start hands its file to the first window', async () => {
  const path = join(app.folder, 'Rencana Balangan.gpkg');
  const before = await app.window.evaluate(() => {
    Reflect.set(window, 'handed', []);
    window.petalindung.onRequest((request) => {
      if (request.kind === 'open-file') (Reflect.get(window, 'handed') as string[]).push(request.file.name);
    });
    return Reflect.get(window, 'handed') as string[];
  });
  expect(before).toEqual([]);
  await DesktopApp.startAgain(app.folder, path);
  await expect
    .poll(() => app.window.evaluate(() => Reflect.get(window, 'handed') as string[]))
    .toEqual(['Rencana Balangan.gpkg']);
});

test('closing with unsaved work asks: staying keeps the window, discarding closes it and leaves the file', async () => {
  const path = join(app.folder, 'Rencana Balangan.gpkg');
  const before = readFileSync(path);
  const { window } = app;
  await window.getByRole('navigation').getByRole('button', { name: 'Rencana' }).click();
  await window.getByLabel('Kuota', { exact: true }).first().fill('19000');
  await expect.poll(() => app.title()).toContain('●');

  await app.close();
  await window.getByRole('button', { name: 'Batal' }).click();
  expect(await app.title()).toContain('●');

  await app.close();
  await window.getByRole('button', { name: 'Jangan simpan' }).click();
  await app.ended();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a page that has crashed does not trap its window', async () => {
  app = await DesktopApp.start({ folder: app.folder });
  await app.window.evaluate(() =>
    window.petalindung.documentState({ title: 'Uji', unsaved: true, language: 'id' }),
  );
  await app.answerMessages(1);
  await app.crashPage();
  await app.ended();
});

test('the page cannot leave', async () => {
  app = await DesktopApp.start();
  await app.mapReady();
  // Asked in the main process: the test's own view of the page waits for the navigation that never comes.
  const after = await app.main(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<{ prevented: boolean; url: string }>((done) => {
      contents?.on('will-frame-navigate', (event) => {
        setTimeout(() => done({ prevented: event.defaultPrevented, url: contents.getURL() }), 500);
      });
      void contents?.executeJavaScript("location.href = 'https://example.org/'; 0");
    });
  });
  expect(after).toEqual({ prevented: true, url: 'app://petalindung/index.html' });
});
