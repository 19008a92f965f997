import { create } from 'zustand';

/** The bug that last came up outside drawing, as in the worker; null when there was none or it was dismissed. */
export const useCrash = create<{ readonly error: string | null }>()(() => ({ error: null }));

/** Shows every error nobody caught, so that a bug is never silent. */
export function listenToBugs(): void {
  window.addEventListener('unhandledrejection', (event) => show(event.reason));
  window.addEventListener('error', ({ error }) => {
    // Notices without an error, such as of an observer that lags behind a resize, are no bugs.
    if (error !== null && error !== undefined) show(error);
  });
}

function show(reason: unknown): void {
  useCrash.setState({ error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) });
}
