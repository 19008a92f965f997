import { sealedAnnex, nonceBytes, type AnnexInfo } from '#shared/candidate/annex.ts';
import {
  annexNeedsPassphrase,
  candidateFieldInvalid,
  keyGone,
  noCandidates,
  noSuchList,
  passphraseNeeded,
} from '#shared/candidate/candidate-problems.ts';
import { readDate } from '#shared/candidate/date.ts';
import { documentKey } from '#shared/candidate/document-key.ts';
import { keyBytes, keyOfSession, NikHasher } from '#shared/candidate/key.ts';
import type { CandidateKey, CandidateKeyInfo } from '#shared/candidate/key.ts';
import { maskedCell, maskedName, maskedNik } from '#shared/candidate/mask.ts';
import { isPeriod } from '#shared/candidate/annex.ts';
import { annexPeople } from '#shared/exchange/candidates/annex-table.ts';
import type { CandidateRole } from '#shared/exchange/candidates/columns.ts';
import { judgingCandidates, type CandidateJudgement } from '#shared/exchange/candidates/judge-candidates.ts';
import { matchCandidates, type CandidateMatches } from '#shared/exchange/candidates/match-candidates.ts';
import { candidateReading, type CandidateReading } from '#shared/exchange/candidates/reading.ts';
import { candidateReport, matchReport } from '#shared/exchange/candidates/report.ts';
import { candidateCommand } from '#shared/exchange/candidates/to-command.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { cellText, type RawTable, type TableSource } from '#shared/exchange/table/table.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type {
  CandidateFile,
  CandidateOptions,
  CandidateOutcome,
  CandidatePreview,
  CandidateTask,
} from './candidate-api.ts';

/** Rows of verdicts that are shown, and rows of the sheet; the report has them all. */
const shown = { verdicts: 300, sample: 4 } as const;

interface KnownKey {
  readonly key: CandidateKey;
  readonly info: CandidateKeyInfo;
}

type NewTask = Extract<CandidateTask, { kind: 'new' }>;
type StatusTask = Extract<CandidateTask, { kind: 'status' }>;

/** The list being read. Who is in it stays here: the screen gets masks, row numbers and reasons. */
export class Candidates {
  #table: RawTable | null = null;
  /** The key of the last passphrase, as deriving it takes a second or two. */
  #derived: (KnownKey & { readonly passphrase: string }) | null = null;
  #ofSession: KnownKey | null = null;
  /** Counts questions, so that an older one notices that it is. */
  #asked = 0;

  async open(source: TableSource): Promise<Result<CandidateFile>> {
    this.close();
    const read = await readTable(source);
    if (!read.ok) return read;
    this.#table = read.value;
    const { name, sheets } = read.value;
    return done({ name, sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length })) });
  }

  async preview(workspace: Workspace, options: CandidateOptions): Promise<Result<CandidatePreview> | null> {
    const asked = ++this.#asked;
    const reading = this.#reading(options);
    const outcome = await this.#outcome(workspace, reading, options, asked);
    if (asked !== this.#asked || !outcome) return null;
    const { columns, sheet, sheetIndex } = reading;
    const first = (columns.header?.last ?? -1) + 1;
    const sample = sheet.rows
      .slice(first, first + shown.sample)
      .map((row) => columns.roles.map((role, column) => masked(role, cellText(row[column]))));
    return done({ ...columns, sheet: sheetIndex, rows: sheet.rows.length, sample, outcome });
  }

  async apply(workspace: Workspace, options: CandidateOptions, now: string): Promise<Result<Snapshot>> {
    const { task } = options;
    const reading = this.#reading(options);
    const asked = ++this.#asked;
    if (task.kind === 'status') {
      const matched = await this.#match(workspace, reading, options, task);
      if (!matched.ok) return matched;
      const { hashes, rows } = matched.value;
      if (hashes.length === 0) return refused(noCandidates(rows.length));
      return workspace.execute(
        { kind: 'move-candidates', list: task.list, to: task.to, who: { hashes } },
        now,
      );
    }
    const { annexPeriod } = task;
    if (annexPeriod !== null && options.passphrase === null) return refused(annexNeedsPassphrase());
    if (annexPeriod !== null && !isPeriod(annexPeriod)) return refused(candidateFieldInvalid('period'));
    const known = await this.#key(workspace, options.passphrase);
    if (!known.ok) return known;
    const judged = await this.#judge(workspace, reading, options, known.value.key, asked);
    if (!judged) throw new Error('a list was applied while another was asked for');
    if (!judged.ok) return judged;
    const list = { id: now, name: task.name, fund: task.fund, date: options.date, limits: options.limits };
    const kept = workspace.execute(candidateCommand(judged.value, list, known.value.info), now);
    if (!kept.ok || annexPeriod === null) return kept;
    return keepAnnex(workspace, reading, judged.value, { ...known.value, task, list: now, annexPeriod, now });
  }

  async report(
    workspace: Workspace,
    options: CandidateOptions,
    language: Language,
  ): Promise<Result<Uint8Array>> {
    const { task } = options;
    const reading = this.#reading(options);
    const asked = ++this.#asked;
    if (task.kind === 'status') {
      const matched = await this.#match(workspace, reading, options, task);
      return matched.ok ? done(writtenXlsx(matchReport(matched.value, language))) : matched;
    }
    const known = await this.#key(workspace, options.passphrase);
    if (!known.ok) return known;
    const judged = await this.#judge(workspace, reading, options, known.value.key, asked);
    if (!judged) throw new Error('a report was asked for while another question was');
    if (!judged.ok) return judged;
    const { codes, names } = workspace.directory();
    const nameOf = new Map(codes.map((code, slot) => [code, names[slot]!]));
    return done(writtenXlsx(candidateReport(judged.value, (code) => nameOf.get(code) ?? code, language)));
  }

  /** The key of a session stays: its lists can be compared until the program is closed. */
  close(): void {
    this.#asked++;
    this.#table = null;
    this.#derived = null;
  }

  #reading(options: CandidateOptions): CandidateReading {
    if (!this.#table) throw new Error('there is no list of candidates');
    return candidateReading(this.#table, options);
  }

  async #outcome(
    workspace: Workspace,
    reading: CandidateReading,
    options: CandidateOptions,
    asked: number,
  ): Promise<Result<CandidateOutcome> | null> {
    const { task } = options;
    if (task.kind === 'status') {
      const matched = await this.#match(workspace, reading, options, task);
      if (!matched.ok) return matched;
      const { rows, hashes, counts } = matched.value;
      const listed = rows.toSorted(byNews(({ verdict }) => verdict === 'moved')).slice(0, shown.verdicts);
      return done({ kind: 'status', rows: rows.length, moved: hashes.length, counts, listed });
    }
    const known = await this.#key(workspace, options.passphrase);
    if (!known.ok) return known;
    const judged = await this.#judge(workspace, reading, options, known.value.key, asked);
    if (!judged?.ok) return judged;
    const { rows, valid, rejected, desa, rounded } = judged.value;
    const { lists } = workspace.snapshot().candidates;
    const listed = rows.toSorted(byNews(({ reason }) => reason === null)).slice(0, shown.verdicts);
    return done({
      kind: 'new',
      rows: rows.length,
      valid,
      rejected,
      desa,
      rounded,
      notCompared: lists.filter(({ key }) => key !== known.value.key.id).length,
      listed,
    });
  }

  /** Judges in slices, between which newer questions are heard. @returns null where there was one */
  async #judge(
    workspace: Workspace,
    { sheet, columns }: CandidateReading,
    { limits, date }: CandidateOptions,
    key: CandidateKey,
    asked: number,
  ): Promise<Result<CandidateJudgement> | null> {
    const on = readDate(date);
    if (!on) return refused(candidateFieldInvalid('date'));
    const run = judgingCandidates(sheet, workspace.directory(), {
      columns,
      limits,
      on,
      hasher: new NikHasher(key),
      elsewhere: workspace.candidates.placesHeld(key.id),
    });
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
      await new Promise((resolve) => setTimeout(resolve));
      if (asked !== this.#asked) return null;
    }
  }

  async #match(
    workspace: Workspace,
    { sheet, columns }: CandidateReading,
    { date, passphrase }: CandidateOptions,
    { list: id, to }: StatusTask,
  ): Promise<Result<CandidateMatches>> {
    const on = readDate(date);
    if (!on) return refused(candidateFieldInvalid('date'));
    const list = workspace.snapshot().candidates.lists.find((one) => one.id === id);
    if (!list) return refused(noSuchList());
    const known = await this.#keyOfList(workspace, list.key, passphrase);
    if (!known.ok) return known;
    const statuses = workspace.candidates.statuses(id);
    return matchCandidates(sheet, { columns, to, on, hasher: new NikHasher(known.value.key), statuses });
  }

  async #keyOfList(workspace: Workspace, key: string, passphrase: string | null): Promise<Result<KnownKey>> {
    if (this.#ofSession?.key.id === key) return done(this.#ofSession);
    const { keys } = workspace.snapshot().candidates;
    const isDerived = keys.some(({ id, derivation }) => id === key && derivation !== null);
    if (isDerived && passphrase === null) return refused(passphraseNeeded());
    const known = passphrase === null ? null : await this.#key(workspace, passphrase);
    if (known && !known.ok) return known;
    return known?.value.key.id === key ? known : refused(keyGone());
  }

  async #key(workspace: Workspace, passphrase: string | null): Promise<Result<KnownKey>> {
    if (passphrase === null) {
      if (!this.#ofSession) {
        const key = keyOfSession(random(keyBytes.session));
        this.#ofSession = { key, info: { id: key.id, derivation: null } };
      }
      return done(this.#ofSession);
    }
    if (this.#derived?.passphrase === passphrase) return done(this.#derived);
    const { keys } = workspace.snapshot().candidates;
    const derived = await documentKey(keys, passphrase, random);
    if (!derived.ok) return derived;
    const { key, derivation } = derived.value;
    this.#derived = { passphrase, key, info: { id: key.id, derivation } };
    return done(this.#derived);
  }
}

/** Seals who is in the valid rows, after the list itself was kept. */
function keepAnnex(
  workspace: Workspace,
  { sheet, columns }: CandidateReading,
  judgement: CandidateJudgement,
  given: KnownKey & {
    readonly task: NewTask;
    readonly list: string;
    readonly annexPeriod: string;
    readonly now: string;
  },
): Result<Snapshot> {
  const { key, info, task, list, annexPeriod: period, now } = given;
  if (!info.derivation) throw new Error('an annex was to be sealed with a key of the session');
  const people = annexPeople(sheet, columns, judgement);
  const annex: AnnexInfo = {
    id: `annex ${list}`,
    list,
    name: task.name,
    period,
    people: people.length,
    key: key.id,
    at: now,
  };
  const nonce = random(nonceBytes);
  const sealed = sealedAnnex(people, annex, key, nonce);
  return workspace.candidates.keepAnnex({ info: annex, derivation: info.derivation, nonce, sealed }, now);
}

/** Rows with something to say first, else in their order. */
function byNews<T extends { readonly row: number }>(isPlain: (row: T) => boolean) {
  return (a: T, b: T): number => Number(isPlain(a)) - Number(isPlain(b)) || a.row - b.row;
}

function masked(role: CandidateRole, text: string): string {
  switch (role) {
    case 'nik':
      return maskedNik(text.trim());
    case 'name':
      return maskedName(text);
    case 'birth':
    case 'ignore':
      return maskedCell(text);
    case 'code':
    case 'desa':
    case 'kecamatan':
    case 'kabupaten':
    case 'rank':
      return text.slice(0, 60);
  }
}

export function random(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
