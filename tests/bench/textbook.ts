/**
 * Allocation as a textbook or a spreadsheet has it, in floating point: the peer that ours is timed against. It does
 * less: remainders that tie are settled by rounding errors, and phases keep each desa's sum but not their own.
 */

/** In proportion to the gap, none beyond it, whole heads by a sort of the remainders. */
export function proportionalByTheBook(gap: ArrayLike<number>, quota: number): number[] {
  const heads = Array.from(gap, () => 0);
  let open = heads.map((_, slot) => slot).filter((slot) => gap[slot]! > 0);
  let left = quota;
  for (;;) {
    const weight = open.reduce((sum, slot) => sum + gap[slot]!, 0);
    const full = open.filter((slot) => (left * gap[slot]!) / weight >= gap[slot]!);
    if (full.length === 0 || full.length === open.length) break;
    for (const slot of full) {
      heads[slot] = gap[slot]!;
      left -= gap[slot]!;
    }
    open = open.filter((slot) => heads[slot] === 0);
  }
  const weight = open.reduce((sum, slot) => sum + gap[slot]!, 0);
  const shares = open.map((slot) => {
    const share = (left * gap[slot]!) / weight;
    return { slot, whole: Math.floor(share), remainder: share - Math.floor(share) };
  });
  for (const { slot, whole } of shares) heads[slot] = whole;
  const missing = left - shares.reduce((sum, { whole }) => sum + whole, 0);
  shares.sort((a, b) => b.remainder - a.remainder || a.slot - b.slot);
  for (const { slot } of shares.slice(0, missing)) heads[slot]!++;
  return heads;
}

/** Each next head to the desa with the lowest coverage, by a binary heap. */
export function raiseLowestByTheBook(
  covered: ArrayLike<number>,
  eligible: ArrayLike<number>,
  quota: number,
): number[] {
  const heads = Array.from(covered, () => 0);
  const heap = heads
    .map((_, slot) => ({ slot, level: covered[slot]! / eligible[slot]! }))
    .filter(({ level }) => level < 1)
    // A sorted array is a heap.
    .sort((a, b) => a.level - b.level || a.slot - b.slot);
  for (let left = quota; left > 0 && heap.length > 0; left--) {
    const { slot } = heap[0]!;
    heads[slot]!++;
    const level = (covered[slot]! + heads[slot]!) / eligible[slot]!;
    const moved = level < 1 ? { slot, level } : heap.pop()!;
    if (heap.length === 0) break;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.level < heap[child]!.level) child++;
      if (heap[child]!.level >= moved.level) break;
      heap[hole] = heap[child]!;
      hole = child;
    }
    heap[hole] = moved;
  }
  return heads;
}

/** Each desa's heads over phases in proportion to their quotas, whole by a sort of the remainders. */
export function phasesByTheBook(heads: readonly number[], quotas: readonly number[]): number[][] {
  const total = quotas.reduce((sum, quota) => sum + quota, 0);
  return heads.map((count) => {
    const shares = quotas.map((quota) => (count * quota) / total);
    const cells = shares.map(Math.floor);
    const missing = count - cells.reduce((sum, cell) => sum + cell, 0);
    const order = shares
      .map((share, phase) => ({ phase, remainder: share - Math.floor(share) }))
      .sort((a, b) => b.remainder - a.remainder || a.phase - b.phase);
    for (const { phase } of order.slice(0, missing)) cells[phase]!++;
    return cells;
  });
}
