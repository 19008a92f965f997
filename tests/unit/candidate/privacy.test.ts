import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openedAnnex, sealedAnnex, type AnnexInfo, type AnnexPerson } from '#shared/candidate/annex.ts';
import { documentKey } from '#shared/candidate/document-key.ts';
import { keyOfPassphrase, NikHasher, type CandidateKeyInfo } from '#shared/candidate/key.ts';
import { candidateColumns } from '#shared/exchange/candidates/columns.ts';
import { judgeCandidates } from '#shared/exchange/candidates/judge-candidates.ts';
import { candidateReport, matchReport } from '#shared/exchange/candidates/report.ts';
import { matchCandidates } from '#shared/exchange/candidates/match-candidates.ts';
import { candidateCommand } from '#shared/exchange/candidates/to-command.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { writtenCsv } from '#shared/exchange/table/written-table.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import { newWorkspace, now, problemCode, reopened, value } from '../workspace/document.ts';
import { check, nikOf, on, places, sheetOf } from './people.ts';

/** Cheap to derive: how strong the derivation is, is no matter here. */
const derivation = { salt: '00112233445566778899aabbccddeeff', memory: 8, passes: 1, lanes: 1 } as const;
const passphrase = 'empat kata yang mudah';
const key = await keyOfPassphrase(passphrase, derivation);
const info: CandidateKeyInfo = { id: key.id, derivation };

/** Words and numbers that occur nowhere else. */
const people = [
  { nik: nikOf('1980-05-17', 4711), name: 'Zubaedahwati Qomariyah', born: '17/05/1980' },
  { nik: nikOf('1975-11-30', 4712, { woman: true }), name: 'Xaveriusman Wulandarini', born: '1975-11-30' },
  { nik: nikOf('1950-02-28', 4713), name: 'Yuliastutimah Prabandari', born: '28 Februari 1950' },
  { nik: '99010199999', name: 'Vinsensiusbert Qodariyah', born: '30-02-1990' },
];
const address = 'Jl. Kemuningsari 77 RT 04';
const sheet = sheetOf([
  ['NIK', 'Nama', 'Tanggal lahir', 'Alamat', 'Kode desa'],
  ...people.map(({ nik, name, born }, index) => [nik, name, born, address, places.codes[index % 2]!]),
  // A row pushed one column over: name and NIK stand where the desa and the date should.
  [people[0]!.name, people[0]!.nik, people[0]!.name, '', people[0]!.name],
]);
const personal = [
  ...people.flatMap(({ nik, name, born }) => [nik, born, ...name.split(' ')]),
  'Kemuningsari',
];

/** Whether bytes hold a text as UTF-8 or as UTF-16. */
function holds(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(text, 0, 'utf8') || buffer.includes(text, 0, 'utf16le');
}

function found(bytes: Uint8Array): readonly string[] {
  return personal.filter((text) => holds(bytes, text));
}

const json = (value: unknown): Uint8Array =>
  Buffer.from(JSON.stringify(value, (_, item: unknown) => (item instanceof Map ? [...item] : item)));

function judgement() {
  return value(
    judgeCandidates(sheet, places, {
      ...check,
      columns: candidateColumns(sheet),
      hasher: new NikHasher(key),
    }),
  );
}

function imported(): Workspace {
  const workspace = newWorkspace();
  const list = { id: 'a', name: 'Usulan', fund: 'APBD', date: '2026-03-31', limits: check.limits };
  value(workspace.execute(candidateCommand(judgement(), list, info), now));
  return workspace;
}

const annexPeople: readonly AnnexPerson[] = judgement().kept.map(({ hash, code, rank, row }) => ({
  hash,
  code,
  rank,
  nik: people[row - 2]!.nik,
  name: people[row - 2]!.name,
}));
const annex: AnnexInfo = {
  id: 'annex-1',
  list: 'a',
  name: 'Usulan',
  period: '2026-03',
  people: annexPeople.length,
  key: key.id,
  at: now,
};
const nonce = new Uint8Array(24).fill(5);
const sealed = sealedAnnex(annexPeople, annex, key, nonce);

describe('nothing personal is kept', () => {
  it('the search finds what is there', () => {
    expect(found(json(sheet))).toEqual(personal);
    expect(found(Buffer.from(`ﾠ${people[0]!.nik}`, 'utf16le'))).toEqual([people[0]!.nik]);
  });

  it('in the document and its history, through doing, undoing and doing again', () => {
    const workspace = imported();
    const first = Object.fromEntries(places.codes.map((code) => [code, 1]));
    const move = {
      kind: 'move-candidates',
      list: 'a',
      to: 'decreed',
      who: { from: 'valid', first },
    } as const;
    value(workspace.execute(move, now));
    expect(found(workspace.bytes())).toEqual([]);
    value(workspace.undo(now));
    value(workspace.undo(now));
    expect(workspace.snapshot().candidates.lists).toEqual([]);
    expect(found(workspace.bytes())).toEqual([]);
    value(workspace.redo(now));
    value(workspace.execute({ kind: 'remove-candidates', list: 'a' }, now));
    expect(found(workspace.bytes())).toEqual([]);
    expect(found(json(workspace.snapshot()))).toEqual([]);
  });

  it('not even the key, without which hashes say nothing', () => {
    const bytes = Buffer.from(imported().bytes());
    expect(bytes.includes(key.id)).toBe(true);
    for (const secret of [key.hashing, key.sealing!]) {
      expect(bytes.includes(Buffer.from(secret))).toBe(false);
      expect(bytes.includes(Buffer.from(secret).toString('hex'))).toBe(false);
    }
    expect(bytes.includes(passphrase)).toBe(false);
  });

  it('in verdicts, reports and commands', () => {
    const judged = judgement();
    expect(judged.rows.map(({ reason }) => reason)).toEqual([
      null,
      null,
      'age-above',
      'nik-length',
      'nik-signs',
    ]);
    expect(found(json(judged))).toEqual([]);
    for (const language of ['id', 'en'] as const) {
      const report = candidateReport(judged, (code) => code, language);
      expect(found(writtenCsv(report))).toEqual([]);
      for (const part of Object.values(unzipSync(writtenXlsx(report)))) expect(found(part)).toEqual([]);
    }
    const hasher = new NikHasher(key);
    const later = {
      columns: candidateColumns(sheet),
      to: 'decreed',
      on,
      hasher,
      statuses: new Map(),
    } as const;
    expect(found(writtenCsv(matchReport(value(matchCandidates(sheet, later)), 'id')))).toEqual([]);
  });

  it('in problems, of whatever column names are taken for', () => {
    const turned = sheetOf(sheet.rows.slice(1));
    const roles = turned.rows[0]!.map(() => 'ignore' as const);
    const result = judgeCandidates(turned, places, {
      ...check,
      columns: { header: { first: 0, last: 0 }, headers: people.map(({ name }) => name), roles },
    });
    expect(problemCode(result)).toBe('candidates-no-nik');
    expect(found(json(result))).toEqual([]);
  });
});

function kept(): Workspace {
  const workspace = imported();
  value(workspace.candidates.keepAnnex({ info: annex, derivation, nonce, sealed }, now));
  return workspace;
}

describe('an annex', () => {
  it('is kept sealed, and opened by who has the passphrase', () => {
    const workspace = reopened(kept());
    expect(workspace.snapshot().candidates.annexes).toEqual([annex]);
    expect(found(workspace.bytes())).toEqual([]);
    const stored = workspace.candidates.sealed('annex-1')!;
    expect(openedAnnex(stored.sealed, annex, key, stored.nonce)).toEqual(annexPeople);
  });

  it('is not opened with another key, as another annex, or when a bit of it was changed', async () => {
    const other = await keyOfPassphrase('empat kata yang lain', derivation);
    expect(openedAnnex(sealed, annex, other, nonce)).toBeNull();
    expect(openedAnnex(sealed, { ...annex, period: '2026-04' }, key, nonce)).toBeNull();
    const bent = sealed.slice();
    bent[20]! ^= 1;
    expect(openedAnnex(bent, annex, key, nonce)).toBeNull();
    expect(openedAnnex(sealed.subarray(0, 10), annex, key, nonce)).toBeNull();
  });

  it('stays through undo, and is gone for good once its period is deleted', () => {
    const workspace = kept();
    value(workspace.undo(now));
    expect(workspace.snapshot().candidates.annexes).toHaveLength(1);
    value(workspace.redo(now));
    const part = Buffer.from(sealed.subarray(0, 40));
    expect(Buffer.from(workspace.bytes()).includes(part)).toBe(true);
    expect(problemCode(workspace.candidates.deleteAnnexes('2025', now))).toBe('candidates-unknown');
    value(workspace.candidates.deleteAnnexes('2026-03', now));
    expect(Buffer.from(workspace.bytes()).includes(part)).toBe(false);
    value(workspace.undo(now));
    value(workspace.redo(now));
    const after = reopened(workspace).snapshot().candidates;
    expect(after.annexes).toEqual([]);
    expect(after.lists).toHaveLength(1);
  });

  it('is released only to who says who takes it and what for, and that stays written', () => {
    const workspace = kept();
    const release = { who: 'Kepala Seksi', purpose: 'Lampiran SK', people: 2 };
    expect(problemCode(workspace.candidates.logExport('annex-1', { ...release, who: ' ' }, now))).toBe(
      'candidates-who-invalid',
    );
    expect(problemCode(workspace.candidates.logExport('annex-1', { ...release, purpose: '' }, now))).toBe(
      'candidates-purpose-invalid',
    );
    expect(problemCode(workspace.candidates.logExport('b', release, now))).toBe('candidates-unknown');
    value(workspace.candidates.logExport('annex-1', release, now));
    value(workspace.undo(now));
    value(workspace.candidates.deleteAnnexes('2026-03', now));
    expect(reopened(workspace).snapshot().candidates.exports).toEqual([
      { at: now, ...release, annex: 'annex-1', name: 'Usulan', period: '2026-03' },
    ]);
  });

  it.each(['', '26', '2026-13', '2026-3'])('has no period “%s”', (period) => {
    const workspace = imported();
    const result = workspace.candidates.keepAnnex(
      { info: { ...annex, period }, derivation, nonce, sealed },
      now,
    );
    expect(problemCode(result)).toBe('candidates-period-invalid');
  });
});

const random = (bytes: number) => new Uint8Array(bytes).fill(1);

describe('the key of a document', () => {
  it('is derived again from the same passphrase, and from no other', async () => {
    expect(value(await documentKey([info], passphrase, random)).key).toEqual(key);
    expect(problemCode(await documentKey([info], 'empat kata yang lain', random))).toBe('passphrase-wrong');
  });

  it('of a new document needs a passphrase that cannot be tried out', async () => {
    expect(problemCode(await documentKey([], 'pendek', random))).toBe('passphrase-short');
  });
});
