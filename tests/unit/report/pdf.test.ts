import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '#shared/report/figures.ts';
import type { ReportInput } from '#shared/report/input.ts';
import { planReport } from '#shared/report/plan-report.ts';
import { renderPdf } from '#shared/report/render.ts';
import { planFigures } from '../../../renderer/plan/figures.ts';
import { fonts, hasPoppler, pdfOf, readPdf } from './pdf-text.ts';
import { balanganUnits, syntheticReport } from './synthetic.ts';

if (!hasPoppler) console.warn('skipped: reading PDFs needs pdftotext and pdffonts (poppler-utils)');

/** `1.764.000` → 1764000, as Indonesian documents write whole numbers. */
function whole(text: string): number {
  return Number(text.replaceAll('.', ''));
}

/** 0.6109 → `61,09%`. */
function percent(share: number): string {
  return `${(share * 100).toFixed(2).replace('.', ',')}%`;
}

/** Lines of the desa annex: figures after `No. code name`. */
function desaLines(pages: readonly string[]): number[][] {
  const from = pages.findIndex((p) => p.includes('Lampiran II.'));
  const to = pages.findIndex((p) => p.includes('Lampiran III.'));
  return pages
    .slice(from, to)
    .flatMap((page) => page.split('\n'))
    .filter((line) => /^\s*\d+\s+\d\d\.\d\d\.\d\d\.\d{4}\s/.test(line))
    .map((line) =>
      line
        .trim()
        .split(/\s{2,}/)
        .slice(-(3 + 3 + 2 + 2))
        .map(whole),
    );
}

describe.skipIf(!hasPoppler)('the printed plan', () => {
  let input: ReportInput;
  let pages: readonly string[];
  let fontTable: string;

  beforeAll(async () => {
    input = syntheticReport({ ceilings: [1_500_000_000, 100_000_000] });
    ({ pages, fonts: fontTable } = readPdf(await pdfOf(input)));
  });

  it('prints a line for every desa, which add up to the printed totals', () => {
    const lines = desaLines(pages);
    expect(lines).toHaveLength(157);
    const total = pages
      .flatMap((p) => p.split('\n'))
      .filter((l) => /^\s*JUMLAH\s/.test(l))[0]!
      .trim()
      .split(/\s{2,}/)
      .slice(1)
      .map(whole);
    // eligible, covered, gap, three phases, quota, cost
    for (let column = 0; column < 8; column++)
      expect(lines.reduce((sum, line) => sum + line[column]!, 0)).toBe(total[column]);
    expect(total[6]).toBe(input.run.result.allocated);
    expect(total[7]).toBe(input.run.result.cost);
    for (const line of lines) expect(line[3]! + line[4]! + line[5]!).toBe(line[6]);
  });

  it('prints a subtotal per kecamatan in both annexes', () => {
    const text = pages.join('\n');
    for (const name of ['Juai', 'Paringin Selatan', 'Tebing Tinggi'])
      expect(text).toMatch(new RegExp(`Jumlah Kecamatan ${name}\\s+[\\d.]+`));
    const kecamatan = pages.find((p) => p.includes('Lampiran I.'))!;
    const units = [...kecamatan.matchAll(/^\s*\d\s+[A-Z][A-Za-z ]+?\s{2,}(\d+)\s/gm)].map((m) =>
      Number(m[1]),
    );
    expect(units).toEqual(Object.values(balanganUnits));
  });

  it('numbers every page and repeats titles and column numbers over every page of a table', () => {
    pages.forEach((page, i) => expect(page).toContain(`Halaman ${i + 1} dari ${pages.length}`));
    const from = pages.findIndex((p) => p.includes('Lampiran II.'));
    const to = pages.findIndex((p) => p.includes('Lampiran III.'));
    expect(to - from).toBeGreaterThan(2);
    for (const page of pages.slice(from, to)) {
      expect(page).toContain('Kuota per tahap (orang)');
      expect(page).toMatch(/\(1\)\s+\(2\)\s+\(3\)/);
    }
  });

  it('answers first, and says what is short and what fits instead', () => {
    expect(pages[0]).toContain('Cukupkah dananya?');
    expect(pages[0]).toMatch(/Belum cukup: kurang Rp[\d.]+/);
    expect(pages.join('\n')).toContain('belum terdanai');
  });

  it('marks illustrative figures and indicative boundaries on every page', () => {
    for (const page of pages) {
      expect(page).toContain('ILUSTRASI');
      expect(page).toContain('BATAS INDIKATIF');
    }
  });

  it('says what its figures count beside where they come from', () => {
    const page = pages.find((text) => text.includes('Sumber data'))!;
    expect(page.replaceAll(/\s+/g, ' ')).toContain('Definisi: Sasaran: pekerja rentan');
  });

  it('signs with the NIP in groups, and carries date, money and percentages as documents write them', () => {
    const text = pages.join('\n');
    expect(text).toContain('NIP. 19690806 199603 1 003');
    expect(text).toContain('Paringin, 26 April 2024');
    expect(text).toContain('Rp1.500.000.000');
    expect(text).toMatch(/\d{2},\d{2}%/);
  });

  it('embeds its fonts as subsets with a map back to letters', () => {
    const rows = fontTable.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const row of rows) expect(row).toMatch(/Roboto.*\s+yes yes yes\s/);
  });

  it('draws the map with scale bar, north arrow and the names of kecamatan as text', () => {
    const map = pages.find((p) => p.includes('Peta 1.'))!;
    expect(map).toMatch(/\d+ km/);
    expect(map).toMatch(/\bU\b/);
    for (const name of ['Halong', 'Lampihong', 'Awayan']) expect(map).toContain(name);
    expect(map).toContain('tidak ada data');
  });

  it('gives equal bytes for equal input', async () => {
    expect(Buffer.from(await pdfOf(input)).equals(Buffer.from(await pdfOf(input)))).toBe(true);
  });
});

it('reports progress in whole percents up to the end', async () => {
  const seen: number[] = [];
  await renderPdf(planReport(syntheticReport({ kecamatan: { '63.11.01': 3 } })), fonts, (p) => seen.push(p));
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
});

describe.skipIf(!hasPoppler)('a hard document', () => {
  it('prints hostile names as text, and unknown figures as such', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '=HYPERLINK("http://x")',
      'قرية 😀 \u202Eabc',
      '</text></svg>&amp;',
      'Garis\nbaru\tdan \uD800',
    ];
    const { pages } = readPdf(
      await pdfOf(
        syntheticReport({
          names: (slot) => hostile[slot] ?? `Desa ${slot}`,
          title: '{"pageBreak":"before"} <b>Judul</b>',
          unknown: [7, 8],
          withoutBoundary: [9],
          areaEnd: 100,
          phases: 5,
          ceilings: [],
        }),
      ),
    );
    const text = pages.join('\n');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('=HYPERLINK("http://x")');
    expect(text).toContain('</text></svg>&amp;');
    expect(text).toContain('<b>Judul</b>');
    expect(text).toMatch(/63\.11\.01\.2007\s+Desa 7\s+tidak ada data/);
    expect(text).toContain('1 desa tanpa batas');
    expect(text).toContain('di luar area sasaran');
    expect(text).toContain('Belum ada sumber dana');
  });

  it('tells of a plan for a part what it does there, as the screen does, and in the whole region', async () => {
    const input = syntheticReport({ areaEnd: 10, kecamatan: { '63.11.01': 21 }, unknown: [3, 15] });
    const { regions } = input.run.result;
    const figures = planFigures(input.run.result);
    const text = readPdf(await pdfOf(input)).pages[0]!.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Di area sasaran cakupan naik dari ' + percent(figures.coverageBefore));
    expect(text).toContain(`cakupan area sasaran, semula ${percent(figures.coverageBefore)}`);
    expect(text).toContain(`menjadi ${percent(figures.coverageAfter)}`);
    const left = regions.gap
      .slice(0, 10)
      .reduce((total, gap, slot) => total + (Number.isNaN(gap) ? 0 : gap - regions.allocated[slot]!), 0);
    expect(text).toContain(
      `Masih belum terlindungi: ${left.toLocaleString('id-ID')} orang. 1 desa tanpa data`,
    );
    const whole = figuresOf(input).total;
    expect(text).toContain(`Kalimantan Selatan seluruhnya menjadi ${percent(whole.after)}`);
    expect(percent(whole.after)).not.toBe(percent(figures.coverageAfter));
  });

  it('calls no money enough where nothing is known and nothing paid for', async () => {
    const unknown = Array.from({ length: 157 }, (_, slot) => slot);
    const { pages } = readPdf(await pdfOf(syntheticReport({ unknown, ceilings: [] })));
    expect(pages[0]).toContain('Belum ada yang dibiayai.');
    expect(pages[0]).not.toContain('terbayar');
  });

  it('gives many phases tables of their own, whose totals are the phases', async () => {
    const input = syntheticReport({ phases: 12, kecamatan: { '63.11.01': 21 } });
    const { pages } = readPdf(await pdfOf(input));
    const annex = pages.slice(
      pages.findIndex((p) => p.includes('Kuota per desa dan tahap')),
      pages.findIndex((p) => p.includes('Mengapa angka ini: rincian')),
    );
    const totals = annex
      .flatMap((p) => p.split('\n'))
      .filter((l) => /^\s*JUMLAH\s/.test(l))
      .flatMap((l) =>
        l
          .trim()
          .split(/\s{2,}/)
          .slice(1)
          .map(whole),
      );
    expect(totals).toEqual(input.run.result.phases.map((p) => p.heads));
  });

  it('prints a document without any boundary, in English', async () => {
    const units = { '63.11.01': 3 };
    const { pages } = readPdf(
      await pdfOf(
        syntheticReport({ kecamatan: units, withoutBoundary: [0, 1, 2], unknown: [0, 1, 2], language: 'en' }),
      ),
    );
    const text = pages.join('\n');
    expect(text).toContain('no map can be drawn');
    expect(text).toContain(`Page ${pages.length} of ${pages.length}`);
    expect(text).not.toContain('NaN');
  });
});
