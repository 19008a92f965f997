import { describe, expect, it } from 'vitest';
import { judgeFunds, withFunds, type FundTarget } from '#shared/exchange/funds/judge-funds.ts';
import { noteWords } from '#shared/exchange/import/words.ts';
import { smallPlan } from '../../fixtures/small-document.ts';
import { fromText, target, value } from './import/tables.ts';

const { directory } = target();
const none: FundTarget = { directory, funds: [] };

async function judged(text: string, of: FundTarget = none, existing: 'keep' | 'replace' = 'keep') {
  return judgeFunds((await fromText(text)).sheets[0]!, of, existing);
}

describe('a budget', () => {
  it('becomes funds: names, agencies, kinds, ceilings in all, by year and per desa', async () => {
    const { funds, counts, rows } = value(
      await judged(
        [
          'Anggaran 2024;;;;;',
          'Sumber dana;OPD;Jenis;Tahun;Pagu (Rp);Pagu per desa',
          'APBD Kabupaten;Disnaker;APBD;2024;Rp1.700.000.000;',
          'APBD Kabupaten;Disnaker;APBD;2025;1.300.000.000;',
          'APBDes;;;;;10.000.000',
          'Bantuan perusahaan;;perusahaan;;250000000;',
          'Lain;;arisan;;5000000;',
          'Jumlah;;;;3.000.000.000;',
        ].join('\n'),
      ),
    );
    expect(funds).toEqual([
      {
        name: 'APBD Kabupaten',
        source: 'APBD',
        agency: 'Disnaker',
        perYear: { '2024': 1_700_000_000, '2025': 1_300_000_000 },
      },
      { name: 'APBDes', source: 'APBDes', perRegion: 10_000_000 },
      { name: 'Bantuan perusahaan', source: 'CSR', ceiling: 250_000_000 },
      { name: 'Lain', ceiling: 5_000_000 },
    ]);
    expect(counts).toEqual({ taken: 4, corrected: 1, rejected: 1, duplicated: 0 });
    expect(rows.at(-1)!.notes).toEqual([{ kind: 'total-row' }]);
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('with a ceiling of each year in a column, and of some regions', async () => {
    const { funds } = value(
      await judged('Fund,Region code,Ceiling 2024,Ceiling 2025\nBKBK,99.01.01,100,200\nBKBK,99.01.02,,300\n'),
    );
    expect(funds).toEqual([
      {
        name: 'BKBK – Hulu Sungai',
        source: 'BKBK',
        perYear: { '2024': 100, '2025': 200 },
        regions: ['99.01.01'],
      },
      { name: 'BKBK – Muara', source: 'BKBK', perYear: { '2025': 300 }, regions: ['99.01.02'] },
    ]);
  });

  it.each<[string, string]>([
    ['APBD,x,', 'number'],
    ['APBD,-5,', 'number'],
    ['APBD,"1,5",', 'number'],
    ['APBD,,', 'no-figures'],
    [',100,', 'no-fund'],
    ['APBD,100,24', 'year'],
    ['APBD,=1+1,', 'number'],
  ])('does not take %j: %s', async (line, kind) => {
    const { rows, funds } = value(await judged(`Sumber dana,Pagu,Tahun\n${line}\n`));
    expect(funds).toEqual([]);
    expect(rows[0]).toMatchObject({ verdict: 'rejected', notes: [{ kind }] });
    expect(noteWords(rows[0]!.notes[0]!).id).not.toBe('');
  });

  it('takes one limit of a fund once', async () => {
    const { counts, funds } = value(await judged('Sumber dana,Pagu\nAPBD,100\nAPBD,200\n'));
    expect(counts).toMatchObject({ taken: 1, duplicated: 1 });
    expect(funds).toMatchObject([{ ceiling: 100 }]);
  });

  it('leaves the funds of the plan alone, unless it is to replace them', async () => {
    const [first] = smallPlan.funds;
    const spec = {
      ...smallPlan,
      funds: [{ ...first!, groups: ['vulnerable' as const] }, smallPlan.funds[1]!],
    };
    const of = { directory, funds: spec.funds };
    const text = 'Sumber dana,OPD,Tahun,Pagu\nAPBD Kabupaten,Disnaker,2024,500\nCSR,,,70\n';
    const kept = value(await judged(text, of));
    expect(kept.rows.map(({ verdict }) => verdict)).toEqual(['rejected', 'taken']);
    expect(withFunds(spec, kept.funds).funds.map(({ name }) => name)).toEqual([
      'APBD Kabupaten',
      'APBDes',
      'CSR',
    ]);
    const replaced = value(await judged(text, of, 'replace'));
    expect(replaced.replaced).toBe(1);
    // Whom it pays for stays; its ceiling in all gives way to that of the year.
    expect(withFunds(spec, replaced.funds).funds[0]).toEqual({
      name: 'APBD Kabupaten',
      agency: 'Disnaker',
      source: 'APBD',
      groups: ['vulnerable'],
      perYear: { '2024': 500 },
    });
  });

  it('needs a fund and a ceiling in its header', async () => {
    const refused = await judged('Kode,Sasaran\n99.01.01.2001,5\n');
    expect(refused.ok ? null : refused.problem.code).toBe('import-no-budget');
  });
});
