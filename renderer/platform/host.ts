import type { DesktopBridge } from '#shared/bridge/bridge.ts';
import { browserPlatform } from './browser.ts';
import { desktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';
import { indexedRecentStore } from './recent-store.ts';

const bridge = (window as Window & { readonly petalindung?: DesktopBridge }).petalindung;

/** The host this window runs in. */
export const platform: Platform = bridge
  ? desktopPlatform(bridge)
  : browserPlatform(window, indexedRecentStore(window.indexedDB));
