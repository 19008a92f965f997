import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import type { Fill } from './gl/slot-colours.ts';

/** Fill of every region: a class colour, `null` for hatching, or the quiet colour of desa outside the plan's area. */
export function fillsOf(classified: ClassifiedIndicator, outside: string): readonly Fill[] {
  const { values, classes, colours } = classified;
  return Array.from(values, (value, slot) => {
    if (classified.isOutside(slot)) return outside;
    return colours[classes.classOf(value)] ?? null;
  });
}
