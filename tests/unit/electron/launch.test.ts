import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obstacle, reasonWords } from '../../../electron/launch/runtime.mjs';
import { serveWindow } from '../../../electron/launch/server.mjs';

describe('whether a window can be tried', () => {
  const here = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false, noSandbox: false, browser: false };

  test.each([
    [{}, null],
    [{ env: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
    [{ env: {} }, 'display'],
    [{ env: { DISPLAY: '' } }, 'display'],
    [{ env: {}, platform: 'win32' }, null],
    [{ isRoot: true }, 'root'],
    [{ isRoot: true, noSandbox: true }, null],
    [{ browser: true }, 'asked'],
  ])('%j: %s', (change, expected) => {
    const reason = obstacle({ ...here, ...change });
    expect(reason).toBe(expected);
    if (reason) expect(reasonWords(reason)).toHaveLength(2);
  });
});

describe('the browser host', () => {
  let folder: string;
  let served: Awaited<ReturnType<typeof serveWindow>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'petalindung-host-'));
    mkdirSync(join(folder, 'www/assets'), { recursive: true });
    writeFileSync(join(folder, 'secret'), 'secret');
    writeFileSync(join(folder, 'www/index.html'), '<p>halo');
    for (const name of ['a.mjs', 'a.js', 'a.wasm', 'a.json', 'a.woff2', 'a.css', 'a.bin']) {
      writeFileSync(join(folder, 'www/assets', name), name);
    }
    symlinkSync(join(folder, 'secret'), join(folder, 'www/link'));
    served = await serveWindow(join(folder, 'www'));
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Sent as it is: `fetch` would tidy the path up and set the host itself. */
  function get(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> {
    const { hostname, port } = new URL(served.url);
    return new Promise((resolve, reject) => {
      request({ hostname, port, path, headers, method }, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  test('serves this computer alone', () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/a.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/a.js?v=1', 'text/javascript; charset=utf-8'],
    ['/assets/a.wasm', 'application/wasm'],
    ['/assets/a.json', 'application/json; charset=utf-8'],
    ['/assets/a.woff2', 'font/woff2'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.bin', 'application/octet-stream'],
  ])('%s is %s, under the policy', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/link', '/assets', '/none', '/%', '/a%00'])(
    '%s is not served',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).not.toContain('secret');
    },
  );

  test('a page of another name that points here is refused, and so is writing', async () => {
    expect((await get('/', { host: 'attacker.example' })).status).toBe(403);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  test('an unchanged file is not sent again', async () => {
    const { headers } = await get('/');
    expect(await get('/', { 'if-none-match': headers.etag ?? '' })).toMatchObject({ status: 304, body: '' });
  });

  test('takes another port when the usual one is taken, but not when a port was asked for', async () => {
    const blocker = createServer();
    await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', () => done()));
    const { port } = blocker.address() as { port: number };
    await expect(serveWindow(join(folder, 'www'), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    blocker.close();
    const another = await serveWindow(join(folder, 'www'));
    expect(another.url).not.toBe(served.url);
    await another.close();
  });
});
