import { createReadStream, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** The same policy and types as the window's own scheme (electron/main/app-scheme.ts). */
const content = JSON.parse(readFileSync(new URL('../host/content.json', import.meta.url), 'utf8'));

/** Where the browser host is found unless the port is taken or PORT names another. */
const usualPort = 4173;

/**
 * Serves a built window on 127.0.0.1 to browsers of this computer alone.
 * @param {string} folder the built window, with index.html
 * @param {{ port?: number | undefined }} options `port`: that port or none; left out: the usual one, else any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws Error `EADDRINUSE` when the port asked for is taken
 */
export async function serveWindow(folder, { port } = {}) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, server.address().port, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listen(server, port ?? usualPort);
  if (taken && port !== undefined) throw taken;
  if (taken) {
    const failure = await listen(server, 0);
    if (failure) throw failure;
  }
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @returns {Promise<Error | null>} null once it listens */
function listen(server, port) {
  return new Promise((done) => {
    const failed = (error) => done(error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done(null);
    });
  });
}

async function answer(root, port, request, response) {
  const headers = {
    ...content.headers,
    'Content-Security-Policy': content.contentSecurityPolicy.join('; '),
    'Cache-Control': 'no-cache',
  };
  const refuse = (status) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${status}\n`);
  };
  // A page elsewhere that points its own host name at 127.0.0.1 must not read what is served here.
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);

  const file = await fileOf(root, request.url ?? '/');
  if (file === null) return refuse(404);
  const { size, mtime } = await stat(file);
  const etag = `"${size.toString(36)}-${mtime.getTime().toString(36)}"`;
  headers.ETag = etag;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': content.types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') return response.end();
  pipeline(createReadStream(file), response, () => {});
}

/** The file a request means, or null; links that lead out of the folder are not followed. */
async function fileOf(root, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    if (path.includes('\0')) return null;
    const file = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}
