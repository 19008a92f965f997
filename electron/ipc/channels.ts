import type { DesktopBridge } from '#shared/bridge/bridge.ts';

/**
 * The channels between preload and main process: one per method of the bridge, so that both ends are typed
 * by the same contract and there is no channel that the contract does not name.
 */

/** Answered with a promise. */
export const requests = [
  'openDocument',
  'reopen',
  'saveDocument',
  'saveDocumentAs',
  'saveExport',
  'openTiles',
  'lastTiles',
  'readTiles',
  'keepTiles',
  'closeTiles',
  'recentFiles',
  'forgetRecent',
  'setFullScreen',
  'ready',
] as const satisfies readonly (keyof DesktopBridge)[];

/** Told, not answered. */
export const notices = ['documentState', 'answerClose'] as const satisfies readonly (keyof DesktopBridge)[];

export type RequestName = (typeof requests)[number];
export type NoticeName = (typeof notices)[number];

export type Arguments<Name extends RequestName | NoticeName> = Parameters<DesktopBridge[Name]>;
export type Answer<Name extends RequestName> = Awaited<ReturnType<DesktopBridge[Name]>>;

export function channel(name: RequestName | NoticeName): string {
  return `petalindung:${name}`;
}

/** From the shell to the window: carries one `ShellRequest`. */
export const shellRequestChannel = 'petalindung:shellRequest';

/** From the preload: a `close-requested` has reached a listener, so an answer will come. */
export const closeHeardChannel = 'petalindung:closeHeard';
