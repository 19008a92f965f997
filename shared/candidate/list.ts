import type { AgeLimits } from './age.ts';
import type { CandidateStatus, RejectReason } from './status.ts';

/** A list of candidates by name and address, as a document keeps it: nothing of it says who they are. */
export interface CandidateListInfo {
  readonly id: string;
  readonly name: string;
  /** Who is to pay for them; '' where that is open. */
  readonly fund: string;
  /** ISO date ages were counted at. */
  readonly date: string;
  readonly limits: AgeLimits;
  /** Id of the key its hashes are made with. */
  readonly key: string;
}

/** One candidate who passed the checks. */
export interface KeptCandidate {
  /** Keyed hash of the NIK, see `key.ts`. */
  readonly hash: string;
  /** Code of the desa. */
  readonly code: string;
  /** Place in the order of the list within the desa, from 1. */
  readonly rank: number;
}

/** Candidates the checks rejected. */
export interface RejectCount {
  /** Code of the desa, '' where the row has none. */
  readonly code: string;
  readonly reason: RejectReason;
  readonly heads: number;
}

/** A list in counts. Arrays hold one figure per slot of the document. */
export interface CandidateList extends CandidateListInfo {
  readonly counts: Readonly<Record<CandidateStatus, Int32Array>>;
  readonly rejects: readonly RejectedFor[];
}

export interface RejectedFor {
  readonly reason: RejectReason;
  readonly heads: Int32Array;
  /** Of rows without a desa. */
  readonly unplaced: number;
}

/** One of the reserve list, or anybody else in the order of a desa. */
export interface RankedCandidate {
  readonly rank: number;
  readonly hash: string;
  readonly status: CandidateStatus;
}

export function statusTotal({ counts }: CandidateList, status: CandidateStatus): number {
  return sumOf(counts[status]);
}

export function rejectTotal({ rejects }: CandidateList): number {
  return rejects.reduce((sum, { heads, unplaced }) => sum + unplaced + sumOf(heads), 0);
}

/** All rows of the list that named anybody. */
export function proposedTotal(list: CandidateList): number {
  return rejectTotal(list) + Object.values(list.counts).reduce((sum, heads) => sum + sumOf(heads), 0);
}

function sumOf(heads: Int32Array): number {
  return heads.reduce((sum, count) => sum + count, 0);
}
