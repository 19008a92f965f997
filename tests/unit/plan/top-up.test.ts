import { describe, expect, it } from 'vitest';
import { shortWords } from '#shared/plan/top-up.ts';
import { inputOf, onePhase, ran } from './samples.ts';

describe('what is to be added until everybody is paid for', () => {
  const kukar = onePhase(21_000, 5, { rule: { kind: 'equal' } });

  it('is what the fund lacks, less than the contributions of those it does not pay', () => {
    const { result } = ran(inputOf([30_000]), {
      ...kukar,
      funds: [{ name: 'APBD', ceiling: 1_700_000_000 }],
    });
    expect(result.shortfall).toBe(762 * 84_000);
    expect(result.topUp).toEqual({ to: 'APBD', amount: 64_000_000, perDesa: null });
    expect(shortWords(result).id).toBe('Rp64.000.000');
    expect(result.warnings.find(({ code }) => code === 'funds-short')!.next.id).toContain(
      'tambah pagu APBD Rp64.000.000',
    );
  });

  it('suffices: with it everybody is paid for', () => {
    const { result } = ran(inputOf([30_000]), {
      ...kukar,
      funds: [
        { name: 'A', ceiling: 900_000_000 },
        { name: 'B', ceiling: 800_010_000 },
      ],
    });
    expect(result.topUp!.amount).toBeLessThanOrEqual(result.shortfall);
    const more = ran(inputOf([30_000]), {
      ...kukar,
      funds: [
        { name: 'A', ceiling: 900_000_000 },
        { name: 'B', ceiling: 800_010_000 },
      ].map((fund) =>
        fund.name === result.topUp!.to ? { ...fund, ceiling: fund.ceiling + result.topUp!.amount } : fund,
      ),
    });
    expect(more.result.fits).toBe(true);
    expect(more.result.topUp).toBeNull();
  });

  it('names the fund also where it has nothing left', () => {
    const { result } = ran(inputOf([30_000]), {
      ...kukar,
      funds: [
        { name: 'APBD', ceiling: 20_000 * 84_000 },
        { name: 'DBH', ceiling: 0 },
      ],
    });
    expect(result.topUp).toEqual({ to: 'APBD', amount: 1_000 * 84_000, perDesa: null });
  });

  it('is told of the agency where its ceiling is the only one', () => {
    const { result } = ran(inputOf([30_000]), {
      ...kukar,
      funds: [{ name: 'APBD', agency: 'Disnaker' }],
      agencies: [{ name: 'Disnaker', ceiling: 1_700_000_000 }],
    });
    expect(result.topUp).toEqual({ to: 'Disnaker', amount: 64_000_000, perDesa: null });
  });

  it('is Rp80,000 in each desa of Jambi, Rp124,960,000 in all', () => {
    const { result } = ran(
      inputOf(Array.from({ length: 1_562 }, () => 400)),
      onePhase(50 * 1_562, 12, {
        rule: { kind: 'equal' },
        funds: [{ name: 'BKBK', perRegion: 10_000_000 }],
      }),
    );
    expect(result.topUp).toEqual({ to: 'BKBK', amount: 124_960_000, perDesa: 80_000 });
    expect(shortWords(result).id).toBe('Rp124.960.000 (paling banyak Rp80.000 per desa)');
  });

  it('is the shortfall where no one fund may pay for all of them', () => {
    const { result } = ran(inputOf([15_000, 15_000]), {
      ...kukar,
      funds: [
        { name: 'A', ceiling: 0, regions: ['63.11.01.2001'] },
        { name: 'B', ceiling: 0, regions: ['63.11.01.2002'] },
      ],
    });
    expect(result.topUp).toEqual({ to: null, amount: 21_000 * 84_000, perDesa: null });
  });
});
