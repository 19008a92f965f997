import { nikFaults } from './nik.ts';

/**
 * Where a candidate stands. All of a list are proposed; those the checks reject are counted by reason and not kept,
 * the others go on from `valid`. Valid ones in the order of their rank are the reserve list.
 */
export const candidateStatuses = ['valid', 'decreed', 'enrolled', 'ended', 'refused'] as const;
export type CandidateStatus = (typeof candidateStatuses)[number];

/** What may follow what; anything else is a slip, and undo is the way back. */
const next: Readonly<Record<CandidateStatus, readonly CandidateStatus[]>> = {
  valid: ['decreed', 'refused'],
  decreed: ['enrolled', 'refused', 'valid'],
  enrolled: ['ended'],
  ended: [],
  /** By the agency, after the checks here: another may take the place. */
  refused: ['valid'],
};

export function mayBecome(from: CandidateStatus, to: CandidateStatus): boolean {
  return next[from].includes(to);
}

/** Whether who stands so is paid for or waits to be: no other list or fund may have the same person. */
export function holdsPlace(status: CandidateStatus): boolean {
  return status === 'valid' || status === 'decreed' || status === 'enrolled';
}

/** Why the checks reject a candidate. */
export const rejectReasons = [
  ...nikFaults,
  'age-below',
  'age-above',
  'no-place',
  'place-unknown',
  'place-ambiguous',
  'duplicate',
  'duplicate-elsewhere',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** What is worth a look and rejects nobody. */
export const candidateNotes = [
  'nik-cleaned',
  'area-differs',
  'birth-differs',
  'birth-unread',
  'place-by-name',
  'code-repaired',
  'code-bps',
] as const;
export type CandidateNote = (typeof candidateNotes)[number];
