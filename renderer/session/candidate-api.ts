import type { AgeLimits } from '#shared/candidate/age.ts';
import type { RankedCandidate } from '#shared/candidate/list.ts';
import type { CandidateStatus } from '#shared/candidate/status.ts';
import type { CandidateColumns, CandidateRole } from '#shared/exchange/candidates/columns.ts';
import type { CandidateJudgement, JudgedCandidate } from '#shared/exchange/candidates/judge-candidates.ts';
import type { CandidateMatches, MatchedRow } from '#shared/exchange/candidates/match-candidates.ts';
import type { CandidateReadingOptions } from '#shared/exchange/candidates/reading.ts';
import type { TableSource } from '#shared/exchange/table/table.ts';
import type { Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';

/**
 * What the screens may ask about candidates. Names and NIK stay in the worker: the window gets masked samples, row
 * numbers and reasons, and the file of an annex once its export is written down.
 */
export interface CandidateApi {
  /** Reads a list and holds it until {@link closeCandidates} or the next one; a problem where it is none. */
  openCandidates(source: TableSource): Promise<Result<CandidateFile>>;
  /** What would become of every row of the held list. A newer question makes an older one answer null. */
  previewCandidates(options: CandidateOptions): Promise<Result<CandidatePreview> | null>;
  /** Takes what the preview of these options shows, as one step of undo; an annex is kept beside it. */
  applyCandidates(options: CandidateOptions, now: string): Promise<Result<Snapshot>>;
  /** Every row of the held list by its number, with verdict and reason, as a workbook. */
  candidateReport(options: CandidateOptions, language: Language): Promise<Result<Uint8Array>>;
  /** Lets go of the held list and of the key of its passphrase. */
  closeCandidates(): Promise<void>;
  /** The candidates of a desa by rank. */
  rankedCandidates(list: string, code: string): Promise<readonly RankedCandidate[]>;
  /** The people of an annex, masked, at most so many; a problem with another passphrase. */
  openAnnex(id: string, passphrase: string, most: number): Promise<Result<readonly MaskedPerson[]>>;
  /** Writes an export down and makes its file, which {@link annexFile} hands out once. */
  exportAnnex(request: AnnexRequest, now: string): Promise<Result<Snapshot>>;
  annexFile(): Promise<Uint8Array | null>;
  /** Deletes the annexes of a period for good. */
  deleteAnnexes(period: string, now: string): Promise<Result<Snapshot>>;
}

export interface CandidateFile {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

/** How the held list is to be read and checked, and what it is. */
export interface CandidateOptions extends CandidateReadingOptions {
  readonly roles: Readonly<Record<number, CandidateRole>>;
  readonly limits: AgeLimits;
  /** ISO date ages are counted at. */
  readonly date: string;
  /** Null for a key that is forgotten with the session. */
  readonly passphrase: string | null;
  readonly task: CandidateTask;
}

export type CandidateTask =
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly fund: string;
      /** Of the annex that is kept sealed; null for none. */
      readonly annexPeriod: string | null;
    }
  | { readonly kind: 'status'; readonly list: string; readonly to: CandidateStatus };

export interface CandidatePreview extends CandidateColumns {
  readonly sheet: number;
  /** Rows of the sheet that may be its header: their number is all that is told. */
  readonly rows: number;
  /** First rows under the header, masked. */
  readonly sample: readonly (readonly string[])[];
  readonly outcome: Result<CandidateOutcome>;
}

export type CandidateOutcome =
  | ({
      readonly kind: 'new';
      readonly rows: number;
      /** Lists whose hashes are of another key. */
      readonly notCompared: number;
      readonly listed: readonly JudgedCandidate[];
    } & Pick<CandidateJudgement, 'valid' | 'rejected' | 'desa' | 'rounded'>)
  | {
      readonly kind: 'status';
      readonly rows: number;
      readonly moved: number;
      readonly counts: CandidateMatches['counts'];
      readonly listed: readonly MatchedRow[];
    };

export interface MaskedPerson {
  readonly code: string;
  readonly rank: number;
  readonly nik: string;
  readonly name: string;
}

export interface AnnexRequest {
  readonly id: string;
  readonly passphrase: string;
  readonly who: string;
  readonly purpose: string;
  /** Those decreed or enrolled, or everybody in the annex. */
  readonly whose: 'decreed' | 'all';
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
}
