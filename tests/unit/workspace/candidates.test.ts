import { describe, expect, it } from 'vitest';
import { proposedTotal, rejectTotal, statusTotal } from '#shared/candidate/list.ts';
import type { CandidateStatus } from '#shared/candidate/status.ts';
import type { Command } from '#shared/workspace/command.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { altered, newWorkspace, now, problemCode, reopened, sql, value } from './document.ts';

const codes = smallDocument().desa.map(({ code }) => code);
const hash = (number: number): string => number.toString(16).padStart(32, '0');
const key = { id: 'aa00bb11cc22dd33', derivation: null };

const list = {
  id: 'a',
  name: 'Usulan Disnaker',
  fund: 'APBD Kabupaten',
  date: '2024-03-31',
  limits: { least: { years: 18, inclusive: true }, most: { years: 65, inclusive: false } },
} as const;

type Import = Extract<Command, { kind: 'import-candidates' }>;

/** Four of the first desa, one of the second, three rejected. */
function imported(part: Partial<Import> = {}): Command {
  return {
    kind: 'import-candidates',
    list,
    key,
    candidates: [
      ...[3, 1, 2, 4].map((rank) => ({ hash: hash(rank), code: codes[0]!, rank })),
      { hash: hash(9), code: codes[1]!, rank: 1 },
    ],
    rejects: [
      { code: codes[0]!, reason: 'age-above', heads: 2 },
      { code: '', reason: 'nik-empty', heads: 1 },
    ],
    ...part,
  };
}

function move(to: CandidateStatus, from: CandidateStatus, first: Record<string, number>): Command {
  return { kind: 'move-candidates', list: 'a', to, who: { from, first } };
}

function withList(): Workspace {
  const workspace = newWorkspace();
  value(workspace.execute(imported(), now));
  return workspace;
}

describe('candidates of a document', () => {
  it('are kept in counts per desa and status, with the reasons of those rejected', () => {
    const { lists, keys } = reopened(withList()).snapshot().candidates;
    expect(keys).toEqual([key]);
    const [kept] = lists;
    expect(kept).toMatchObject({ ...list, key: key.id });
    expect([...kept!.counts.valid.subarray(0, 3)]).toEqual([4, 1, 0]);
    expect(kept!.rejects.map(({ reason, heads, unplaced }) => [reason, heads[0], unplaced])).toEqual([
      ['nik-empty', 0, 1],
      ['age-above', 2, 0],
    ]);
    expect([proposedTotal(kept!), rejectTotal(kept!), statusTotal(kept!, 'valid')]).toEqual([8, 3, 5]);
  });

  it('are decreed by rank, and the reserve follows where one is refused', () => {
    const workspace = withList();
    value(workspace.execute(move('decreed', 'valid', { [codes[0]!]: 2, [codes[1]!]: 5 }), now));
    const standing = () =>
      workspace.candidates.ranked('a', codes[0]!).map(({ rank, status }) => [rank, status]);
    expect(standing()).toEqual([
      [1, 'decreed'],
      [2, 'decreed'],
      [3, 'valid'],
      [4, 'valid'],
    ]);
    const refused: Command = {
      kind: 'move-candidates',
      list: 'a',
      to: 'refused',
      who: { hashes: [hash(1)] },
    };
    value(workspace.execute(refused, now));
    value(workspace.execute(move('decreed', 'valid', { [codes[0]!]: 1 }), now));
    expect(standing().map(([, status]) => status)).toEqual(['refused', 'decreed', 'decreed', 'valid']);
    const { counts } = workspace.snapshot().candidates.lists[0]!;
    expect([counts.valid[0], counts.decreed[0], counts.decreed[1], counts.refused[0]]).toEqual([1, 2, 1, 1]);
    value(workspace.execute(move('enrolled', 'decreed', { [codes[0]!]: 2 }), now));
    value(workspace.execute(move('ended', 'enrolled', { [codes[0]!]: 1 }), now));
    const after = reopened(workspace).snapshot().candidates.lists[0]!;
    expect([after.counts.enrolled[0], after.counts.ended[0]]).toEqual([1, 1]);
  });

  it('hold a place in other lists of the same key until they end or are refused', () => {
    const workspace = withList();
    expect(workspace.candidates.placesHeld(key.id)).toEqual(
      new Map([1, 2, 3, 4, 9].map((number) => [hash(number), 'Usulan Disnaker (APBD Kabupaten)'])),
    );
    expect(workspace.candidates.placesHeld('ffff').size).toBe(0);
    const refused: Command = {
      kind: 'move-candidates',
      list: 'a',
      to: 'refused',
      who: { hashes: [hash(9)] },
    };
    value(workspace.execute(refused, now));
    expect(workspace.candidates.placesHeld(key.id).has(hash(9))).toBe(false);
    expect(workspace.candidates.statuses('a').get(hash(9))).toBe('refused');
  });

  it('come and go whole, key and all', () => {
    const workspace = withList();
    value(workspace.execute(imported({ list: { ...list, id: 'b', name: 'Kedua' } }), now));
    value(workspace.execute({ kind: 'remove-candidates', list: 'a' }, now));
    expect(workspace.snapshot().candidates.lists.map(({ name }) => name)).toEqual(['Kedua']);
    expect(workspace.snapshot().candidates.keys).toHaveLength(1);
    const before = workspace.snapshot().candidates;
    value(workspace.execute({ kind: 'remove-candidates', list: 'b' }, now));
    expect(workspace.snapshot().candidates).toEqual({ keys: [], lists: [], annexes: [], exports: [] });
    value(workspace.undo(now));
    expect(workspace.snapshot().candidates).toEqual(before);
    value(workspace.undo(now));
    expect(workspace.snapshot().candidates.lists.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each<[string, Command]>([
    ['candidates-name-invalid', imported({ list: { ...list, name: ' ' } })],
    ['candidates-date-invalid', imported({ list: { ...list, date: '2024-02-30' } })],
    [
      'candidates-limits-invalid',
      imported({ list: { ...list, limits: { least: null, most: { years: 1.5, inclusive: true } } } }),
    ],
    ['candidates-none', imported({ candidates: [], rejects: [] })],
    ['desa-unknown', imported({ candidates: [{ hash: hash(1), code: '11.01.01.2001', rank: 1 }] })],
    ['desa-unknown', imported({ rejects: [{ code: '11.01.01.2001', reason: 'age-above', heads: 1 }] })],
    ['coverage-invalid', imported({ rejects: [{ code: '', reason: 'age-above', heads: 0 }] })],
    ['candidates-unknown', { kind: 'remove-candidates', list: 'a' }],
    ['candidates-unknown', move('decreed', 'valid', {})],
  ])('are refused as %s', (code, command) => {
    const workspace = newWorkspace();
    expect(problemCode(workspace.execute(command, now))).toBe(code);
    expect(workspace.snapshot().candidates.lists).toEqual([]);
  });

  it('do not become what cannot follow', () => {
    const workspace = withList();
    expect(problemCode(workspace.execute(move('enrolled', 'valid', { [codes[0]!]: 1 }), now))).toBe(
      'candidates-none',
    );
    expect(problemCode(workspace.execute(move('decreed', 'valid', { [codes[5]!]: 1 }), now))).toBe(
      'candidates-none',
    );
  });

  it.each([
    "UPDATE candidate SET status = 'x'",
    "UPDATE candidate SET code = '00'",
    "UPDATE candidate SET hash = 'x' || fid",
    "UPDATE candidate SET rank = 'x'",
    "UPDATE candidate_list SET limits = 'x'",
    "UPDATE candidate_key SET memory = 99999999, salt = 'aa', passes = 1, lanes = 1",
    "UPDATE candidate_reject SET reason = 'x'",
  ])('of a file with nonsense in it are refused with the file: %s', (statement) => {
    const bytes = altered(withList().bytes(), (db) => db.run(`PRAGMA foreign_keys = OFF; ${statement}`));
    expect(problemCode(Workspace.open(sql, bytes))).toBe('document-damaged');
  });
});
