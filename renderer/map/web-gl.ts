let known: boolean | null = null;

/**
 * Whether this machine can draw the map. Asked before the map is made: the message in its place is ours, and
 * the rest of the screen goes on.
 */
export function hasWebGl2(): boolean {
  known ??= canDraw();
  return known;
}

/** Asked once more, as what the graphics card offered may be gone with its driver, or be back. */
export function hasWebGl2Now(): boolean {
  known = canDraw();
  return known;
}

function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
