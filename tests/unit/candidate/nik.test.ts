import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageFault, ageLimitsText, ageOn, readAgeLimits } from '#shared/candidate/age.ts';
import { isRealDate, readDate } from '#shared/candidate/date.ts';
import { isOfKabupaten, readNik } from '#shared/candidate/nik.ts';
import { maskedCell, maskedName, maskedNik } from '#shared/candidate/mask.ts';
import { nikOf, on } from './people.ts';

const two = (part: number) => String(part).padStart(2, '0');
const number = (text: string) => readNik({ text, isNumber: true, roundedColumn: false }, on);
const typed = (text: string) => readNik({ text, isNumber: false, roundedColumn: false }, on);

describe('a NIK', () => {
  it.each([
    ['9901011705800001', 1980],
    ['9901015705800001', 1980],
    ['9901010101260001', 2026],
    ['9901013103260001', 2026],
    ['9901010104260001', 1926],
    ['9901012902000001', 2000],
    ['9901012902960001', 1996],
  ])('%s is of %i', (text, year) => {
    expect(typed(text)).toMatchObject({ ok: true, nik: { birth: { year } } });
  });

  it.each([
    ['', 'nik-empty'],
    [' - ', 'nik-empty'],
    ['990101170580000', 'nik-length'],
    ['99010117058000012', 'nik-length'],
    ['99010117O5800001', 'nik-signs'],
    ['9901013002800001', 'nik-birth'],
    ['9901012902010001', 'nik-birth'],
    ['9901010013800001', 'nik-birth'],
    ['9901010113800001', 'nik-birth'],
    ['9901017205800001', 'nik-birth'],
    ['9901011705800000', 'nik-serial'],
    ['9.90101170580E+15', 'nik-damaged'],
    ['9,901E15', 'nik-damaged'],
  ])('“%s” is no NIK: %s', (text, fault) => {
    expect(typed(text)).toEqual({ ok: false, fault });
  });

  it('is read without the signs people add', () => {
    expect(typed(" '990101.170580-0001 ")).toMatchObject({
      ok: true,
      cleaned: true,
      nik: { digits: '9901011705800001' },
    });
  });

  it('that a workbook keeps as a number has lost its last digit where that is 0', () => {
    expect(number('9901011705800010')).toEqual({ ok: false, fault: 'nik-damaged' });
    expect(number('9901011705800001')).toMatchObject({ ok: true });
    expect(typed('9901011705800010')).toMatchObject({ ok: true });
    const column = { text: '9901011705800010', isNumber: false, roundedColumn: true };
    expect(readNik(column, on)).toEqual({ ok: false, fault: 'nik-damaged' });
  });

  it('leaves the century to a birth date beside it, where both are possible', () => {
    const text = nikOf('1920-05-17', 1);
    const cell = { text, isNumber: false, roundedColumn: false };
    expect(readNik(cell, on, { year: 1920, month: 5, day: 17 })).toMatchObject({
      nik: { birth: { year: 1920 } },
    });
    expect(readNik(cell, on)).toMatchObject({ nik: { birth: { year: 2020 } } });
  });

  it('is taken for every day there is and no other', () => {
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.nat(99),
        fc.nat(99),
        fc.integer({ min: 1, max: 9999 }),
        (day, month, year, serial) => {
          const read = typed(`990101${two(day)}${two(month)}${two(year)}${String(serial).padStart(4, '0')}`);
          const born = day > 40 ? day - 40 : day;
          const days = [1900 + year, 2000 + year].filter(
            (full) =>
              isRealDate({ year: full, month, day: born }) &&
              new Date(Date.UTC(full, month - 1, born)) <= new Date(Date.UTC(on.year, on.month - 1, on.day)),
          );
          expect(read.ok).toBe(days.length > 0);
          if (read.ok) expect(read.nik.birth).toEqual({ year: Math.max(...days), month, day: born });
        },
      ),
    );
  });

  test('of another kabupaten is told apart by its first four digits', () => {
    const read = typed('9901011705800001');
    if (!read.ok) throw new Error(read.fault);
    expect(isOfKabupaten(read.nik, '99.01.02.2001')).toBe(true);
    expect(isOfKabupaten(read.nik, '99.02.01.2001')).toBe(false);
  });

  test('and a name are shown masked', () => {
    expect(maskedNik('9901011705800042')).toBe('9901••••••••••42');
    expect(maskedNik('1705')).toBe('••••');
    expect(maskedName('  siti aminah')).toBe('s••• a•••');
    expect(maskedCell('17-05-1980')).toBe('••-••-••••');
  });
});

describe('age', () => {
  it('counts completed years; who was born on a leap day grows older on 1 March', () => {
    expect(ageOn({ year: 1961, month: 3, day: 31 }, on)).toBe(65);
    expect(ageOn({ year: 1961, month: 4, day: 1 }, on)).toBe(64);
    expect(ageOn({ year: 2008, month: 2, day: 29 }, { year: 2026, month: 2, day: 28 })).toBe(17);
    expect(ageOn({ year: 2008, month: 2, day: 29 }, { year: 2026, month: 3, day: 1 })).toBe(18);
  });

  it.each([
    ['>=18 <65', [17, 18, 64, 65], ['age-below', null, null, 'age-above']],
    ['>18 <=65', [18, 19, 65, 66], ['age-below', null, null, 'age-above']],
    ['≤65', [0, 65, 66], [null, null, 'age-above']],
    ['', [0, 120], [null, null]],
  ])('within “%s”', (text, ages, faults) => {
    const limits = readAgeLimits(text)!;
    expect(ages.map((age) => ageFault(age, limits))).toEqual(faults);
    expect(readAgeLimits(ageLimitsText(limits))).toEqual(limits);
  });

  it.each(['18-65', '>=65 <18', '>=18 >20', '<0', '>=18 <18', '>=121', 'a'])('has no limits “%s”', (text) => {
    expect(readAgeLimits(text)).toBeNull();
  });
});

test.each([
  ['1980-05-17', 5],
  ['17/05/1980', 5],
  ['17-5-1980', 5],
  ['17 Mei 1980', 5],
  ['1 Desember 1980', 12],
  ['1 nop 1980', 11],
])('“%s” is a date', (text, month) => {
  expect(readDate(text)).toMatchObject({ year: 1980, month });
});

test.each(['31/02/1980', '5/17/1980', '1980', 'kemarin', '17 Foo 1980', ''])('“%s” is none', (text) => {
  expect(readDate(text)).toBeNull();
});
