/** The way each arrow key points on the screen. */
const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface Stride {
  /** Pixels for one press. */
  readonly coarse: number;
  /** The same with Shift. */
  readonly fine: number;
}

/** Pixels an arrow key asks for, to the right and down; null for every other key. */
export function arrowStep(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { coarse, fine }: Stride,
): readonly [x: number, y: number] | null {
  const way = ways[event.key];
  const by = event.shiftKey ? fine : coarse;
  return way ? [way[0] * by, way[1] * by] : null;
}
