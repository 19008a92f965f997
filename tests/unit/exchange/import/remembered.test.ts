import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOfShape,
  rememberedOf,
  rememberedSchema,
  usedAgain,
  type UsedMapping,
} from '#shared/exchange/import/remembered.ts';

const headers = ['Kode', 'Sasaran 2024', 'Angka lama', 'Realisasi Tahap I 2024'];
const used: UsedMapping = {
  purpose: 'coverage',
  blanks: 'above',
  indicators: { 'kemiskinan (%)': { kind: 'column', name: 'Kemiskinan', unit: '%', year: null } },
  roles: [
    { kind: 'code' },
    { kind: 'eligible', year: 2024 },
    { kind: 'covered', year: 2019 },
    { kind: 'enrolled', phase: { name: 'Tahap I', year: 2024 } },
  ],
};

describe('a mapping that is remembered', () => {
  test('is used for the same headers as it was', () => {
    const remembered = rememberedOf(used, headers);
    expect(isOfShape(remembered, headers)).toBe(true);
    expect(usedAgain(remembered, headers)).toEqual(used);
  });

  test("takes the years of next year's headers, and keeps the one that was chosen by hand", () => {
    const next = ['KODE ', 'Sasaran 2025', 'Angka  lama', 'Realisasi Tahap I 2025'];
    const remembered = rememberedOf(used, headers);
    expect(isOfShape(remembered, next)).toBe(true);
    expect(usedAgain(remembered, next).roles).toEqual([
      { kind: 'code' },
      { kind: 'eligible', year: 2025 },
      { kind: 'covered', year: 2019 },
      { kind: 'enrolled', phase: { name: 'Tahap I', year: 2025 } },
    ]);
  });

  test.each([
    [['Kode', 'Sasaran 2024', 'Angka lama']],
    [['Sasaran 2024', 'Kode', 'Angka lama', 'Realisasi Tahap I 2024']],
    [['Kode', 'Sasaran', 'Angka lama', 'Realisasi Tahap I 2024']],
  ])('is not for other headers: %j', (other) => {
    expect(isOfShape(rememberedOf(used, headers), other)).toBe(false);
  });

  test('of a budget is one of a budget', () => {
    const funds: UsedMapping = {
      purpose: 'funds',
      blanks: 'empty',
      roles: [{ kind: 'name' }, { kind: 'ceiling', year: 2024 }, { kind: 'ceiling', year: null }],
    };
    const remembered = rememberedOf(funds, ['Dana', 'Nilai 2024', 'Semua']);
    expect(usedAgain({ ...remembered, blanks: 'above' }, ['Dana', 'Nilai 2024', 'Semua']).blanks).toBe(
      'above',
    );
    expect(usedAgain(remembered, ['Dana', 'Nilai 2026', 'Semua']).roles).toEqual([
      { kind: 'name' },
      { kind: 'ceiling', year: 2026 },
      { kind: 'ceiling', year: null },
    ]);
  });

  test('survives a file, and nothing else is taken for one', () => {
    const remembered = rememberedOf(used, headers);
    expect(rememberedSchema.parse(JSON.parse(JSON.stringify(remembered)))).toEqual(remembered);
    const { blanks: _, ...earlier } = remembered;
    expect(rememberedSchema.parse(earlier).blanks).toBe('empty');
    expect(rememberedSchema.safeParse({ ...remembered, roles: [] }).success).toBe(false);
    expect(rememberedSchema.safeParse({ ...remembered, purpose: 'funds' }).success).toBe(false);
    fc.assert(fc.property(fc.jsonValue(), (json) => !rememberedSchema.safeParse(json).success));
  });
});
