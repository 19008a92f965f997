import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import content from '../host/content.json' with { type: 'json' };

/** The window's own scheme: a proper origin with workers, WebAssembly and storage, and no network. */
const scheme = 'app';
const host = 'petalindung';
export const appOrigin = `${scheme}://${host}`;

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves a folder as `app://petalindung/`. */
export function serveAppScheme(session: Session, folder: string): void {
  session.protocol.handle(scheme, (request) => appResponse(request, folder));
}

/** Answers one request out of the folder and nothing above it. */
export async function appResponse(
  request: Pick<Request, 'url' | 'method'>,
  folder: string,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: headers('') });
  const file = fileInside(request.url, folder);
  if (file === null) return new Response(null, { status: 404, headers: headers('') });
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: headers(file) });
  } catch {
    return new Response(null, { status: 404, headers: headers('') });
  }
}

/** The file an address means; null for another host and for anything outside the folder. */
export function fileInside(url: string, folder: string): string | null {
  let path: string;
  try {
    const address = new URL(url);
    if (address.host !== host) return null;
    path = decodeURIComponent(address.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(folder, path === '/' ? 'index.html' : path);
  return file.startsWith(folder + sep) ? file : null;
}

const types: Readonly<Record<string, string>> = content.types;

function headers(file: string): Record<string, string> {
  return {
    ...content.headers,
    'Content-Security-Policy': content.contentSecurityPolicy.join('; '),
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
  };
}
