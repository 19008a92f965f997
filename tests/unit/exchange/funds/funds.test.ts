import { describe, expect, it } from 'vitest';
import { judgeFunds, withFunds, type FundTarget } from '#shared/exchange/funds/judge-funds.ts';
import { fundReadingOf } from '#shared/exchange/funds/reading.ts';
import { fundTemplate } from '#shared/exchange/funds/template.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { noteWords } from '#shared/exchange/import/words.ts';
import { smallPlan } from '../../../fixtures/small-document.ts';
import { workbookOf } from '../../../fixtures/workbook.ts';
import { fromText, target, value } from '../import/tables.ts';

const { directory } = target();
const none: FundTarget = { directory, funds: [] };

async function judged(text: string, of: FundTarget = none, existing: 'keep' | 'replace' = 'keep') {
  return judgeFunds(fundReadingOf(await fromText(text), {}), of, existing);
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
    const { rows, funds } = value(await judged('Sumber dana,Pagu\nAPBD,100\nAPBD,100\n'));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['taken', 'duplicated']);
    expect(rows[1]!.notes).toEqual([{ kind: 'repeated', row: 2 }]);
    expect(funds).toMatchObject([{ ceiling: 100 }]);
  });

  it('with two limits for one fund has money that no row alone says: none of them is taken', async () => {
    const { rows, counts, funds } = value(
      await judged('Sumber dana,OPD,Pagu\nAPBD,A,100\nAPBD,B,7\nAPBD,A,100\nAPBD,A,200\n'),
    );
    expect(counts).toEqual({ taken: 1, corrected: 0, rejected: 0, duplicated: 3 });
    expect(funds).toMatchObject([{ agency: 'B', ceiling: 7 }]);
    expect(rows.map(({ notes }) => notes)).toEqual([
      [{ kind: 'limits-differ', limit: 'in-all', row: 5 }],
      [],
      [{ kind: 'limits-differ', limit: 'in-all', row: 5 }],
      [{ kind: 'limits-differ', limit: 'in-all', row: 2 }],
    ]);
    expect(noteWords(rows[0]!.notes[0]!).id).toMatch(/Baris 5 .* keduanya tidak diambil/);
  });

  it('knows regions by codes without dots, of any level', async () => {
    const { rows, funds } = value(
      await judged('Sumber dana,Kode,Pagu\nBKBK,9901012001,10\nBKBK,990102,20\nBKBK,9901019999,30\n'),
    );
    expect(funds.map(({ regions }) => regions)).toEqual([['99.01.01.2001'], ['99.01.02']]);
    expect(rows.map(({ verdict, notes }) => [verdict, notes[0]!.kind])).toEqual([
      ['corrected', 'code-repaired'],
      ['corrected', 'code-repaired'],
      ['rejected', 'code-unknown'],
    ]);
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
    expect(replaced.replaced).toEqual([
      { fund: 'APBD Kabupaten', limit: 'in-all', before: 20_000_000, by: '2024', after: 500 },
    ]);
    expect(replaced.rows[0]).toMatchObject({ verdict: 'taken', notes: [{ kind: 'limit-replaced' }] });
    expect(noteWords(replaced.rows[0]!.notes[0]!).id).toBe(
      'Pagu seluruh rencana Rp20.000.000 diganti Pagu 2024 Rp500.',
    );
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

  it('of a further year stands beside those the plan has, which are kept', async () => {
    const fund = { name: 'APBD', perYear: { '2024': 700 }, perRegion: { grant: 1000, percent: 10 } };
    const of = { directory, funds: [fund] };
    const text = 'Sumber dana,Pagu 2024,Pagu 2025,Pagu per desa\nAPBD,700,800,100\n';
    const { rows, funds, replaced } = value(await judged(text, of));
    expect(rows).toMatchObject([{ verdict: 'taken', notes: [] }]);
    expect(replaced).toEqual([]);
    expect(withFunds({ ...smallPlan, funds: [fund] }, funds).funds).toEqual([
      { ...fund, source: 'APBD', perYear: { '2024': 700, '2025': 800 } },
    ]);
    const other = value(await judged('Sumber dana,Pagu 2024,Pagu 2025\nAPBD,900,800\n', of));
    expect(other).toMatchObject({ kept: 1, funds: [] });
    expect(noteWords(other.rows[0]!.notes[0]!).id).toBe(
      'Pagu 2024 di rencana Rp700, di tabel Rp900; yang lama dipertahankan.',
    );
    const over = value(await judged('Sumber dana,Pagu 2025\nAPBD,800\n', of, 'replace'));
    expect(withFunds({ ...smallPlan, funds: [fund] }, over.funds).funds[0]!.perYear).toEqual({
      '2024': 700,
      '2025': 800,
    });
  });

  it('knows editions and discounts, regions by name, and years under one heading', async () => {
    const { funds, rows } = value(
      await judged(
        [
          'Sumber dana,Kecamatan,Murni/Perubahan,Diskon,Pagu,',
          ',,,,2024,2025',
          'Desa,Kec. Muara,APBD-P,ya,100,200',
          'CSR,Rantau,,,100,',
          'CSR,,barangkali,mungkin,100,',
        ].join('\n'),
      ),
    );
    expect(funds).toEqual([
      {
        name: 'Desa – Muara',
        edition: 'revised',
        discount: true,
        perYear: { '2024': 100, '2025': 200 },
        regions: ['99.01.02'],
      },
      { name: 'CSR', source: 'CSR', perYear: { '2024': 100 } },
    ]);
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [3, 'taken'],
      [4, 'rejected'],
      [5, 'corrected'],
    ]);
    expect(rows[1]!.notes).toEqual([{ kind: 'name-ambiguous', name: 'Rantau', count: 2 }]);
    expect(rows[2]!.notes.map(({ kind }) => kind)).toEqual(['fund-cell', 'fund-cell']);
    for (const note of rows[2]!.notes) expect(noteWords(note).id).toMatch(/“(barangkali|mungkin)”/);
  });

  it('of a kecamatan that is named like a desa is of the one it says', async () => {
    const { parents } = directory;
    const alike = { ...directory, parents: { ...parents, ['99.01.02' as RegionCode]: 'Rantau' } };
    const text = 'Sumber dana,Wilayah,Pagu\nA,Kec. Rantau,1\nB,Kecamatan Hulu Sungai,2\nC,Rantau,3\n';
    const { funds, rows } = value(await judged(text, { directory: alike, funds: [] }));
    expect(funds.map(({ regions }) => regions)).toEqual([['99.01.02'], ['99.01.01']]);
    expect(rows[2]).toMatchObject({ verdict: 'rejected', notes: [{ kind: 'name-ambiguous', count: 3 }] });
  });

  it('is read as the user says: sheet, header, columns', async () => {
    const table = await fromText('Daftar,Besar\nAPBD,100\n');
    expect(judgeFunds(fundReadingOf(table, {}), none, 'keep')).toMatchObject({ ok: false });
    const roles = { 0: { kind: 'name' }, 1: { kind: 'ceiling', year: 2025 } } as const;
    expect(value(judgeFunds(fundReadingOf(table, { roles }), none, 'keep')).funds).toEqual([
      { name: 'APBD', source: 'APBD', perYear: { '2025': 100 } },
    ]);
    const headless = await fromText('APBD,100\nCSR,50\n');
    const { counts } = value(judgeFunds(fundReadingOf(headless, { roles, header: null }), none, 'keep'));
    expect(counts.taken).toBe(2);
  });

  describe('with a fund over several rows', () => {
    const header = ['Sumber dana', 'OPD', 'Tahun', 'Pagu'];
    const rows = [
      ['APBD', 'Disnaker', 2024, 1_700_000_000],
      [null, 'DPMD', 2024, 1_300_000_000],
      [null, 'DPMD', 2025, 900_000_000],
      ['CSR', null, 2024, 50_000_000],
      [null, null, 2025, 60_000_000],
    ] as const;
    const funds = [
      { name: 'APBD', source: 'APBD', agency: 'Disnaker', perYear: { '2024': 1_700_000_000 } },
      {
        name: 'APBD',
        source: 'APBD',
        agency: 'DPMD',
        perYear: { '2024': 1_300_000_000, '2025': 900_000_000 },
      },
      { name: 'CSR', source: 'CSR', perYear: { '2024': 50_000_000, '2025': 60_000_000 } },
    ];
    const total = ['Jumlah', null, null, 4_010_000_000] as const;

    it('merged in the workbook, takes the fund from the merged cell, and says so', async () => {
      const bytes = workbookOf([header, ...rows, total], ['A2:A4', 'A5:A6', 'A7:C7']);
      const table = value(await readTable({ name: 'a.xlsx', bytes }));
      const judgement = value(judgeFunds(fundReadingOf(table, {}), none, 'keep'));
      expect(judgement.funds).toEqual(funds);
      expect(judgement.rows.map(({ verdict }) => verdict)).toEqual([
        'taken',
        'corrected',
        'corrected',
        'taken',
        'corrected',
        'rejected',
      ]);
      expect(judgement.rows[1]!.notes).toEqual([
        { kind: 'carried', at: 0, column: 'Sumber dana', text: 'APBD', how: 'merged' },
      ]);
      expect(noteWords(judgement.rows[1]!.notes[0]!).id).toBe(
        'Sumber dana: “APBD” diambil dari sel gabungan di atasnya.',
      );
    });

    it('not merged, is never guessed: the rows are refused until somebody says what the empty cells are', async () => {
      const text = [header, ...rows, total].map((row) => row.join(';')).join('\n');
      const table = await fromText(text);
      const asked = fundReadingOf(table, {});
      expect(asked.carried.hasBlanks).toBe(true);
      expect(value(judgeFunds(asked, none, 'keep')).rows.map(({ notes }) => notes.at(-1)?.kind)).toEqual([
        undefined,
        'no-fund',
        'no-fund',
        undefined,
        'no-fund',
        'total-row',
      ]);
      const judgement = value(judgeFunds(fundReadingOf(table, { blanks: 'above' }), none, 'keep'));
      expect(judgement.funds).toEqual(funds);
      expect(judgement.rows.at(-1)!.notes).toEqual([{ kind: 'total-row' }]);
    });

    it('has no blank to ask about where every row names its fund', async () => {
      const text = 'Sumber dana;OPD;Pagu\nAPBD;;5\nCSR;Dinas;6\n';
      expect(fundReadingOf(await fromText(text), {}).carried.hasBlanks).toBe(false);
    });
  });

  it('has a template that can be filled in and read back', async () => {
    const template = fundTemplate(smallPlan, 'id');
    const filled = template.rows.map((row) => row.map((cell, at) => (at === 4 ? 1_000_000 : cell)));
    const bytes = writtenXlsx({ ...template, rows: filled });
    const table = value(await readTable({ name: 'templat.xlsx', bytes }));
    const { funds, counts } = value(judgeFunds(fundReadingOf(table, {}), none, 'keep'));
    expect(counts).toMatchObject({ taken: smallPlan.funds.length, rejected: 0 });
    expect(funds).toMatchObject(
      smallPlan.funds.map(({ name }) => ({ name, perYear: { '2024': 1_000_000 } })),
    );
    expect(fundTemplate(null, 'en').rows.length).toBeGreaterThan(1);
  });
});
