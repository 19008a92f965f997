import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportInput } from '#shared/report/input.ts';
import { fonts, hasPoppler, pdfOf, readPdf } from './pdf-text.ts';
import { syntheticComparison } from './synthetic-comparison.ts';
import { syntheticReport } from './synthetic.ts';
import { comparisonReport } from '#shared/report/comparison-report.ts';
import { renderPdf } from '#shared/report/render.ts';

const few = { '63.11.01': 21, '63.11.06': 6 };
const hash = 'a3f5c0de'.repeat(8);

/** `Rp1.764.000` or `1.764.000` → 1764000. */
function whole(text: string): number {
  return Number(text.replace('Rp', '').replaceAll('.', ''));
}

/** The cells of the lines that begin with one of the words, in order. */
function rows(text: string, start: RegExp): string[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => start.test(line))
    .map((line) => line.split(/\s{2,}/));
}

function rupiah(amount: number): string {
  return `Rp${amount.toLocaleString('id-ID')}`;
}

function sum(lines: readonly string[][], column: number): number {
  return lines.reduce((total, cells) => total + whole(cells[column]!), 0);
}

async function sourceOf(input: ReportInput): Promise<string> {
  return Buffer.from(await pdfOf(input)).toString('latin1');
}

async function pagesOf(one: ReportInput, other: ReportInput): Promise<readonly string[]> {
  return readPdf(await renderPdf(comparisonReport(syntheticComparison(one, other)), fonts)).pages;
}

/** The text between two headings. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  expect(start, from).toBeGreaterThanOrEqual(0);
  const end = text.indexOf(to, start + from.length);
  return text.slice(start, end < 0 ? undefined : end);
}

async function textOf(input: ReportInput): Promise<string> {
  return readPdf(await pdfOf(input)).pages.join('\n');
}

describe.skipIf(!hasPoppler)('a plan with everything', () => {
  let input: ReportInput;
  let text: string;

  beforeAll(async () => {
    input = syntheticReport({
      kecamatan: few,
      commitments: 2,
      reservePercent: 10,
      years: 2,
      phases: 4,
      goal: 70_000,
      agencies: true,
      ceilings: [900_000_000, 60_000_000],
      rule: { kind: 'raise-lowest', floor: 5 },
      limits: { minimum: 10, cap: { coverage: 0.9 } },
      official: { at: '2024-04-20T08:00:00.000Z', hash },
    });
    text = await textOf(input);
  });

  it('prints commitments apart from new heads, with what both cost together and who pays', () => {
    const { result } = input.run;
    const section = between(text, 'Perpanjangan dan tanggungan lain', 'Anggaran menurut program');
    expect(section).toContain(
      `Peserta baru ${rupiah(result.cost)} + tanggungan ${rupiah(result.committedCost)} = ${rupiah(result.cost + result.committedCost)}`,
    );
    expect(section).toContain('APBD Kabupaten');
  });

  it('adds the budget by programme up to the cost of new heads, of commitments and of both', () => {
    const section = between(text, 'Anggaran menurut program', 'Pagu');
    const lines = rows(section, /JK[KM] – /).map((cells) => cells.slice(-3).map(whole));
    const { cost, committedCost } = input.run.result;
    const total = (column: number) => lines.reduce((sum, line) => sum + line[column]!, 0);
    expect([total(0), total(1), total(2)]).toEqual([cost, committedCost, cost + committedCost]);
  });

  it('adds the cash plan up by month, by quarter, and by fund and quarter', () => {
    const { cost, committedCost } = input.run.result;
    const months = between(text, 'Anggaran kas', 'Anggaran kas per sumber dana');
    const monthly = rows(
      months,
      /^(Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) 202\d/,
    );
    const quarterly = rows(months, /^Triwulan [IV]+ 202\d/);
    expect(sum(monthly, 3)).toBe(cost + committedCost);
    expect(sum(quarterly, 3)).toBe(cost + committedCost);
    expect(sum(monthly, 1)).toBe(cost);
    const byFund = between(text, 'Anggaran kas per sumber dana, 2024', 'Cakupan dari tahun ke tahun');
    const totals = rows(byFund, /^Jumlah\s/);
    expect(totals.reduce((total, cells) => total + whole(cells.at(-1)!), 0)).toBe(cost + committedCost);
  });

  it('prints the path to the goal, and what is short', () => {
    const goal = input.run.result.path.at(-1)!;
    const section = between(text, 'Cakupan dari tahun ke tahun', 'Pemerataan');
    expect(section).toContain('sasaran 70.000');
    expect(rows(section, /^202\d\s+[\d.]+\s+[\d.]+\s+\d/)).toHaveLength(input.run.result.path.length);
    expect(section).toContain(goal.short!.toLocaleString('id-ID'));
  });

  it('says how fair it is, with the certificate of its rule', () => {
    const section = between(text, 'Pemerataan', 'Dasar perhitungan');
    expect(section).toContain('indeks Gini turun dari 0,150 menjadi 0,100');
    expect(section).toContain('1.234 orang berada di desa lain');
    expect(section).toContain('Terbukti');
  });

  it('words minimum, cap, reserve and order of payment in its basis', () => {
    const section = between(text, 'Dasar perhitungan', 'Mengapa angka ini: contoh');
    for (const said of [
      'dinaikkan menjadi 10',
      'Batas atas cakupan 90,00%',
      'Daftar cadangan',
      'dibayar lebih dahulu',
    ])
      expect(section).toContain(said);
  });

  it('has reserve and commitments of each desa in its annexes, which add up', () => {
    const reserve = input.run.result.regions.reserve.reduce((a, b) => a + b, 0);
    expect(reserve).toBeGreaterThan(0);
    const annex = between(text, 'Lampiran II.', 'Lampiran III.');
    const sums = rows(annex, /^JUMLAH\s/)[0]!.map(whole);
    expect(annex).toContain('Cadangan');
    expect(sums).toContain(reserve);
    const commitments = between(text, 'Tanggungan per desa', 'Mengapa angka ini: rincian');
    expect(
      rows(commitments, /^JUMLAH\s/)[0]!
        .slice(1)
        .map(whole),
    ).toEqual([...input.run.result.commitments.map(({ heads }) => heads), input.run.result.committedCost]);
  });

  it('is marked official by date and hash, on every page by its beginning', async () => {
    expect(text).toContain('dikunci 20 April 2024');
    expect(text.replaceAll(/\s/g, '')).toContain(hash);
    expect(text).not.toContain('SKENARIO');
    for (const page of readPdf(await pdfOf(input)).pages)
      expect(page).toContain(`SHA-256 ${hash.slice(0, 16)}`);
  });

  it('leaves out what it is told to', async () => {
    const sections = { cashPlan: false, fairness: false, rates: false, reasons: false };
    const short = await textOf({ ...input, sections });
    for (const said of [
      'Anggaran kas',
      'Pemerataan',
      'Tarif iuran yang dipakai',
      'Mengapa angka ini: rincian',
    ])
      expect(short).not.toContain(said);
    expect(short).toContain('Dasar hukum');
  });

  it('prints the figures an official plan was made of, whatever the document says now', async () => {
    const edited = {
      ...input,
      snapshot: {
        ...input.snapshot,
        coverage: {
          ...input.snapshot.coverage,
          eligible: input.snapshot.coverage.eligible.map((heads) => heads + 1000),
        },
      },
    };
    expect(await textOf(edited)).toBe(text);
  });
});

describe.skipIf(!hasPoppler)('a simple plan', () => {
  it('does not grow by what it has not', async () => {
    const text = await textOf(syntheticReport({ kecamatan: few }));
    for (const said of [
      'tanggungan',
      'Cadangan',
      'Pagu per OPD',
      'Pagu per tahun',
      'Cakupan dari tahun ke tahun',
      'Sertifikat',
      'SHA-256',
      'Kode rekening',
    ])
      expect(text).not.toContain(said);
    expect(text).toContain('Skenario, bukan rencana resmi');
  });

  it('of one desa and one month needs neither cash plan nor fairness', async () => {
    const input = syntheticReport({ kecamatan: { '63.11.01': 1 }, phases: 12 });
    const run = {
      ...input.run,
      budget: () => input.run.budget().filter(({ month }) => month === 12),
    };
    const text = await textOf({ ...input, run });
    expect(text).not.toContain('Anggaran kas');
    expect(text).not.toContain('Pemerataan');
  });

  it('names the language of its text for those who have it read to them', async () => {
    expect(await sourceOf(syntheticReport({ kecamatan: few }))).toContain('/Lang (id-ID)');
    expect(await sourceOf(syntheticReport({ kecamatan: few, language: 'en' }))).toContain('/Lang (en-GB)');
  });
});

describe.skipIf(!hasPoppler)('the comparison of two scenarios', () => {
  const long = 'Rencana Perlindungan Pekerja Rentan dan Guru Non-ASN Tahun Anggaran 2024 Perubahan Kedua';
  const first = syntheticReport({ unknown: [3, 50] });
  const second = syntheticReport({
    unknown: [3, 50],
    share: (slot) => 0.3 + ((slot * 7) % 11) / 16,
    commitments: 2,
    planName: long,
    title: long,
    names: () => 'Desa Sungai Ketapi Hulu Barat Laut Nan Panjang Sekali',
  });

  it('is one page, however long names and notes are, with boundaries and without', async () => {
    const note = { ...second.directory.boundarySource, note: 'batas indikatif '.repeat(60) };
    const noted = { ...second, directory: { ...second.directory, boundarySource: note } };
    const bare = { ...first, boundaries: first.boundaries.map(({ code }) => ({ code, geometry: null })) };
    for (const [one, other] of [
      [first, second],
      [noted, first],
      [bare, second],
      [{ ...noted, language: 'en' as const }, second],
    ] as const)
      expect(await pagesOf(one, other)).toHaveLength(1);
  });

  it('shows totals side by side with their differences, and where heads move', async () => {
    const { comparison } = syntheticComparison(first, second);
    const [page] = await pagesOf(first, second);
    const [, a, b, change] = rows(page!, /^Terbagi \(orang\)/)[0]!;
    expect([whole(a!), whole(b!)]).toEqual([comparison.a.allocated, comparison.b.allocated]);
    expect(whole(change!.replace('+', '').replace('−', '-'))).toBe(
      comparison.b.allocated - comparison.a.allocated,
    );
    expect(page).toContain(
      `${comparison.more} desa mendapat lebih banyak, ${comparison.fewer} lebih sedikit`,
    );
    expect(page).toContain('tidak ada data');
    expect(page).not.toContain('NIP.');
  });

  it('of a plan with itself says that nothing changes', async () => {
    const [page] = await pagesOf(first, first);
    expect(page).toContain('0 desa mendapat lebih banyak, 0 lebih sedikit');
    expect(page).toContain('Tidak ada.');
  });
});
