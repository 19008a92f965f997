import { expect, test, type Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { App } from './driver.ts';
import { messyTables } from '../fixtures/messy-tables.ts';
import { workbookOf } from '../fixtures/workbook.ts';

let app: App;
let dialog: Locator;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  dialog = page.getByRole('dialog', { name: 'Impor tabel angka per desa' });
  await app.startFresh();
  await app.show('Data');
});

test.afterEach(() => app.expectNoComplaints());

function openImport(): Promise<void> {
  return app.page.getByRole('button', { name: 'Impor tabel …' }).click();
}

const header = ['Kode Desa', 'Nama Desa', 'Kecamatan', 'Pekerja sasaran 2025', 'Terlindungi 2025'];
const table = [
  header,
  ['63.11.01.2001', 'Muara Ninian', 'Juai', 600, 200],
  ['6311012002', 'Hamarung', 'Juai', 500, 100],
  [new Date('2001-02-01'), 'Desa Juai', 'Juai', 400, 50],
  ['', 'Galumbangx', 'Juai', 300, 30],
  ['', '<b>Tidak Ada</b>', 'Juai', 300, 30],
  ['63.11.01.2008', '=1+1', 'Juai', -5, 30],
] as const;

test('a workbook becomes figures of a year: columns found, rows judged, one step of undo', async ({
  page,
}) => {
  await openImport();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'cakupan.xlsx', mimeType: '', buffer: Buffer.from(workbookOf(table)) });
  await expect(dialog.getByRole('combobox', { name: 'Isi kolom Terlindungi 2025' })).toHaveText(
    'terlindungi',
  );
  await expect(dialog.getByRole('button', { name: 'Ditolak 2' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Dikoreksi 3' }).click();
  await expect(dialog.getByText('Kode 6311012002 ditulis tanpa titik')).toBeVisible();
  await expect(dialog.getByText('“Galumbangx” dibaca sebagai Galumbang')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ditolak 2' }).click();
  await expect(dialog.getByText('“<b>Tidak Ada</b>”')).toBeVisible();

  const report = await app.download(() => dialog.getByRole('button', { name: 'Unduh laporan' }).click());
  expect(report.name).toMatch(/\.xlsx$/);
  const cells = strFromU8(unzipSync(new Uint8Array(report.bytes))['xl/worksheets/sheet1.xml']!);
  expect(cells).toContain('ditolak');
  expect(cells).toContain("'=1+1");

  await dialog.getByRole('textbox', { name: 'Definisi' }).fill('Peserta BPU aktif per 31 Desember');
  await dialog.getByRole('button', { name: 'Ambil 8 angka untuk 4 desa' }).click();
  await expect(dialog).toBeHidden();
  const sources = page.getByRole('region', { name: 'Sumber data' });
  await expect(sources.getByText('cakupan (2025)')).toBeVisible();
  await expect(sources.getByText('Definisi: Peserta BPU aktif per 31 Desember')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Tahun yang ditampilkan' })).toHaveText('2025');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('combobox', { name: 'Tahun yang ditampilkan' })).toBeHidden();
});

test('pasted text is read, an ambiguous name is matched by hand, and a bad file changes nothing', async ({
  page,
}) => {
  await openImport();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'rusak.xlsx',
    mimeType: '',
    buffer: Buffer.from(workbookOf(table).subarray(0, 300)),
  });
  await expect(dialog.getByText('Buku kerja ini rusak atau terpotong.')).toBeVisible();
  await dialog
    .getByRole('textbox', { name: 'Tempel tabel dari lembar kerja' })
    .fill('Desa\tKecamatan\tPekerja sasaran\nHamarungan Jauh\tJuai\t1.234\nHamarung\tJuai\t400');
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await expect(dialog.getByText('Angka ini tahun berapa?')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Tahun angka' }).fill('2026');
  await expect(dialog.getByRole('button', { name: 'Ditolak 1' })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Cocokkan Hamarungan Jauh' }).click();
  await page.getByRole('option', { name: /Hamarung/ }).click();
  await expect(dialog.getByRole('button', { name: 'Ganda 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Tahun yang ditampilkan' })).toBeHidden();
});

test('a year that is there is kept, and what a table would replace is said before it does', async ({
  page,
}) => {
  const give = async (...lines: readonly string[]): Promise<void> => {
    await openImport();
    const buffer = Buffer.from(lines.join('\n'));
    await dialog.locator('input[type=file]').setInputFiles({ name: 'tabel.csv', mimeType: '', buffer });
  };
  await give('Kode,Yang ada 2031', '63.11.01.2001,600', '63.11.01.2002,500');
  await dialog.getByRole('combobox', { name: 'Isi kolom Yang ada 2031' }).click();
  await page.getByRole('option', { name: 'pekerja sasaran', exact: true }).click();
  await dialog.getByRole('button', { name: 'Ambil 2 angka untuk 2 desa' }).click();
  await expect(dialog).toBeHidden();

  await give('Kode,Yang ada 2031', '63.11.01.2001,610', '63.11.01.2002,500');
  await expect(dialog.getByText('Pemetaan dari impor sebelumnya dipakai')).toBeVisible();
  await expect(dialog.getByText('angka lama dipertahankan', { exact: false }).first()).toBeVisible();
  await app.choose('Angka yang sudah ada', 'Ganti dengan angka tabel ini');
  await expect(dialog.getByRole('list', { name: 'Yang akan diganti' })).toHaveText(
    'Pekerja sasaran 2031: 1 desa, jumlahnya 600 menjadi 610',
  );
  await expect(dialog.getByText('Yang ada 2031: 600 di dokumen diganti 610.')).toBeVisible();
  await page.keyboard.press('Escape');

  // The next year's table of this shape needs no hand, and stands beside this one.
  await give('Kode,Yang ada 2032', '63.11.01.2001,620');
  await dialog.getByRole('button', { name: 'Ambil 1 angka untuk 1 desa' }).click();
  await expect(dialog).toBeHidden();
  await app.choose('Tahun yang ditampilkan', '2031');
  await expect(page.getByRole('combobox', { name: 'Tahun yang ditampilkan' })).toHaveText('2031');
});

test('columns of segments are told apart, and can be taken for another segment', async ({ page }) => {
  await openImport();
  await dialog
    .getByRole('textbox', { name: 'Tempel tabel dari lembar kerja' })
    .fill('Kode\tTerlindungi PU 2033\tTerlindungi BPU 2033\tTerlindungi lain 2033\n63.11.01.2001\t10\t20\t3');
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  const taken = (column: string) => dialog.getByRole('combobox', { name: `Isi kolom ${column}` });
  await expect(taken('Terlindungi PU 2033')).toHaveText('terlindungi PU');
  await expect(taken('Terlindungi BPU 2033')).toHaveText('terlindungi BPU');
  await expect(taken('Terlindungi lain 2033')).toHaveText('terlindungi');
  await taken('Terlindungi lain 2033').click();
  await page.getByRole('option', { name: 'terlindungi PMI' }).click();
  await dialog.getByRole('button', { name: 'Ambil 4 angka untuk 1 desa' }).click();
  await expect(dialog).toBeHidden();
  // The three come to the total, and each is a column.
  await expect(await app.cell('Muara Ninian', 'Terlindungi')).toHaveText('33');
});

test('a long table says what its indicators are taken for, and an unknown one becomes a column', async ({
  page,
}) => {
  await openImport();
  const rows = [
    ['Kode', 'Desa', 'Indikator', 'Segmen', 'Nilai 2034'],
    ['63.11.01.2001', 'Muara Ninian', 'Pekerja sasaran', 'PU', 100],
    [null, null, null, 'BPU', 500],
    [null, null, 'Peserta', 'PU', 60],
    [null, null, null, 'BPU', 140],
    [null, null, 'Angka kemiskinan (%)', 'Jumlah', 12.5],
  ] as const;
  const buffer = Buffer.from(workbookOf(rows, ['A2:A6', 'B2:B6', 'C2:C3']));
  const file = { name: 'panjang.xlsx', mimeType: '', buffer };
  await dialog.locator('input[type=file]').setInputFiles(file);
  const list = dialog.getByRole('region', { name: 'Indikator' });
  const meaning = (indicator: string) => list.getByRole('combobox', { name: `Arti indikator ${indicator}` });
  await expect(meaning('Pekerja sasaran')).toHaveText('pekerja sasaran');
  await expect(meaning('Peserta')).toHaveText('terlindungi');
  await expect(meaning('Angka kemiskinan (%)')).toHaveText('abaikan');
  await expect(list.getByText('tidak dikenal; tunjuk artinya bila diperlukan')).toBeVisible();
  await expect(
    dialog.getByText('Indikator “Angka kemiskinan (%)” tidak diambil', { exact: false }),
  ).toBeVisible();
  await expect(
    dialog.getByText('Desa: “Muara Ninian” diambil dari sel gabungan di atasnya.').first(),
  ).toBeVisible();

  // The last cell of the indicator is empty and not merged: only the user knows what it says.
  await expect(dialog.getByText('Baris ini tidak menyebut indikatornya.')).toBeVisible();
  await app.choose('Nama yang kosong', 'sama dengan sel di atasnya');
  await expect(dialog.getByText('Indikator: kosong, dibaca “Peserta” seperti sel di atasnya.')).toBeVisible();

  await expect(dialog.getByRole('textbox', { name: 'Edisi atau tahun' })).toHaveValue('2034');
  await meaning('Angka kemiskinan (%)').click();
  await page.getByRole('option', { name: 'kolom data lain' }).click();
  await dialog.getByRole('button', { name: 'Ambil 7 angka untuk 1 desa' }).click();
  await expect(dialog).toBeHidden();
  await expect(await app.cell('Muara Ninian', 'Pekerja sasaran')).toHaveText('600');
  await expect(await app.cell('Muara Ninian', 'Terlindungi')).toHaveText('200');
  await expect(await app.cell('Muara Ninian', 'Angka kemiskinan')).toHaveText('12,50');

  // The next table of the same kind needs no hand.
  await openImport();
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByRole('combobox', { name: 'Nama yang kosong' })).toHaveText(
    'sama dengan sel di atasnya',
  );
});

test('a printed table with merged heads, totals and notes needs no hand', async () => {
  await openImport();
  const [printed] = messyTables;
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: printed!.file, mimeType: '', buffer: Buffer.from(printed!.bytes) });
  await expect(dialog.getByRole('textbox', { name: 'Tahun angka' })).toHaveValue('2024');
  await expect(dialog.getByRole('button', { name: 'Ditolak 5' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Ambil 16 angka untuk 4 desa/ })).toBeEnabled();
});
