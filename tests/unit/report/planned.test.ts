import { beforeAll, describe, expect, it } from 'vitest';
import { runPlan } from '#shared/plan/run.ts';
import { planSpecSchema } from '#shared/plan/spec.ts';
import type { ReportInput } from '#shared/report/input.ts';
import { hasPoppler, pdfOf, readPdf } from './pdf-text.ts';
import { syntheticReport } from './synthetic.ts';

/** The planner's own result of a plan that has what few plans have. */
function plannedReport(): ReportInput {
  const made = syntheticReport({ kecamatan: { '63.11.01': 21, '63.11.06': 6 } });
  const spec = planSpecSchema.parse({
    ...made.snapshot.plan!.spec,
    quota: 1000,
    reservePercent: 5,
    rule: { kind: 'priority', by: [{ measure: 'coverage', first: 'low' }] },
    limits: { cap: { heads: 60 } },
    phases: [
      { name: 'Murni', year: 2026, from: 5, to: 12, quota: 600, edition: 'original' },
      { name: 'Perubahan', year: 2026, from: 10, to: 12, quota: 400, edition: 'revised' },
    ],
    agencies: [{ name: 'Disnaker', ceiling: 50_000_000 }],
    funds: [
      { name: 'CSR PT Contoh', source: 'CSR', ceiling: 30_000_000, discount: true },
      {
        name: 'APBDes',
        source: 'APBDes',
        perRegion: { grant: 20_000_000, percent: 12.5 },
        regions: ['63.11.06', '63.11.01.2001'],
        phases: ['Murni'],
      },
      { name: 'APBD', source: 'APBD', agency: 'Disnaker', edition: 'revised', groups: ['vulnerable'] },
    ],
  });
  const run = runPlan(made.run.input, spec);
  if (!run.ok) throw new Error(run.problem.what.en);
  const plan = { ...made.snapshot.plan!, spec };
  return { ...made, run: run.value, snapshot: { ...made.snapshot, plan } };
}

function rupiah(amount: number): string {
  return `Rp${amount.toLocaleString('id-ID')}`;
}

describe.skipIf(!hasPoppler)('a plan of the planner with discounts and limited funds', () => {
  const input = plannedReport();
  const { result } = input.run;
  let text: string;

  beforeAll(async () => {
    text = readPdf(await pdfOf(input)).pages.join('\n');
  });

  it('budgets what is paid, and says what discounts took off', () => {
    expect(result.discount).toBeGreaterThan(0);
    expect(text).toContain(`Sudah dikurangi keringanan iuran ${rupiah(result.discount)}`);
    const totals = [...text.matchAll(/^Jumlah\s+(Rp[\d.]+)$/gm)].map((match) => match[1]);
    expect(totals).toContain(rupiah(result.cost - result.discount));
  });

  it('names the discounts with programmes, trade, months and regulation', () => {
    expect(text.replace(/\s+/g, ' ')).toContain(
      'CSR PT Contoh: JKK, JKM dipotong 50,00%, sektor lainnya, Mei 2026 – Desember 2026 (PP 50/2025).',
    );
  });

  it('closes the table of funds with the whole cost, discounts and what is short included', () => {
    const section = text.slice(text.indexOf('Belum ada dananya'), text.indexOf('Pagu per OPD'));
    expect(section).toMatch(new RegExp(`Jumlah\\s+–\\s+${rupiah(result.cost).replaceAll('.', '\\.')}`));
    expect(section).toContain('sudah termasuk keringanan iuran dan biaya yang belum ada dananya');
  });

  it('words the limits of each fund, and has no sum of ceilings where one has none of its own', () => {
    for (const said of [
      '12,50% dari Rp20.000.000 = Rp2.500.000 tiap',
      'hanya: Murni',
      'APBD perubahan',
      'hanya: pekerja rentan',
    ])
      expect(text).toContain(said);
  });

  it('names funds in the order of the plan, and last what none pays', () => {
    const cash = text.slice(text.indexOf('Anggaran kas per sumber dana'));
    const places = ['CSR PT Contoh', 'APBDes', 'APBD · Disnaker', 'belum ada dananya'].map((name) =>
      cash.indexOf(name),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('remarks class, cap and reserve in the annex of reasons', () => {
    const annex = text.slice(text.indexOf('Mengapa angka ini: rincian'));
    expect(annex).toMatch(/kelas 1\/\d+/);
    expect(annex).toContain('kuota habis');
    expect(annex).toMatch(/dibatasi\s+60|dibatasi 60/);
    expect(annex).toContain('cadangan 3');
  });
});
