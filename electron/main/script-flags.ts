/**
 * Flags of V8 in the window. Young objects get 16 MB a thread instead of 64: with a document of all Indonesia page and
 * workers kept 60 MB of what opening it had left behind, and to have less takes no longer.
 */
export const scriptFlags = '--max-semi-space-size=8';
