import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-scheme.ts';

/** The development server's origin in an unpackaged app started by `npm run dev`; else null. */
export function developmentOrigin(packaged: boolean, env: NodeJS.ProcessEnv): string | null {
  const url = env['ELECTRON_RENDERER_URL'];
  return packaged || !url ? null : new URL(url).origin;
}

/** Whether an address is a page or a part of the app itself. */
export function isOwnAddress(url: string, development: string | null): boolean {
  const own = [appOrigin, ...(development ? [development] : [])];
  return own.some((origin) => url === origin || url.startsWith(`${origin}/`));
}

/** Whether the window may load an address at all: the app itself, and what its page made in memory. */
export function mayLoad(url: string, development: string | null): boolean {
  if (url.startsWith('data:')) return true;
  if (url.startsWith('blob:')) return isOwnAddress(url.slice('blob:'.length), development);
  if (development === null) return isOwnAddress(url, null);
  const socket = development.replace(/^http/, 'ws');
  return isOwnAddress(url, development) || url.startsWith(`${socket}/`) || url.startsWith('devtools://');
}

/**
 * Switches that must be set before the app is ready: Chromium's own services make no calls, and no host
 * name resolves, so that even a request that passed every other check would reach nobody.
 */
export function lockCommandLine(development: string | null): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  if (development === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Offices have machines without a usable graphics card. Newer Chromium draws WebGL in software only when
  // told to, as foreign pages could attack the rasteriser; this window has none.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader');
}

/** No network, no permissions, no downloads. */
export function lockSession(session: Session, development: string | null): void {
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !mayLoad(details.url, development) }));
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** The window stays on its page and opens no other. A page under development may load itself anew. */
export function lockContents(contents: WebContents, development: string | null): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (development === null || !isOwnAddress(event.url, development)) event.preventDefault();
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
