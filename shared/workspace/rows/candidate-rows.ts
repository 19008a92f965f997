import { z } from 'zod';
import { readAgeLimits } from '../../candidate/age.ts';
import type { AnnexExport, AnnexInfo } from '../../candidate/annex.ts';
import { hashDigits } from '../../candidate/key.ts';
import type { CandidateKeyInfo, KeyDerivation } from '../../candidate/key.ts';
import type { CandidateList, RejectedFor } from '../../candidate/list.ts';
import { candidateStatuses, rejectReasons } from '../../candidate/status.ts';
import type { CandidateStatus, RejectReason } from '../../candidate/status.ts';
import { derivation, hexadecimal } from '../schema/candidate-tables.ts';
import { parsed, readRows, UnreadableRow } from './rows.ts';
import type { Store } from '../sql.ts';
import type { Row } from '../schema/tables.ts';

/** Candidates as the document has them: lists in counts, keys, annexes and the log of their exports. */
export interface CandidateState {
  /** In the order they came, as all of these. */
  readonly keys: readonly CandidateKeyInfo[];
  readonly lists: readonly CandidateList[];
  readonly annexes: readonly AnnexInfo[];
  readonly exports: readonly AnnexExport[];
}

/** @throws UnreadableRow */
export function readCandidates(store: Store, slots: ReadonlyMap<string, number>): CandidateState {
  return {
    keys: readRows(store, 'candidate_key').map(keyOf),
    lists: readLists(store, slots),
    ...readAnnexes(store),
  };
}

/** What no command changes. @throws UnreadableRow */
export function readAnnexes(store: Store): Pick<CandidateState, 'annexes' | 'exports'> {
  return {
    annexes: store
      .all(
        'SELECT a."id", a."list", a."name", a."period", a."people", a."key_id" AS "key", a."at"' +
          ' FROM candidate_annex AS a ORDER BY a."fid"',
      )
      .map((row) => parsed(annexRow, row, 'candidate_annex')),
    exports: store
      .all(
        'SELECT e."at", e."who", e."purpose", e."annex", e."name", e."period", e."people"' +
          ' FROM candidate_export AS e ORDER BY e."fid"',
      )
      .map((row) => parsed(exportRow, row, 'candidate_export')),
  };
}

const annexRow = z.strictObject({
  id: z.string().min(1),
  list: z.string(),
  name: z.string(),
  period: z.string(),
  people: z.int().nonnegative(),
  key: hexadecimal,
  at: z.string(),
});

const exportRow = z.strictObject({
  at: z.string(),
  who: z.string(),
  purpose: z.string(),
  annex: z.string(),
  name: z.string(),
  period: z.string(),
  people: z.int().nonnegative(),
});

const sealedRow = z.strictObject({
  nonce: z.instanceof(Uint8Array),
  sealed: z.instanceof(Uint8Array),
  ...derivation,
});

/** What an annex is opened with besides the passphrase. */
export interface SealedAnnex {
  readonly sealed: Uint8Array;
  readonly nonce: Uint8Array;
  readonly derivation: KeyDerivation;
}

/** Null where there is none. @throws UnreadableRow */
export function readSealed(store: Store, id: string): SealedAnnex | null {
  const row = store.first(
    'SELECT a."nonce", a."sealed", a."salt", a."memory", a."passes", a."lanes" FROM candidate_annex AS a WHERE a."id" = ?',
    [id],
  );
  if (!row) return null;
  const { nonce, sealed, ...derivation } = parsed(sealedRow, row, 'candidate_annex');
  return { nonce, sealed, derivation };
}

function keyOf({ id, salt, memory, passes, lanes }: Row<'candidate_key'>): CandidateKeyInfo {
  if (salt === null || memory === null || passes === null || lanes === null) return { id, derivation: null };
  return { id, derivation: { salt, memory, passes, lanes } };
}

function readLists(store: Store, slots: ReadonlyMap<string, number>): readonly CandidateList[] {
  const rows = readRows(store, 'candidate_list');
  if (rows.length === 0) return [];
  assertRows(store);
  const counts = countsByList(store, slots);
  const rejects = rejectsByList(store, slots);
  return rows.map(({ id, name, fund, date, limits, hash_key }) => ({
    id,
    name,
    fund,
    date,
    limits: readAgeLimits(limits)!,
    key: hash_key,
    counts: counts.get(id) ?? noCounts(slots.size),
    rejects: rejects.get(id) ?? [],
  }));
}

/** Rows are read one by one only when a command needs them: what is wrong with one is found when the file is opened. */
function assertRows(store: Store): void {
  const strange = store.first(
    'SELECT c."fid" FROM candidate AS c WHERE length(c."hash") <> ? OR c."hash" GLOB ? OR typeof(c."rank") <> ? LIMIT 1',
    [hashDigits, '*[^0-9a-f]*', 'integer'],
  );
  if (strange) throw new UnreadableRow(`candidate ${String(strange['fid'])}: no hash or no rank`);
}

/** Counted by SQL: of 100,000 candidates the screens need some hundred numbers. */
function countsByList(
  store: Store,
  slots: ReadonlyMap<string, number>,
): ReadonlyMap<string, CandidateList['counts']> {
  const lists = new Map<string, Record<CandidateStatus, Int32Array>>();
  for (const [list, code, status, heads] of store.cells(
    'SELECT c."list", c."code", c."status", count(*) FROM candidate AS c GROUP BY c."list", c."code", c."status"',
  )) {
    let counts = lists.get(String(list));
    if (!counts) lists.set(String(list), (counts = noCounts(slots.size)));
    const known = candidateStatuses.find((one) => one === status);
    if (!known) throw new UnreadableRow(`candidate.status: ${JSON.stringify(status)}`);
    counts[known][slotOf(slots, code, 'candidate')] = Number(heads);
  }
  return lists;
}

function rejectsByList(
  store: Store,
  slots: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly RejectedFor[]> {
  const lists = new Map<string, Map<RejectReason, { heads: Int32Array; unplaced: number }>>();
  for (const { list, code, reason, heads } of readRows(store, 'candidate_reject')) {
    let reasons = lists.get(list);
    if (!reasons) lists.set(list, (reasons = new Map()));
    let count = reasons.get(reason);
    if (!count) reasons.set(reason, (count = { heads: new Int32Array(slots.size), unplaced: 0 }));
    if (code === '') count.unplaced += heads;
    else count.heads[slotOf(slots, code, 'candidate_reject')]! += heads;
  }
  return new Map(
    [...lists].map(([list, reasons]) => [
      list,
      rejectReasons.flatMap((reason) => {
        const count = reasons.get(reason);
        return count ? [{ reason, ...count }] : [];
      }),
    ]),
  );
}

function slotOf(slots: ReadonlyMap<string, number>, code: unknown, table: string): number {
  const slot = slots.get(String(code));
  if (slot === undefined) throw new UnreadableRow(`${table}: ${JSON.stringify(code)} is no desa here`);
  return slot;
}

function noCounts(slots: number): Record<CandidateStatus, Int32Array> {
  return {
    valid: new Int32Array(slots),
    decreed: new Int32Array(slots),
    enrolled: new Int32Array(slots),
    ended: new Int32Array(slots),
    refused: new Int32Array(slots),
  };
}
