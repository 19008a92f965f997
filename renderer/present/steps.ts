/** The five slides, in the order of the argument: what is, what lacks, what is planned, how, with what money. */
export const slides = ['today', 'gap', 'target', 'phases', 'money'] as const;
export type Slide = (typeof slides)[number];

/** One stop of the presentation; the slide of phases has one for each phase. */
export interface Step {
  readonly slide: Slide;
  /** Index of the phase shown, 0 on the other slides. */
  readonly phase: number;
}

/** Every stop, for a plan with this many phases. */
export function stepsOf(phases: number): readonly Step[] {
  return slides.flatMap((slide) => {
    const stops = slide === 'phases' ? Math.max(1, phases) : 1;
    return Array.from({ length: stops }, (_, phase): Step => ({ slide, phase }));
  });
}

/** What a key does to the position within `count` stops; null when the key means nothing here. */
export function stepForKey(key: string, position: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return Math.min(count - 1, position + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return Math.max(0, position - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
