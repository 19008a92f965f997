import { describe, expect, it } from 'vitest';
import { describeReason, describeReasons, regionTitle } from '#shared/plan/describe.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { inputOf, onePhase, plan, ran } from './samples.ts';

function paragraph(spec: PlanSpec, input = inputOf([100, 100]), slot = 0): string {
  return describeReasons(ran(input, spec).explain(slot), 'Desa Juai', 'id');
}

const funds = [{ name: 'APBD', ceiling: 1_000_000_000 }];

const share = (value: number) =>
  describeReason(
    { kind: 'share', rule: 'equal', weight: null, rest: 9, share: value, heads: Math.round(value) },
    'id',
    'Kelurahan A',
  );

describe('describeReasons', () => {
  it('leads from the figures to the number', () => {
    const reasons: Reason[] = [
      { kind: 'coverage', eligible: 446, covered: 262, gap: 184 },
      { kind: 'floor', floor: 100, heads: 100 },
      {
        kind: 'share',
        rule: 'proportional',
        weight: 'gap',
        rest: 4300,
        whole: false,
        share: 27.4,
        heads: 27,
      },
      { kind: 'total', heads: 127, coverageAfter: 389 / 446 },
    ];
    expect(describeReasons(reasons, 'Desa Teluk Bayur', 'id')).toBe(
      'Desa Teluk Bayur: 446 pekerja sasaran, 262 sudah terlindungi, 184 belum. Setiap desa mendapat minimum 100. ' +
        'Sisa kuota 4.300 dibagi menurut yang belum terlindungi: bagian desa ini 27,4, dibulatkan 27. ' +
        'Jumlah 127. Cakupan menjadi 87,22%.',
    );
    expect(describeReasons(reasons, 'Desa Teluk Bayur', 'en')).toBe(
      'Desa Teluk Bayur: 446 eligible workers, 262 already covered, 184 not yet. Every desa gets at least 100. ' +
        'The remaining quota of 4,300 is shared by workers not yet covered: the share of this desa is 27.4, rounded to 27. ' +
        'Total 127. Coverage becomes 87.22%.',
    );
  });

  it('explains the rules, caps and locks of a plan', () => {
    expect(paragraph(onePhase(25, 12, { rule: { kind: 'equal' }, funds }))).toBe(
      'Desa Juai: 100 pekerja sasaran, 0 sudah terlindungi, 100 belum. Kuota 25 dibagi rata: bagian desa ini 12,5, dibulatkan 13. ' +
        'Jumlah 13. Cakupan menjadi 13,00%. Dibayar dari APBD 13.',
    );
    expect(paragraph(onePhase(50, 12, { rule: { kind: 'raise-lowest', floor: 5 }, funds }))).toContain(
      'Sisa kuota 40 diberikan satu per satu kepada desa yang cakupannya terendah saat itu: desa ini mendapat 20.',
    );
    expect(paragraph(onePhase(150, 12, { locks: { '63.11.01.2001': 60 }, funds }))).toContain(
      'Jumlahnya dikunci oleh perencana: 60. Jumlah 60.',
    );
    const capped = paragraph(
      onePhase(100, 12, { rule: { kind: 'proportional', weight: 'eligible' }, funds }),
      inputOf([100, 100], [90, 0]),
    );
    expect(capped).toContain(
      'Kuota 100 dibagi menurut jumlah pekerja sasaran: bagian desa ini 10. Dengan itu semua yang belum terlindungi di desa ini (10) mendapat tempat',
    );
    const small = paragraph(
      onePhase(60, 12, { rule: { kind: 'equal', floor: 20 }, funds }),
      inputOf([8, 100]),
    );
    expect(small).toContain(
      'Setiap desa mendapat minimum 20; desa ini 8, yaitu semua yang belum terlindungi.',
    );
  });

  it('names phases, funds and what is not paid', () => {
    const spec: PlanSpec = {
      ...plan,
      quota: 20,
      phases: [
        { name: 'Tahap I', year: 2024, from: 1, to: 12, quota: 12 },
        { name: 'Tahap II', year: 2024, from: 1, to: 12, quota: 8 },
      ],
      funds: [{ name: 'APBDes', perRegion: 201_600 * 4 }],
    };
    expect(paragraph(spec)).toContain(
      'Per tahap: Tahap I 6, Tahap II 4. Dibayar dari APBDes 4; 6 belum ada dananya.',
    );
    expect(paragraph({ ...spec, funds: [] })).toContain(
      'Per tahap: Tahap I 6, Tahap II 4. 10 belum ada dananya.',
    );
  });

  it('explains why a desa gets nothing', () => {
    const input = inputOf([100, NaN, 50, 40, 30], [0, 4, 50, 60, 0]);
    input.inArea[4] = 0;
    const run = ran(input, onePhase(10, 12, { funds }));
    const words = (slot: number) => describeReasons(run.explain(slot), 'Kelurahan Batu Piring', 'id');
    expect(words(1)).toBe(
      'Kelurahan Batu Piring: tidak ada data pekerja sasaran, maka tidak ikut dibagi; yang tidak ada datanya tidak dianggap 0.',
    );
    expect(words(2)).toContain(
      '50 sudah terlindungi, 0 belum. Tidak ada pekerja sasaran yang belum terlindungi',
    );
    expect(words(3)).toContain('60 tercatat terlindungi, lebih banyak daripada sasarannya.');
    expect(words(4)).toContain('Di luar area sasaran');
    expect(() => run.explain(5)).toThrow(RangeError);
  });

  it('shows a share close to a whole number with enough decimals', () => {
    expect(share(26.97)).toContain('bagian kelurahan ini 26,97, dibulatkan 27');
    expect(share(27)).toContain('bagian kelurahan ini 27.');
  });
});

describe('regionTitle', () => {
  it('calls a kelurahan a kelurahan', () => {
    expect(regionTitle('63.11.06.1001' as RegionCode, 'Paringin Kota')).toBe('Kelurahan Paringin Kota');
    expect(regionTitle('63.11.06.2001' as RegionCode, 'Balida')).toBe('Desa Balida');
  });
});
