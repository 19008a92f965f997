import { create } from 'zustand';

/** What comes up over any screen to find or do something, one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'search' | 'history' | 'bookmarks';

export const useOverlay = create<{ readonly shown: Overlay | null }>()(() => ({ shown: null }));

/** Brings it up, or puts it away when it is up. */
export function toggleOverlay(overlay: Overlay): void {
  useOverlay.setState(({ shown }) => ({ shown: shown === overlay ? null : overlay }));
}

/** Puts it away, unless another has taken its place. */
export function closeOverlay(overlay: Overlay): void {
  useOverlay.setState(({ shown }) => (shown === overlay ? { shown: null } : {}));
}
