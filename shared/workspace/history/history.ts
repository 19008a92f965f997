import { z } from 'zod';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { packedText, unpackedText } from './delta-pack.ts';
import { historyUnusable, noSuchStep, nothingTo } from '../problems.ts';
import { parsed, UnreadableRow } from '../rows/rows.ts';
import type { HistoryEntry, HistoryState } from '../snapshot.ts';
import { SqlError } from '../sql.ts';
import type { Store } from '../sql.ts';
import type { Change } from '../schema/tables.ts';
import { applyDeltas, deltasOf, inverseOf, merged, RowMismatch, writeDeltas } from './transact.ts';
import type { Delta } from './transact.ts';

/** Steps kept in a document; older ones are forgotten, since every snapshot carries the list. */
export const historyLimit = 500;

/** What a step is called, and when it was made. */
export interface StepNote {
  readonly kind: string;
  readonly note: Text;
  /** ISO date and time. */
  readonly at: string;
  /** Steps of the same kind and key that follow each other become one. */
  readonly merge: string | undefined;
}

interface KnownEntry extends HistoryEntry {
  readonly fid: number;
}

const headerRow = z.object({
  fid: z.int().positive(),
  kind: z.string(),
  note_id: z.string(),
  note_en: z.string(),
  at: z.string(),
  undone: z.union([z.literal(0), z.literal(1)]),
});

/**
 * The history of a document and the one way to change it. A step is stored with the rows it changed, before
 * and after, in the same SQL transaction as the change itself, and so survives a restart.
 *
 * Merging: typing in one field or dragging one vertex sends many commands with one `merge` key; while they
 * follow each other without a break they are one step, which keeps the first rows before and the last after.
 * Undo, redo and opening the document end the step. A step that ends where it began leaves no trace.
 */
export class History {
  readonly #store: Store;
  #entries: readonly KnownEntry[];
  #position: number;
  /** The last step while it may still be merged into. */
  #open: { readonly merge: string; readonly deltas: readonly Delta[] } | null = null;

  private constructor(store: Store, entries: readonly KnownEntry[], position: number) {
    this.#store = store;
    this.#entries = entries;
    this.#position = position;
  }

  /** @throws UnreadableRow */
  static read(store: Store): History {
    const rows = store
      .all(
        'SELECT h."fid", h."kind", h."note_id", h."note_en", h."at", h."undone" FROM history AS h ORDER BY h."fid"',
      )
      .map((raw) => parsed(headerRow, raw, 'history'));
    const position = rows.filter((row) => row.undone === 0).length;
    if (rows.some((row, index) => (row.undone === 0) !== index < position))
      throw new UnreadableRow('history.undone: a step is undone before one that is not');
    return new History(
      store,
      rows.map(({ fid, kind, note_id, note_en, at }) => ({
        fid,
        kind,
        at,
        note: { id: note_id, en: note_en },
      })),
      position,
    );
  }

  state(): HistoryState {
    return {
      entries: this.#entries.map(({ kind, note, at }) => ({ kind, note, at })),
      position: this.#position,
    };
  }

  /**
   * The seam: applies a change and records it with its inverse, all or nothing.
   * @param after runs within the transaction once the rows are written; what it throws undoes everything
   * @returns what `after` made of it, or null where nothing had to change
   */
  transact<T>(change: Change, step: StepNote, after: (deltas: readonly Delta[]) => T): T | null {
    const store = this.#store;
    const deltas = deltasOf(store, change);
    if (deltas.length === 0) return null;
    const kept = this.#entries.slice(0, this.#position);
    const last = kept.at(-1);
    const open = this.#position === this.#entries.length ? this.#open : null;
    const merging = open && last && step.merge === open.merge && step.kind === last.kind;
    const recorded = merging ? merged(open.deltas, deltas) : deltas;
    const [value, entries] = store.transaction(() => {
      writeDeltas(store, deltas);
      const value = after(deltas);
      if (merging) return [value, this.#replaceLast(kept, last, step, recorded)];
      store.run('DELETE FROM history WHERE "undone" = 1');
      return [value, this.#append(kept, step, recorded)];
    });
    this.#entries = entries;
    this.#position = entries.length;
    this.#open =
      step.merge !== undefined && recorded.length > 0 ? { merge: step.merge, deltas: recorded } : null;
    return value;
  }

  /** Takes the last step back. `after` as in {@link transact}. */
  undo<T>(after: (deltas: readonly Delta[]) => T): Result<T> {
    return this.#position > 0 ? this.travel(this.#position - 1, after) : refused(nothingTo('undo'));
  }

  /** Does the last undone step again. `after` as in {@link transact}. */
  redo<T>(after: (deltas: readonly Delta[]) => T): Result<T> {
    return this.#position < this.#entries.length
      ? this.travel(this.#position + 1, after)
      : refused(nothingTo('redo'));
  }

  /**
   * Goes back or forth to where so many steps are done, all the way or not at all. `after` as in
   * {@link transact}, with the rows of all steps in the order they were written.
   */
  travel<T>(to: number, after: (deltas: readonly Delta[]) => T): Result<T> {
    if (!Number.isInteger(to) || to < 0 || to > this.#entries.length)
      return refused(noSuchStep(to, this.#entries.length));
    const undo = to < this.#position;
    const steps = undo
      ? this.#entries.slice(to, this.#position).reverse()
      : this.#entries.slice(this.#position, to);
    try {
      const value = this.#store.transaction(() => {
        const written: (readonly Delta[])[] = [];
        for (const { fid } of steps) {
          const stored = this.#storedDeltas(fid);
          const deltas = undo ? inverseOf(stored) : stored;
          applyDeltas(this.#store, deltas);
          this.#store.run('UPDATE history SET "undone" = ? WHERE "fid" = ?', [undo ? 1 : 0, fid]);
          written.push(deltas);
        }
        return after(written.flat());
      });
      this.#position = to;
      this.#open = null;
      return done(value);
    } catch (error) {
      // Steps come from the file, where anything may stand: what does not fit is refused, not a bug of ours.
      if (error instanceof RowMismatch) return refused(historyUnusable('changed-elsewhere', error.message));
      if (error instanceof UnreadableRow || error instanceof SqlError)
        return refused(historyUnusable('damaged', error.message));
      throw error;
    }
  }

  #storedDeltas(fid: number): readonly Delta[] {
    const stored = this.#store.first('SELECT h."changes" FROM history AS h WHERE h."fid" = ?', [fid]);
    return unpackedText(String(stored?.['changes']), `history ${fid}`);
  }

  #append(kept: readonly KnownEntry[], step: StepNote, deltas: readonly Delta[]): readonly KnownEntry[] {
    const fid = (kept.at(-1)?.fid ?? 0) + 1;
    this.#store.run(
      'INSERT INTO history ("fid", "kind", "merge_key", "note_id", "note_en", "at", "undone", "changes")' +
        ' VALUES (?, ?, ?, ?, ?, ?, 0, ?)',
      [fid, step.kind, step.merge ?? null, step.note.id, step.note.en, step.at, packedText(deltas)],
    );
    const entries = [...kept, { fid, kind: step.kind, note: step.note, at: step.at }];
    const forgotten = entries.length - historyLimit;
    if (forgotten <= 0) return entries;
    this.#store.run('DELETE FROM history WHERE "fid" < ?', [entries[forgotten]!.fid]);
    return entries.slice(forgotten);
  }

  #replaceLast(
    kept: readonly KnownEntry[],
    last: KnownEntry,
    step: StepNote,
    deltas: readonly Delta[],
  ): readonly KnownEntry[] {
    const before = kept.slice(0, -1);
    if (deltas.length === 0) {
      this.#store.run('DELETE FROM history WHERE "fid" = ?', [last.fid]);
      return before;
    }
    this.#store.run(
      'UPDATE history SET "note_id" = ?, "note_en" = ?, "at" = ?, "changes" = ? WHERE "fid" = ?',
      [step.note.id, step.note.en, step.at, packedText(deltas), last.fid],
    );
    return [...before, { fid: last.fid, kind: step.kind, note: step.note, at: step.at }];
  }
}
