import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfSession, NikHasher } from '#shared/candidate/key.ts';
import { candidateColumns } from '#shared/exchange/candidates/columns.ts';
import { judgeCandidates } from '#shared/exchange/candidates/judge-candidates.ts';
import { matchCandidates } from '#shared/exchange/candidates/match-candidates.ts';
import { candidateReading } from '#shared/exchange/candidates/reading.ts';
import { problemCode, value } from '../workspace/document.ts';
import { check, judged, key, nikOf, on, places, sheetOf } from './people.ts';

const header = ['No', 'NIK', 'Nama', 'Tanggal Lahir', 'Kode Desa', 'Desa', 'Kecamatan'];
const [first, second] = places.codes;

function person(nik: string, part: { born?: string; code?: string; desa?: string; kecamatan?: string } = {}) {
  const { born = '', code = first!, desa = '', kecamatan = '' } = part;
  return ['1', nik, 'Siti Contoh', born, code, desa, kecamatan];
}

describe('a list of candidates', () => {
  it('is judged row by row, each with its reason', () => {
    const { rows, valid, rejected, rejects, desa } = judged([
      ['Daftar pekerja rentan'],
      header,
      person(nikOf('1980-05-17', 1)),
      person(nikOf('1980-05-17', 1)),
      person(nikOf('1961-03-31', 1)),
      person(nikOf('2008-04-01', 1)),
      person(''),
      person('9901013002800001'),
      person(nikOf('1985-01-01', 2), { code: '99.09.09.2001' }),
      person(nikOf('1985-01-01', 3), { code: '' }),
      person(nikOf('1985-01-01', 4), { code: '', desa: 'Desa 7', kecamatan: 'Kecamatan 2' }),
      person(nikOf('1985-01-01', 5, { area: '980101', woman: true })),
    ]);
    expect(rows.map(({ row, reason }) => [row, reason])).toEqual([
      [3, null],
      [4, 'duplicate'],
      [5, 'age-above'],
      [6, 'age-below'],
      [7, 'nik-empty'],
      [8, 'nik-birth'],
      [9, 'place-unknown'],
      [10, 'no-place'],
      [11, null],
      [12, null],
    ]);
    expect(rows[1]!.firstRow).toBe(3);
    expect(rows[8]).toMatchObject({ code: places.codes[6], notes: ['place-by-name'] });
    expect(rows[9]!.notes).toEqual(['area-differs']);
    expect([valid, desa]).toEqual([3, 2]);
    expect(rejected).toEqual({
      'nik-empty': 1,
      'nik-birth': 1,
      'age-below': 1,
      'age-above': 1,
      'no-place': 1,
      'place-unknown': 1,
      duplicate: 1,
    });
    expect(rejects.reduce((sum, { heads }) => sum + heads, 0)).toBe(7);
    expect(rejects.filter(({ code }) => code === '')).toHaveLength(2);
  });

  it('counts the age by the column of birth dates, and says where it differs from the NIK', () => {
    const { rows } = judged([
      header,
      person(nikOf('1980-05-17', 1), { born: '17/05/1950' }),
      person(nikOf('1980-05-17', 2), { born: '17 Mei 1980' }),
      person(nikOf('1980-05-17', 3), { born: 'lupa' }),
    ]);
    expect(rows.map(({ reason, notes }) => [reason, notes])).toEqual([
      ['age-above', ['birth-differs']],
      [null, []],
      [null, ['birth-unread']],
    ]);
  });

  it('has nobody whom another list has a place for', () => {
    const nik = nikOf('1980-05-17', 1);
    const elsewhere = new Map([[check.hasher.hash(nik), 'Usulan Disnaker']]);
    const { rows, kept } = judged([header, person(nik), person(nikOf('1980-05-17', 2))], { elsewhere });
    expect(rows[0]).toMatchObject({ reason: 'duplicate-elsewhere', list: 'Usulan Disnaker' });
    expect(kept).toHaveLength(1);
  });

  it('is ranked within each desa: as the list says, then in its order', () => {
    const rows = [
      ['NIK', 'Kode desa', 'Peringkat'],
      [nikOf('1980-05-17', 1), first!, ''],
      [nikOf('1980-05-17', 2), first!, '2'],
      [nikOf('1980-05-17', 3), second!, ''],
      [nikOf('1980-05-17', 4), first!, '1'],
      [nikOf('1980-05-17', 5), first!, ''],
    ];
    const ranks = judged(rows).kept.map(({ row, code, rank }) => [row, code, rank]);
    expect(ranks).toEqual([
      [5, first, 1],
      [3, first, 2],
      [2, first, 3],
      [4, second, 1],
      [6, first, 4],
    ]);
  });

  it('with codes of BPS has its desa by name alone, however much the codes look like others', () => {
    const [code] = places.codes;
    const digits = code!.replaceAll('.', '');
    const list = (title: string, desa: string) =>
      judged([
        ['NIK', title, 'Desa', 'Kecamatan'],
        [nikOf('1985-01-01', 3), digits, desa, 'Kecamatan 2'],
      ]);
    expect(list('Kode desa', '').rows[0]).toMatchObject({ code, notes: ['code-repaired'] });
    expect(list('Kode BPS', '').rows[0]).toMatchObject({
      reason: 'place-unknown',
      code: null,
      notes: ['code-bps'],
    });
    expect(list('Kode BPS', 'Desa 7').rows[0]).toMatchObject({
      reason: null,
      code: places.codes[6],
      notes: ['code-bps', 'place-by-name'],
    });
  });

  it('whose NIK mostly end in 0 went through numbers', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      `${nikOf('1980-05-17', 1000 + i).slice(0, 15)}0`,
      first!,
    ]);
    const { rounded, rejected } = judged([['NIK', 'Kode'], ...rows]);
    expect(rounded).toBe(true);
    expect(rejected).toEqual({ 'nik-damaged': 30 });
    const typed = { kind: 'number', text: nikOf('1980-05-17', 10) } as const;
    expect(
      judged([
        ['NIK', 'Kode'],
        [typed, first!],
      ]).rejected,
    ).toEqual({ 'nik-damaged': 1 });
  });

  it('without headers is read by what its cells hold', () => {
    const rows = [
      [nikOf('1980-05-17', 1), 'Siti', first!],
      [nikOf('1980-05-17', 2), 'Ani', second!],
    ];
    expect(candidateColumns(sheetOf(rows)).roles).toEqual(['nik', 'ignore', 'code']);
    expect(judged(rows).valid).toBe(2);
  });

  it('is found among other sheets, and read as the user says', () => {
    const list = sheetOf([header, person(nikOf('1980-05-17', 1))]);
    const table = {
      name: 'a.xlsx',
      format: 'xlsx',
      sheets: [sheetOf([['Pengantar']]), list],
      reading: null,
    } as const;
    expect(candidateReading(table, {}).sheetIndex).toBe(1);
    const { roles } = candidateReading(table, { roles: { 0: 'nik' } }).columns;
    expect(roles.slice(0, 2)).toEqual(['nik', 'ignore']);
  });

  it.each([
    [
      'candidates-no-nik',
      [
        ['Nama', 'Kode'],
        ['Siti', '99.01.01.2001'],
      ],
    ],
    [
      'candidates-no-place',
      [
        ['NIK', 'Nama'],
        ['9901011705800001', 'Siti'],
      ],
    ],
  ])('is refused as %s where a column is missing', (code, rows) => {
    const sheet = sheetOf(rows);
    expect(problemCode(judgeCandidates(sheet, places, { columns: candidateColumns(sheet), ...check }))).toBe(
      code,
    );
  });

  it('accounts for every row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(nikOf('1980-05-17', 1), nikOf('1950-01-01', 2), first!, ''),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }), (people) => {
        const { rows, valid, rejects, kept } = judged([['NIK', 'Nama', 'Kode', 'Tgl lahir'], ...people]);
        const filled = people.filter((row) => row.some((text) => text.trim() !== ''));
        expect(rows).toHaveLength(filled.length);
        expect(valid + rejects.reduce((sum, { heads }) => sum + heads, 0)).toBe(filled.length);
        expect(new Set(kept.map(({ hash }) => hash)).size).toBe(valid);
      }),
    );
  });
});

describe('a later list', () => {
  it('says where those of an earlier one stand', () => {
    const [a, b, c] = [1, 2, 3].map((serial) => nikOf('1980-05-17', serial)) as [string, string, string];
    const statuses = new Map([
      [check.hasher.hash(a), 'decreed'],
      [check.hasher.hash(b), 'valid'],
      [check.hasher.hash(c), 'enrolled'],
    ] as const);
    const sheet = sheetOf([['NIK'], [a], [b], [c], [a], [nikOf('1980-05-17', 9)], ['x']]);
    const columns = candidateColumns(sheet, { first: 0, last: 0 });
    const { rows, hashes, counts } = value(
      matchCandidates(sheet, { columns, to: 'enrolled', on, hasher: check.hasher, statuses }),
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      'moved',
      'cannot-become',
      'stands-so',
      'twice',
      'not-in-list',
      'nik-signs',
    ]);
    expect(hashes).toEqual([check.hasher.hash(a)]);
    expect(counts.moved).toBe(1);
  });
});

describe('a hash', () => {
  it('is HMAC-SHA-256 of the digits, cut to 128 bits', () => {
    const nik = nikOf('1980-05-17', 1);
    const whole = bytesToHex(hmac(sha256, key.hashing, utf8ToBytes(nik)));
    const hasher = new NikHasher(key);
    // Twice, as the hasher goes on using what it began with.
    expect([hasher.hash(nik), hasher.hash(nik)]).toEqual([whole.slice(0, 32), whole.slice(0, 32)]);
  });

  it('is another one with another key', () => {
    const other = keyOfSession(new Uint8Array(32).fill(8));
    expect(other.id).not.toBe(key.id);
    expect(new NikHasher(other).hash(nikOf('1980-05-17', 1))).not.toBe(
      check.hasher.hash(nikOf('1980-05-17', 1)),
    );
  });
});
