import { describe, expect, it } from 'vitest';
import { describeReason, describeReasons } from '#shared/plan/describe.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { Language } from '#shared/text/text.ts';
import { renewalOf } from '../../fixtures/small-document.ts';
import { inputOf, onePhase, ran } from './samples.ts';

const funds = [{ name: 'APBD', ceiling: 1_000_000_000 }];

function paragraph(
  input: PlanInput,
  quota: number,
  changes: Partial<PlanSpec>,
  slot = 0,
  language: Language = 'id',
): string {
  const reasons = ran(input, onePhase(quota, 12, { funds, ...changes })).explain(slot);
  return describeReasons(reasons, 'Desa Juai', language);
}

function withUnits(eligible: readonly number[], units: readonly number[]): PlanInput {
  return { ...inputOf(eligible), columns: { unit: Float64Array.from(units) } };
}

const byUnit: PlanSpec['rule'] = { kind: 'proportional', weight: { column: 'unit' } };

describe('reasons of limits', () => {
  it('name the minimum, and say where it is more than the share', () => {
    const input = inputOf([100, 900, 3]);
    const changes = { limits: { minimum: 20 } };
    expect(paragraph(input, 123, changes)).toContain(
      'Tidak ada desa yang mendapat kurang dari 20. Kuota 123 dibagi menurut yang belum terlindungi: ' +
        'bagian desa ini tidak lebih dari batas paling sedikit itu, maka mendapat 20. Jumlah 20.',
    );
    expect(paragraph(input, 123, changes, 1)).toContain('bagian desa ini 100. Jumlah 100.');
    expect(paragraph(input, 123, changes, 2)).toContain(
      'Tidak ada desa yang mendapat kurang dari 20; desa ini paling banyak 3.',
    );
    expect(paragraph(input, 123, changes, 0, 'en')).toContain(
      'No desa ends up with fewer than 20. The quota of 123 is shared by workers not yet covered: ' +
        'the share of this desa is no more than that minimum, so it gets 20.',
    );
  });

  it('tell a cap of the plan from the gap', () => {
    const heads = { rule: { kind: 'equal' }, limits: { cap: { heads: 30 } } } as const;
    expect(paragraph(inputOf([100, 900]), 80, heads)).toContain(
      'Setiap desa mendapat paling banyak 30; selebihnya dialihkan ke desa lain. Jumlah 30.',
    );
    expect(paragraph(inputOf([20, 900]), 80, heads)).toContain(
      'semua yang belum terlindungi di desa ini (20) mendapat tempat',
    );
    const coverage = { rule: { kind: 'equal' }, limits: { cap: { coverage: 0.7 } } } as const;
    expect(paragraph(inputOf([100, 900], [40, 0]), 80, coverage)).toContain(
      'Kuota mengisi setiap desa paling banyak sampai cakupan 70,00%, di desa ini 30; selebihnya dialihkan ke desa lain.',
    );
    expect(paragraph(inputOf([100, 900], [70, 0]), 80, coverage)).toBe(
      'Desa Juai: 100 pekerja sasaran, 70 sudah terlindungi, 30 belum. ' +
        'Cakupannya sudah mencapai batas 70,00%, maka tidak mendapat kuota. Jumlah 0. Cakupan menjadi 70,00%.',
    );
    expect(paragraph(inputOf([100]), 0, { limits: { cap: { heads: 0 } } }, 0, 'en')).toContain(
      'No desa gets more than 0, so it gets no quota.',
    );
    expect(
      paragraph(inputOf([100, 100]), 30, {
        rule: { kind: 'equal', floor: 20 },
        limits: { cap: { coverage: 0.15 } },
      }),
    ).toContain('Setiap desa mendapat minimum 20; desa ini 15, yaitu batas paling banyaknya.');
  });

  it('name Sainte-Laguë where it rounded', () => {
    const changes = { rule: { kind: 'proportional', weight: 'eligible' }, rounding: 'sainte-lague' } as const;
    expect(paragraph(inputOf([100, 200, 300]), 20, changes)).toContain(
      'bagian desa ini 3,3, dibulatkan 3 dengan cara Sainte-Laguë.',
    );
    expect(paragraph(inputOf([100, 200, 300]), 60, changes)).toContain('bagian desa ini 10. Jumlah 10.');
  });

  it('name the reserve', () => {
    expect(paragraph(inputOf([100]), 25, { reservePercent: 2.5 })).toContain(
      'Jumlah 25. Cakupan menjadi 25,00%. Calon cadangan 1 (2,5% dari jumlah itu',
    );
    expect(paragraph(inputOf([25]), 25, { reservePercent: 10 }, 0, 'en')).toContain(
      'Nobody without cover is left to hold in reserve.',
    );
  });
});

describe('reasons of columns', () => {
  it('name the column and the figure', () => {
    expect(paragraph(withUnits([100, 100], [2.5, 7.5]), 40, { rule: byUnit })).toContain(
      'Kuota 40 dibagi menurut kolom "unit" (desa ini 2,5): bagian desa ini 10.',
    );
    expect(paragraph(withUnits([100, 100], [21, 7]), 40, { rule: byUnit }, 1, 'en')).toContain(
      'The quota of 40 is shared by column "unit" (this desa 7): the share of this desa is 10.',
    );
  });

  it('say where the figure is unknown', () => {
    expect(paragraph(withUnits([100, 100], [NaN, 7]), 40, { rule: byUnit })).toContain(
      'Pembagian menurut kolom "unit", tetapi desa ini tidak ada datanya, maka tidak mendapat bagian dari situ',
    );
  });
});

describe('reasons of priority', () => {
  const rule: PlanSpec['rule'] = {
    kind: 'priority',
    by: [
      { measure: { column: 'unit' }, first: 'high' },
      { measure: 'coverage', first: 'low' },
    ],
  };
  const input = withUnits([30, 40, 40, 50, 60], [9, 5, 5, 1, NaN]);

  it('give the place, and whether it was filled, shared or not reached', () => {
    const order = 'Desa diurutkan menurut kolom "unit" tertinggi, lalu cakupan terendah: desa ini di urutan';
    expect(paragraph(input, 60, { rule })).toContain(
      `${order} 1 dari 4. Kuota cukup untuk mengisi urutan ini. Dengan itu semua yang belum terlindungi di desa ini (30) mendapat tempat`,
    );
    expect(paragraph(input, 61, { rule }, 2)).toContain(
      `${order} 2 dari 4. Kuota tidak cukup untuk mengisi seluruh urutan ini. ` +
        'Sisanya, 31, dibagi di antara desa pada urutan ini menurut yang belum terlindungi: bagian desa ini 15,5, dibulatkan 15. Jumlah 15.',
    );
    expect(paragraph(input, 60, { rule }, 3)).toContain(
      `${order} 3 dari 4. Kuota sudah habis pada urutan sebelumnya. Jumlah 0.`,
    );
    expect(paragraph(input, 60, { rule }, 4)).toContain(
      `${order} 4 dari 4. Kuota sudah habis pada urutan sebelumnya. Data kolom "unit" untuk desa ini tidak lengkap`,
    );
    expect(paragraph(input, 61, { rule }, 1, 'en')).toContain(
      'Desa are ranked by highest column "unit", then lowest coverage: this desa is in place 2 of 4. ' +
        'The quota does not suffice to fill all of this place. ' +
        'The 31 left are shared among the desa in this place by workers not yet covered: the share of this desa is 15.5, rounded to 16.',
    );
  });
});

describe('reasons of commitments', () => {
  const renewal = renewalOf({ name: 'Perpanjangan 2023' });

  it('come last, beside the quota, also where there is no quota', () => {
    const input = inputOf([100, 50], [40, 50]);
    expect(paragraph(input, 10, { commitments: [renewal] })).toContain(
      'Di luar kuota, dan iurannya didahulukan: Perpanjangan 2023 40 orang (perpanjangan).',
    );
    expect(paragraph(input, 10, { commitments: [renewal] }, 1)).toMatch(
      /maka tidak mendapat kuota\. Di luar kuota, dan iurannya didahulukan: Perpanjangan 2023 50 orang \(perpanjangan\)\.$/u,
    );
    expect(paragraph(inputOf([10], [0]), 5, { commitments: [renewal] })).not.toContain('Di luar kuota');
  });

  it('name each kind', () => {
    const reason = {
      kind: 'commitments',
      names: ['A', 'B'],
      kinds: ['enrolment', 'upgrade'],
      heads: [1, 2000],
    } as const;
    expect(describeReason(reason, 'id', 'Desa Juai')).toBe(
      'Di luar kuota, dan iurannya didahulukan: A 1 orang (pendaftaran menurut daftar), B 2.000 orang (penambahan program).',
    );
    expect(describeReason(reason, 'en', 'Desa Juai')).toBe(
      'Beside the quota, and paid before it: A 1 (enrolment of a list), B 2,000 (more programmes).',
    );
  });
});
