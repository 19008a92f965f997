/** A binary heap of slots whose first is before all others in an order that may change for the first slot alone. */
export class SlotHeap {
  readonly #slots: Int32Array;
  readonly #before: (a: number, b: number) => boolean;
  #size: number;

  /** @param slots taken over, and reordered @param before a strict total order of slots */
  constructor(slots: Int32Array, before: (a: number, b: number) => boolean) {
    this.#slots = slots;
    this.#before = before;
    this.#size = slots.length;
    for (let node = (this.#size >> 1) - 1; node >= 0; node--) this.#sink(node);
  }

  get size(): number {
    return this.#size;
  }

  /** The first slot; only of a heap that is not empty. */
  get first(): number {
    return this.#slots[0]!;
  }

  /** To be called once the place of the first slot in the order has moved back. */
  firstMoved(): void {
    this.#sink(0);
  }

  removeFirst(): void {
    this.#slots[0] = this.#slots[--this.#size]!;
    if (this.#size > 0) this.#sink(0);
  }

  #sink(from: number): void {
    const heap = this.#slots;
    const size = this.#size;
    const before = this.#before;
    const slot = heap[from]!;
    let hole = from;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, slot)) break;
      heap[hole] = heap[child]!;
      hole = child;
    }
    heap[hole] = slot;
  }
}
