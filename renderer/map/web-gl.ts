let known: boolean | null = null;

/**
 * Whether this machine can draw the map. Asked before the map is made: the message in its place is ours, and
 * the rest of the screen goes on.
 */
export function hasWebGl2(): boolean {
  if (known === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    known = context !== null;
  }
  return known;
}
