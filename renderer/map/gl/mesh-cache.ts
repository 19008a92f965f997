import type { Detail } from '../mesh/detail.ts';

/** A mesh on the graphics card. */
export interface Uploaded {
  readonly bytes: number;
  free(): void;
}

export interface Wanted<Card> {
  /** What can be drawn now: each chunk at the detail asked for, or meanwhile at another. */
  readonly meshes: readonly { readonly chunk: number; readonly card: Card }[];
  /** True when nothing is missing at the detail asked for. */
  readonly complete: boolean;
}

interface Entry<Mesh, Card> {
  readonly chunk: number;
  /** Until it is drawn for the first time. */
  mesh: Mesh | null;
  card: Card | null;
  /** Frame it was last drawn in. */
  used: number;
}

/** Chunks asked for at once: few enough that a view left meanwhile costs little. */
const batch = 8;
/** Batches under way: while one crosses the threads the worker has the next. */
const underway = 4;
/** Bytes on the card beyond which meshes out of view are let go. */
const budget = 96e6;

/** Meshes of the chunks in view: asked of the worker as they come into view, uploaded when drawn, dropped when old. */
export class MeshCache<Mesh, Card extends Uploaded> {
  readonly #ask: (chunks: readonly number[], detail: Detail) => Promise<readonly Mesh[]>;
  readonly #upload: (mesh: Mesh, chunk: number) => Card;
  readonly #arrived: () => void;
  readonly #entries = new Map<number, Entry<Mesh, Card>>();
  readonly #asked = new Set<number>();
  #batches = 0;
  #bytes = 0;
  #frame = 0;
  #closed = false;

  constructor(
    ask: (chunks: readonly number[], detail: Detail) => Promise<readonly Mesh[]>,
    upload: (mesh: Mesh, chunk: number) => Card,
    arrived: () => void,
  ) {
    this.#ask = ask;
    this.#upload = upload;
    this.#arrived = arrived;
  }

  /** What is asked for from here on is in view together. */
  nextFrame(): void {
    this.#frame++;
  }

  /** What to draw of these chunks; asks for what is missing. */
  get(chunks: readonly number[], detail: Detail): Wanted<Card> {
    const meshes: { chunk: number; card: Card }[] = [];
    const missing: number[] = [];
    for (const chunk of chunks) {
      const exact = this.#entries.get(keyOf(chunk, detail));
      if (!exact) missing.push(chunk);
      const entry = exact ?? this.#other(chunk, detail);
      if (entry) meshes.push({ chunk, card: this.#card(entry) });
    }
    this.#request(missing, detail);
    if (this.#bytes > budget) this.#shed();
    return { meshes, complete: missing.length === 0 };
  }

  /** What there is of these chunks at any detail; asks for nothing. */
  held(chunks: readonly number[]): readonly Card[] {
    return chunks.flatMap((chunk) => {
      const entry = this.#other(chunk, 0);
      return entry ? [this.#card(entry)] : [];
    });
  }

  close(): void {
    for (const { card } of this.#entries.values()) card?.free();
    this.#entries.clear();
    this.#closed = true;
  }

  #other(chunk: number, detail: Detail): Entry<Mesh, Card> | null {
    for (let off = 1; off <= 16; off++) {
      const entry =
        this.#entries.get(keyOf(chunk, detail - off)) ?? this.#entries.get(keyOf(chunk, detail + off));
      if (entry) return entry;
    }
    return null;
  }

  #card(entry: Entry<Mesh, Card>): Card {
    entry.used = this.#frame;
    if (!entry.card) {
      entry.card = this.#upload(entry.mesh!, entry.chunk);
      entry.mesh = null;
      this.#bytes += entry.card.bytes;
    }
    return entry.card;
  }

  #request(missing: readonly number[], detail: Detail): void {
    const open = missing.filter((chunk) => !this.#asked.has(keyOf(chunk, detail)));
    for (let from = 0; from < open.length && this.#batches < underway; from += batch)
      void this.#fetch(open.slice(from, from + batch), detail);
  }

  async #fetch(chunks: readonly number[], detail: Detail): Promise<void> {
    this.#batches++;
    for (const chunk of chunks) this.#asked.add(keyOf(chunk, detail));
    const meshes = await this.#ask(chunks, detail);
    if (this.#closed) return;
    this.#batches--;
    chunks.forEach((chunk, i) => {
      const key = keyOf(chunk, detail);
      this.#asked.delete(key);
      this.#entries.set(key, { chunk, mesh: meshes[i]!, card: null, used: this.#frame });
    });
    this.#arrived();
  }

  #shed(): void {
    const old = [...this.#entries]
      .filter(([, { used }]) => used < this.#frame)
      .sort(([, a], [, b]) => a.used - b.used);
    for (const [key, { card }] of old) {
      if (this.#bytes < budget / 2) return;
      this.#bytes -= card?.bytes ?? 0;
      card?.free();
      this.#entries.delete(key);
    }
  }
}

/** Details are below 64. */
function keyOf(chunk: number, detail: Detail): number {
  return chunk * 64 + detail;
}
