import { candidateFieldInvalid, noSuchList } from '../candidate/candidate-problems.ts';
import { isPeriod } from '../candidate/annex.ts';
import type { AnnexInfo } from '../candidate/annex.ts';
import type { KeyDerivation } from '../candidate/key.ts';
import type { RankedCandidate } from '../candidate/list.ts';
import { holdsPlace } from '../candidate/status.ts';
import type { CandidateStatus } from '../candidate/status.ts';
import { refused } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import { readSealed } from './rows/candidate-rows.ts';
import type { CandidateState, SealedAnnex } from './rows/candidate-rows.ts';
import { readRows } from './rows/rows.ts';
import type { Snapshot } from './snapshot.ts';
import type { Store } from './sql.ts';
import { storable } from './storable.ts';

/** How the shelf changes the document: outside the history, as nothing here may be undone. */
export type Alter = (write: () => void, now: string) => Result<Snapshot>;

/** An annex to be kept. */
export interface NewAnnex {
  readonly info: AnnexInfo;
  readonly derivation: KeyDerivation;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
}

/** Who takes an annex, and what for. */
export interface AnnexRelease {
  readonly who: string;
  readonly purpose: string;
  readonly people: number;
}

/**
 * The candidates of an open document one by one, and its annexes. Commands change candidates; annexes and the log of
 * their exports are changed here, where nothing is kept for undo: what is deleted is gone, what was taken stays said.
 */
export class CandidateShelf {
  readonly #store: Store;
  readonly #state: () => CandidateState;
  readonly #alter: Alter;

  constructor(store: Store, state: () => CandidateState, alter: Alter) {
    this.#store = store;
    this.#state = state;
    this.#alter = alter;
  }

  /** Hashes of one key that lists have a place for, with the names of these lists and their funds. */
  placesHeld(key: string): ReadonlyMap<string, string> {
    const held = new Map<string, string>();
    for (const list of this.#state().lists) {
      if (list.key !== key) continue;
      for (const { hash, status } of readRows(this.#store, 'candidate', 'list', list.id))
        if (holdsPlace(status)) held.set(hash, list.fund === '' ? list.name : `${list.name} (${list.fund})`);
    }
    return held;
  }

  /** Where every candidate of a list stands. */
  statuses(list: string): ReadonlyMap<string, CandidateStatus> {
    return new Map(
      readRows(this.#store, 'candidate', 'list', list).map(({ hash, status }) => [hash, status]),
    );
  }

  /** The candidates of a desa by rank. */
  ranked(list: string, code: string): readonly RankedCandidate[] {
    return readRows(this.#store, 'candidate', 'list', list)
      .filter((row) => row.code === code)
      .map(({ rank, hash, status }) => ({ rank, hash, status }))
      .toSorted((a, b) => a.rank - b.rank);
  }

  annex(id: string): AnnexInfo | null {
    return this.#state().annexes.find((annex) => annex.id === id) ?? null;
  }

  /** Null where there is no such annex. */
  sealed(id: string): SealedAnnex | null {
    return readSealed(this.#store, id);
  }

  /** @param now ISO date and time */
  keepAnnex({ info, derivation, nonce, sealed }: NewAnnex, now: string): Result<Snapshot> {
    if (!isPeriod(info.period)) return refused(candidateFieldInvalid('period'));
    const { id, list, name, period } = storable(info);
    return this.#alter(() => {
      this.#store.run(
        'INSERT INTO candidate_annex ("id", "list", "name", "period", "people", "at", "key_id", "salt", "memory",' +
          ' "passes", "lanes", "nonce", "sealed") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
          id,
          list,
          name,
          period,
          info.people,
          info.at,
          info.key,
          derivation.salt,
          derivation.memory,
          derivation.passes,
          derivation.lanes,
          nonce,
          sealed,
        ],
      );
    }, now);
  }

  /** Writes down a release before it happens; refused where it is not said who takes it and what for. */
  logExport(id: string, { who, purpose, people }: AnnexRelease, now: string): Result<Snapshot> {
    const annex = this.annex(id);
    if (!annex) return refused(noSuchList());
    if (who.trim() === '') return refused(candidateFieldInvalid('who'));
    if (purpose.trim() === '') return refused(candidateFieldInvalid('purpose'));
    return this.#alter(() => {
      this.#store.run(
        'INSERT INTO candidate_export ("at", "who", "purpose", "annex", "name", "period", "people")' +
          ' VALUES (?, ?, ?, ?, ?, ?, ?)',
        [now, storable(who.trim()), storable(purpose.trim()), id, annex.name, annex.period, people],
      );
    }, now);
  }

  /** Deletes the annexes of a period for good: the pages they lay in are given up too. */
  deleteAnnexes(period: string, now: string): Result<Snapshot> {
    if (!this.#state().annexes.some((annex) => annex.period === period)) return refused(noSuchList());
    const result = this.#alter(() => {
      this.#store.run('DELETE FROM candidate_annex WHERE "period" = ?', [period]);
    }, now);
    if (result.ok) this.#store.compact();
    return result;
  }
}
