import { randomBytes } from 'node:crypto';
import { keyGone, noCandidates, noSuchList, passphraseNeeded } from '#shared/candidate/candidate-problems.ts';
import { readDate } from '#shared/candidate/date.ts';
import { documentKey } from '#shared/candidate/document-key.ts';
import { keyBytes, keyOfSession, NikHasher } from '#shared/candidate/key.ts';
import type { CandidateKey, CandidateKeyInfo } from '#shared/candidate/key.ts';
import { statusWords } from '#shared/candidate/words.ts';
import { judgeCandidates, type CandidateJudgement } from '#shared/exchange/candidates/judge-candidates.ts';
import { matchCandidates } from '#shared/exchange/candidates/match-candidates.ts';
import { candidateReading, type CandidateReading } from '#shared/exchange/candidates/reading.ts';
import { candidateReport, matchReport, whyOf } from '#shared/exchange/candidates/report.ts';
import { candidateCommand } from '#shared/exchange/candidates/to-command.ts';
import { noSuchColumn } from '#shared/exchange/import/import-problems.ts';
import type { RawTable } from '#shared/exchange/table/table.ts';
import type { WrittenTable } from '#shared/exchange/table/written-table.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Output } from '../../files/atomic-write.ts';
import type { CandidatesCommand } from '../usage/candidate-arguments.ts';
import { columnOf } from '../chosen-roles.ts';
import { sameFileProblem } from '../file/distinct-files.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import { readInput } from '../file/input-file.ts';
import { localDate } from '../local-date.ts';
import type { Report } from '../outcome.ts';
import { readTableFile, sheetNamed, tableOutput } from '../file/table-file.ts';

/**
 * `petalindung import … --as candidates`: a list by name and NIK becomes counts and keyed hashes; or, with --status, a
 * later list says where those of an earlier one stand. Nothing that is printed or written quotes the list.
 */
export async function importCandidates(
  command: CandidatesCommand,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const same = await sameFileProblem([command.file, command.source, command.report]);
  if (same) return refused(same);
  const table = await readTableFile(command.source);
  if (!table.ok) return table;
  const reading = chosenReading(table.value, command);
  if (!reading.ok) return reading;
  return withDocument(command.file, async (workspace) => {
    const asked: Asked = { command, workspace, reading: reading.value, language, now };
    return command.status === null ? newList(asked) : laterList(asked, command.status);
  });
}

interface Asked {
  readonly command: CandidatesCommand;
  readonly workspace: Workspace;
  readonly reading: CandidateReading;
  readonly language: Language;
  readonly now: Date;
}

async function newList({ command, workspace, reading, language, now }: Asked): Promise<Result<Report>> {
  const { lists, keys } = workspace.snapshot().candidates;
  const found = await keyOf(command, keys);
  if (!found.ok) return found;
  const { key, info } = found.value;
  const date = command.date ?? localDate(now);
  const judged = judgeCandidates(reading.sheet, workspace.directory(), {
    columns: reading.columns,
    limits: command.limits,
    on: readDate(date)!,
    hasher: new NikHasher(key),
    elsewhere: workspace.candidates.placesHeld(key.id),
  });
  if (!judged.ok) return judged;
  const judgement = judged.value;
  const name = command.title ?? (language === 'id' ? `Calon peserta ${date}` : `Candidates ${date}`);
  const list = { id: now.toISOString(), name, fund: command.fund, date, limits: command.limits };
  const { codes, names } = workspace.directory();
  const nameOf = (code: (typeof codes)[number]): string => names[codes.indexOf(code)] ?? code;
  const taken = judgement.rows.length > 0;
  const written = await write(
    { command, workspace, now },
    taken ? candidateCommand(judgement, list, info) : null,
    candidateReport(judgement, nameOf, language),
  );
  if (!written.ok) return written;
  const notCompared = lists.filter((other) => other.key !== key.id).length;
  return done({
    json: {
      file: command.file,
      applied: taken && !command.dryRun,
      list: { ...list, key: info.derivation === null ? 'session' : 'passphrase' },
      columns: columnsJson(reading),
      rows: judgement.rows.length,
      valid: judgement.valid,
      rejected: judgement.rejected,
      desa: judgement.desa,
      listsNotCompared: notCompared,
      notes: judgement.rows
        .filter(({ reason, notes }) => reason !== null || notes.length > 0)
        .map((row) => ({ ...row, says: whyOf(row)[language] })),
      report: command.report,
    },
    words: words(judgement, command, notCompared)[language],
    ...(judgement.valid === 0 ? { found: noCandidates(judgement.rows.length) } : {}),
  });
}

async function laterList(
  { command, workspace, reading, language, now }: Asked,
  { list: wanted, to }: NonNullable<CandidatesCommand['status']>,
): Promise<Result<Report>> {
  const { lists, keys } = workspace.snapshot().candidates;
  const list = lists.find(({ name, id }) => name === wanted || id === wanted);
  if (!list) return refused(noSuchList());
  const isDerived = keys.some(({ id, derivation }) => id === list.key && derivation !== null);
  if (!isDerived) return refused(keyGone());
  if (command.passphraseFile === null) return refused(passphraseNeeded());
  const found = await keyOf(command, keys);
  if (!found.ok) return found;
  if (found.value.key.id !== list.key) return refused(keyGone());
  const matched = matchCandidates(reading.sheet, {
    columns: reading.columns,
    to,
    on: readDate(command.date ?? localDate(now))!,
    hasher: new NikHasher(found.value.key),
    statuses: workspace.candidates.statuses(list.id),
  });
  if (!matched.ok) return matched;
  const { rows, hashes, counts } = matched.value;
  const move: Command = { kind: 'move-candidates', list: list.id, to, who: { hashes } };
  const written = await write(
    { command, workspace, now },
    hashes.length > 0 ? move : null,
    matchReport(matched.value, language),
  );
  if (!written.ok) return written;
  const status = statusWords[to];
  return done({
    json: {
      file: command.file,
      applied: hashes.length > 0 && !command.dryRun,
      list: list.name,
      status: to,
      rows: rows.length,
      counts,
      report: command.report,
    },
    words: says(
      (w) => `${w.heads(rows.length)} baris: ${w.heads(hashes.length)} calon menjadi ${status.id}.\n`,
      (w) => `${w.heads(rows.length)} rows: ${w.heads(hashes.length)} candidates become ${status.en}.\n`,
    )[language],
    ...(hashes.length === 0 ? { found: noCandidates(rows.length) } : {}),
  });
}

/** Does the command and writes document and report, as far as they were asked for. */
async function write(
  { command, workspace, now }: Pick<Asked, 'command' | 'workspace' | 'now'>,
  change: Command | null,
  report: WrittenTable,
): Promise<Result<null>> {
  const outputs: Output[] = [];
  if (change) {
    const done = workspace.execute(change, now.toISOString());
    if (!done.ok) return done;
    if (!command.dryRun) outputs.push({ path: command.file, bytes: workspace.bytes() });
  }
  if (command.report !== null) outputs.push(tableOutput(command.report, report));
  return writeOutputs(outputs, command.dryRun || !change ? {} : { backupAt: now });
}

/** From the passphrase, or at random for this run alone. */
async function keyOf(
  { passphraseFile }: CandidatesCommand,
  known: readonly CandidateKeyInfo[],
): Promise<Result<{ readonly key: CandidateKey; readonly info: CandidateKeyInfo }>> {
  if (passphraseFile === null) {
    const key = keyOfSession(new Uint8Array(randomBytes(keyBytes.session)));
    return done({ key, info: { id: key.id, derivation: null } });
  }
  const bytes = await readInput(passphraseFile);
  if (!bytes.ok) return bytes;
  const [passphrase = ''] = new TextDecoder().decode(bytes.value).split(/\r?\n/);
  const derived = await documentKey(known, passphrase, (count) => new Uint8Array(randomBytes(count)));
  if (!derived.ok) return derived;
  const { key, derivation } = derived.value;
  return done({ key, info: { id: key.id, derivation } });
}

/** How the list is read, as asked for on the command line. */
function chosenReading(table: RawTable, command: CandidatesCommand): Result<CandidateReading> {
  const named = sheetNamed(table, command.sheet);
  if (!named.ok) return named;
  const sheet = named.value;
  const found = candidateReading(table, { sheet });
  const roles: Record<number, (typeof command.map)[number][1]> = {};
  for (const [header, role] of command.map) {
    const column = columnOf(header, found.columns.headers);
    if (column === null) return refused(noSuchColumn(header, found.columns.headers));
    roles[column] = role;
  }
  return done(candidateReading(table, { sheet, roles }));
}

function columnsJson({ columns: { headers, roles } }: CandidateReading): readonly object[] {
  return headers.map((header, index) => ({ column: index + 1, header, kind: roles[index] }));
}

function words(
  { rows, valid, rejected, desa }: CandidateJudgement,
  { dryRun, passphraseFile }: CandidatesCommand,
  notCompared: number,
) {
  const lost = Object.values(rejected).reduce((sum, heads) => sum + heads, 0);
  return says(
    (w) =>
      `${w.heads(rows.length)} calon: ${w.heads(valid)} sah di ${w.heads(desa)} desa, ${w.heads(lost)} ditolak` +
      `${dryRun ? '; dokumen tidak ditulis' : ''}.\n` +
      (passphraseFile === null
        ? 'Tanpa kata sandi: kuncinya dilupakan, hash daftar ini tidak dapat dibandingkan dengan daftar lain.\n'
        : '') +
      (notCompared > 0
        ? `${w.heads(notCompared)} daftar lain memakai kunci lain dan tidak dibandingkan.\n`
        : ''),
    (w) =>
      `${w.heads(rows.length)} candidates: ${w.heads(valid)} valid in ${w.heads(desa)} desa, ${w.heads(lost)} rejected` +
      `${dryRun ? '; the document was not written' : ''}.\n` +
      (passphraseFile === null
        ? 'Without a passphrase: the key is forgotten, and the hashes of this list compare with no other.\n'
        : '') +
      (notCompared > 0
        ? `${w.heads(notCompared)} other lists have another key and were not compared.\n`
        : ''),
  );
}
