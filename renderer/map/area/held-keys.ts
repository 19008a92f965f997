import type { Combine } from '../../session/state.ts';
import { combineFor } from './tools.ts';

/** Keys held down, as the last event of pointer or keyboard told. */
let held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function remember(event: PointerEvent | KeyboardEvent): void {
  const { shiftKey, ctrlKey, metaKey, altKey } = event;
  held = { shiftKey, ctrlKey, metaKey, altKey };
}

/** Follows the keys held down, which the drawing library does not tell of; returns the way to stop. */
export function followHeldKeys(): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'keyup'] as const)
    window.addEventListener(type, remember, options);
  return () => listening.abort();
}

export function combineHeld(): {
  readonly alt: boolean;
  /** The way to combine with the keys held down. */
  readonly how: (chosen: Combine) => Combine;
} {
  return { alt: held.altKey, how: (chosen) => combineFor(held, chosen) };
}
