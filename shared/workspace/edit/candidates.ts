import { ageLimitsText, areAgeLimits } from '../../candidate/age.ts';
import { candidateFieldInvalid, noCandidates, noSuchList } from '../../candidate/candidate-problems.ts';
import { mayBecome } from '../../candidate/status.ts';
import type { CandidateStatus } from '../../candidate/status.ts';
import { statusWords } from '../../candidate/words.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import { candidateTables } from '../schema/candidate-tables.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { invalidHeads, unknownTarget } from '../problems.ts';
import { storable } from '../storable.ts';
import type { Change, NewRow, Row, Step } from '../schema/tables.ts';

/** The commands on candidates. What they bring is counts, ranks and keyed hashes, and so is what undo keeps. */

export function importCandidates(
  { list, key, candidates, rejects }: CommandOf<'import-candidates'>,
  { model, slots }: EditContext,
): Result<Edit> {
  const [id, name, fund] = [storable(list.id), storable(list.name), storable(list.fund)];
  if (name.trim() === '' || id === '') return refused(candidateFieldInvalid('name'));
  if (!isIsoDate(list.date)) return refused(candidateFieldInvalid('date'));
  if (!areAgeLimits(list.limits)) return refused(candidateFieldInvalid('limits'));
  if (candidates.length === 0 && rejects.length === 0) return refused(noCandidates(0));
  const rows = candidates.map(({ hash, code, rank }) => ({
    list: id,
    hash,
    code,
    rank,
    status: 'valid' as const,
  }));
  const strange =
    rows.find(({ code }) => !slots.has(code)) ?? rejects.find(({ code }) => code !== '' && !slots.has(code));
  if (strange) return refused(unknownTarget('desa', strange.code));
  const faulty = rejects.find(({ heads }) => !Number.isSafeInteger(heads) || heads < 1);
  if (faulty) return refused(invalidHeads('eligible', faulty.heads));
  const { salt = null, memory = null, passes = null, lanes = null } = key.derivation ?? {};
  const change: Step[] = [
    { table: 'candidate_key', put: { id: key.id, salt, memory, passes, lanes } },
    {
      table: 'candidate_list',
      put: { id, name, fund, date: list.date, limits: ageLimitsText(list.limits), hash_key: key.id },
    },
  ];
  for (const row of rows) change.push({ table: 'candidate', put: row });
  for (const { code, reason, heads } of rejects)
    change.push({ table: 'candidate_reject', put: { list: id, code, reason, heads } });
  const rejected = rejects.reduce((sum, { heads }) => sum + heads, 0);
  const known = model.candidates.lists.some((other) => other.id === id);
  if (known) throw new RangeError(`there is a list ${id} already`);
  return done({
    change,
    note: says(
      (w) => `Calon peserta ${name}: ${w.heads(rows.length)} sah, ${w.heads(rejected)} ditolak`,
      (w) => `Candidates ${name}: ${w.heads(rows.length)} valid, ${w.heads(rejected)} rejected`,
    ),
  });
}

/** Moves those who may; a problem where that is nobody. */
export function moveCandidates(command: CommandOf<'move-candidates'>, context: EditContext): Result<Edit> {
  const list = context.model.candidates.lists.find(({ id }) => id === command.list);
  if (!list) return refused(noSuchList());
  const rows = context.candidateRows(command.list);
  const chosen = 'hashes' in command.who ? named(rows, command.who.hashes) : firstOf(rows, command.who);
  const moved = chosen.filter(({ status }) => mayBecome(status, command.to));
  if (moved.length === 0) return refused(noCandidates(chosen.length));
  const words = statusWords[command.to];
  return done({
    change: moved.map((row): Step => ({
      table: 'candidate',
      put: { ...withoutFid(row), status: command.to },
    })),
    note: says(
      (w) => `${list.name}: ${w.heads(moved.length)} calon ${words.id}`,
      (w) => `${list.name}: ${w.heads(moved.length)} candidates ${words.en}`,
    ),
  });
}

function named(rows: readonly Row<'candidate'>[], hashes: readonly string[]): readonly Row<'candidate'>[] {
  const wanted = new Set(hashes);
  return rows.filter(({ hash }) => wanted.has(hash));
}

/** The first by rank of each desa, as many as asked for. */
function firstOf(
  rows: readonly Row<'candidate'>[],
  { from, first }: { readonly from: CandidateStatus; readonly first: Readonly<Record<string, number>> },
): readonly Row<'candidate'>[] {
  const left = new Map(Object.entries(first));
  return rows
    .filter(({ status, code }) => status === from && left.has(code))
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ code }) => {
      const heads = left.get(code)!;
      left.set(code, heads - 1);
      return heads > 0;
    });
}

export function removeCandidates(
  { list: id }: CommandOf<'remove-candidates'>,
  { model, candidateRows }: EditContext,
): Result<Edit> {
  const { lists, keys } = model.candidates;
  const list = lists.find((one) => one.id === id);
  if (!list) return refused(noSuchList());
  const { name, fund, date, limits } = list;
  const key = keys.find((one) => one.id === list.key);
  const isLast = key && !lists.some((other) => other.id !== id && other.key === key.id);
  const { salt = null, memory = null, passes = null, lanes = null } = key?.derivation ?? {};
  const change: Change = [
    ...candidateRows(id).map((row): Step => ({ table: 'candidate', remove: withoutFid(row) })),
    ...list.rejects.flatMap(({ reason, heads, unplaced }) => rejectSteps(id, reason, heads, unplaced, model)),
    {
      table: 'candidate_list',
      remove: { id, name, fund, date, limits: ageLimitsText(limits), hash_key: list.key },
    },
    ...(isLast
      ? [{ table: 'candidate_key', remove: { id: key.id, salt, memory, passes, lanes } } as const]
      : []),
  ];
  return done({
    change,
    note: { id: `Hapus calon peserta ${name}`, en: `Remove candidates ${name}` },
  });
}

function rejectSteps(
  list: string,
  reason: Row<'candidate_reject'>['reason'],
  heads: Int32Array,
  unplaced: number,
  { region }: EditContext['model'],
): Step[] {
  const step = (code: string, count: number): Step[] =>
    count === 0 ? [] : [{ table: 'candidate_reject', remove: { list, code, reason, heads: count } }];
  return [...step('', unplaced), ...region.directory.codes.flatMap((code, slot) => step(code, heads[slot]!))];
}

function withoutFid(candidate: Row<'candidate'>): NewRow<'candidate'> {
  const { fid: _, ...row } = candidate;
  return row;
}

function isIsoDate(text: string): boolean {
  return candidateTables.candidate_list.row.shape.date.safeParse(text).success;
}
