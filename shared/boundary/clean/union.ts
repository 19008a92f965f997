/** Things joined into groups, each found by one of its members. */
export class Groups {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, i) => i);
  }

  /** The lowest member of the group. */
  of(member: number): number {
    const parents = this.#parents;
    let root = member;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = member; at !== root;) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const p = this.of(a);
    const q = this.of(b);
    this.#parents[Math.max(p, q)] = Math.min(p, q);
  }
}
