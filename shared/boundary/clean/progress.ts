/** Work that yields the share that is done, 0–1, so that whoever runs it can show it or stop. */
export type Work<T> = Generator<number, T>;

/** A part of the work, its share told as that of the whole. */
export function* share<T>(from: number, to: number, part: Work<T>): Work<T> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
