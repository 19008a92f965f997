import { openedAnnex, type AnnexPerson } from '#shared/candidate/annex.ts';
import {
  annexUnreadable,
  noCandidates,
  noSuchList,
  passphraseWrong,
} from '#shared/candidate/candidate-problems.ts';
import { keyOfPassphrase } from '#shared/candidate/key.ts';
import { maskedName, maskedNik } from '#shared/candidate/mask.ts';
import { annexTable } from '#shared/exchange/candidates/annex-table.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { writtenCsv } from '#shared/exchange/table/written-table.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { AnnexRequest, MaskedPerson } from './candidate-api.ts';

/** Sealed annexes: shown masked, and handed out in full only once it is written down who takes them. */
export class Annexes {
  #file: Uint8Array | null = null;

  async masked(
    workspace: Workspace,
    id: string,
    passphrase: string,
    most: number,
  ): Promise<Result<readonly MaskedPerson[]>> {
    const opened = await this.#open(workspace, id, passphrase);
    if (!opened.ok) return opened;
    return done(
      opened.value.slice(0, most).map(({ code, rank, nik, name }) => ({
        code,
        rank,
        nik: maskedNik(nik),
        name: maskedName(name),
      })),
    );
  }

  async export(workspace: Workspace, request: AnnexRequest, now: string): Promise<Result<Snapshot>> {
    const { id, passphrase, who, purpose, whose, format, language } = request;
    this.#file = null;
    const opened = await this.#open(workspace, id, passphrase);
    if (!opened.ok) return opened;
    const people = whose === 'all' ? opened.value : decreed(workspace, id, opened.value);
    if (people.length === 0) return refused(noCandidates(opened.value.length));
    const logged = workspace.candidates.logExport(id, { who, purpose, people: people.length }, now);
    if (!logged.ok) return logged;
    const table = annexTable(people, workspace.directory(), language);
    this.#file = format === 'csv' ? writtenCsv(table) : writtenXlsx(table);
    return logged;
  }

  /** The file of the last export, once. */
  takeFile(): Uint8Array | null {
    const file = this.#file;
    this.#file = null;
    return file;
  }

  async #open(workspace: Workspace, id: string, passphrase: string): Promise<Result<readonly AnnexPerson[]>> {
    const [info, stored] = [workspace.candidates.annex(id), workspace.candidates.sealed(id)];
    if (!info || !stored) return refused(noSuchList());
    const key = await keyOfPassphrase(passphrase, stored.derivation);
    if (key.id !== info.key) return refused(passphraseWrong());
    const people = openedAnnex(stored.sealed, info, key, stored.nonce);
    return people ? done(people) : refused(annexUnreadable());
  }
}

/** Those of the annex whom the list has as decreed or enrolled. */
function decreed(workspace: Workspace, id: string, people: readonly AnnexPerson[]): readonly AnnexPerson[] {
  const statuses = workspace.candidates.statuses(workspace.candidates.annex(id)?.list ?? '');
  return people.filter(({ hash }) => {
    const status = statuses.get(hash);
    return status === 'decreed' || status === 'enrolled';
  });
}
