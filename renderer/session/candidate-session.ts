import type { RankedCandidate } from '#shared/candidate/list.ts';
import type { TableSource } from '#shared/exchange/table/table.ts';
import type { Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Annexes } from './annexes.ts';
import type {
  AnnexRequest,
  CandidateApi,
  CandidateFile,
  CandidateOptions,
  CandidatePreview,
  MaskedPerson,
} from './candidate-api.ts';
import type { Candidates } from './candidates.ts';

/** The candidates of the open workspace. */
export class CandidateSession implements CandidateApi {
  readonly #workspace: () => Workspace;
  #lists: Promise<Candidates> | null = null;
  #annexes: Promise<Annexes> | null = null;

  /** @param workspace the open one; throws where none is */
  constructor(workspace: () => Workspace) {
    this.#workspace = workspace;
  }

  async openCandidates(source: TableSource): Promise<Result<CandidateFile>> {
    return (await this.#reader()).open(source);
  }

  async previewCandidates(options: CandidateOptions): Promise<Result<CandidatePreview> | null> {
    return (await this.#reader()).preview(this.#workspace(), options);
  }

  async applyCandidates(options: CandidateOptions, now: string): Promise<Result<Snapshot>> {
    return (await this.#reader()).apply(this.#workspace(), options, now);
  }

  async candidateReport(options: CandidateOptions, language: Language): Promise<Result<Uint8Array>> {
    return (await this.#reader()).report(this.#workspace(), options, language);
  }

  async closeCandidates(): Promise<void> {
    (await this.#reader()).close();
  }

  async rankedCandidates(list: string, code: string): Promise<readonly RankedCandidate[]> {
    return this.#workspace().candidates.ranked(list, code);
  }

  async openAnnex(id: string, passphrase: string, most: number): Promise<Result<readonly MaskedPerson[]>> {
    return (await this.#opener()).masked(this.#workspace(), id, passphrase, most);
  }

  async exportAnnex(request: AnnexRequest, now: string): Promise<Result<Snapshot>> {
    return (await this.#opener()).export(this.#workspace(), request, now);
  }

  async annexFile(): Promise<Uint8Array | null> {
    return (await this.#opener()).takeFile();
  }

  async deleteAnnexes(period: string, now: string): Promise<Result<Snapshot>> {
    return this.#workspace().candidates.deleteAnnexes(period, now);
  }

  /** Readers of lists and ciphers are loaded when they are first needed. */
  #reader(): Promise<Candidates> {
    this.#lists ??= import('./candidates.ts').then(({ Candidates }) => new Candidates());
    return this.#lists;
  }

  #opener(): Promise<Annexes> {
    this.#annexes ??= import('./annexes.ts').then(({ Annexes }) => new Annexes());
    return this.#annexes;
  }
}
