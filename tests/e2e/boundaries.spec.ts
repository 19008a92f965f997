import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './driver.ts';

/** A made-up shape around the middle of a sample's desa: 0.06° wide. */
function square(west: number, south: number, size = 0.02): number[][][] {
  const [east, north] = [west + size, south + size];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

interface Area {
  readonly KDEPUM?: string;
  readonly WADMKD: string;
  readonly WADMKC: string;
}

/**
 * Desa of Juai side by side, in BIG's columns. More than the 64 KiB by which its format is told, as any file with
 * real outlines is.
 */
function bigGeoJson(areas: readonly Area[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: areas.map((area, index) => ({
        type: 'Feature',
        properties: { ...area, WADMKK: 'Balangan', WADMPR: 'Kalimantan Selatan' },
        geometry: { type: 'Polygon', coordinates: square(115.5 + 0.02 * index, -2.3) },
      })),
    }).padEnd(70_000),
  );
}

const juai = [
  { KDEPUM: '63.11.01.2001', WADMKD: 'Muara Ninian', WADMKC: 'Juai' },
  { KDEPUM: '6311012002', WADMKD: 'Hamarung', WADMKC: 'Juai' },
  { KDEPUM: '', WADMKD: 'Desa Galumbangx', WADMKC: 'Juai' },
  { KDEPUM: '', WADMKD: 'Wilayah Tak Bernama', WADMKC: 'Juai' },
];

async function openDialog(app: App, page: Page): Promise<Locator> {
  await app.startFresh();
  await app.show('Data');
  const sources = page.getByRole('region', { name: 'Sumber data' });
  await expect(sources.getByText('batas indikatif', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Impor batas …' }).click();
  return page.getByRole('dialog', { name: 'Impor batas desa' });
}

function choose(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  return dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
}

test('a file of boundaries: matched, by hand too, compared, taken under its source, and undone', async ({
  page,
}) => {
  const app = new App(page);
  const dialog = await openDialog(app, page);
  const sources = page.getByRole('region', { name: 'Sumber data' });
  await choose(dialog, 'ADMINISTRASIDESA.geojson', bigGeoJson(juai));
  await expect(dialog.getByText('3 dari 157 desa dokumen ini ditemukan')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Kode desa' })).toHaveText('KDEPUM');
  await expect(dialog.getByText('Dikenali: kolom BIG (RBI), kode Kemendagri.')).toBeVisible();
  await expect(dialog.getByText('“Desa Galumbangx” dibaca sebagai Galumbang')).toBeVisible();

  const search = dialog.getByRole('combobox', { name: 'Cocokkan Wilayah Tak Bernama · Juai, Balangan' });
  await search.fill('mihu');
  // The open list of choices hides the rest from assistive technology, not from sight.
  const picture = dialog.getByRole('group', { name: /di antara batas yang dipakai/, includeHidden: true });
  await expect(picture).toBeVisible();
  await page.getByRole('option', { name: /Mihu/ }).click();
  await expect(dialog.getByText('4 dari 157 desa dokumen ini ditemukan')).toBeVisible();
  await dialog.getByRole('button', { name: 'Lanjut: perbaiki dan bandingkan' }).click();

  await expect(dialog.getByText('153 desa akan kehilangan batasnya')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /63\.11\.01\.2001 Muara Ninian/ })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Judul' }).fill('RBI 1:25.000 Juai');
  await dialog.getByRole('textbox', { name: 'Lisensi' }).fill('IGT');
  await dialog.getByRole('button', { name: 'Pakai batas 4 desa' }).click();
  await expect(dialog).toBeHidden();
  await expect(sources.getByText('RBI 1:25.000 Juai')).toBeVisible();
  await expect(sources.getByText('batas indikatif', { exact: true })).toBeHidden();
  await expect(sources.getByText('153 desa')).toBeVisible();
  await app.show('Peta');
  await app.settled();
  await page.keyboard.press('ControlOrMeta+z');
  await app.show('Data');
  await expect(sources.getByText('batas indikatif', { exact: true })).toBeVisible();
  app.expectNoComplaints();
});

test('desa that the file does not have may keep their boundary, and the source says so', async ({ page }) => {
  const app = new App(page);
  const dialog = await openDialog(app, page);
  await choose(dialog, 'juai.geojson', bigGeoJson(juai.slice(0, 2)));
  await dialog.getByRole('button', { name: 'Lanjut: perbaiki dan bandingkan' }).click();
  await app.choose('Desa yang tidak ada di berkas', 'tetap memakai batas sekarang');
  await expect(dialog.getByText('155 desa akan kehilangan batasnya')).toBeHidden();
  await dialog.getByRole('button', { name: 'Pakai batas 2 desa' }).click();
  const sources = page.getByRole('region', { name: 'Sumber data' });
  await expect(sources.getByText(/155 desa memakai batas sebelumnya/)).toBeVisible();
  await expect(sources.getByText('batas indikatif', { exact: true })).toBeVisible();
  app.expectNoComplaints();
});

test('codes of BPS are told apart and never converted; the areas are found by name', async ({ page }) => {
  const app = new App(page);
  const dialog = await openDialog(app, page);
  const bps = [
    { KDEPUM: '6311050001', WADMKD: 'Muara Ninian', WADMKC: 'Juai' },
    { KDEPUM: '6311050002', WADMKD: 'Hamarung', WADMKC: 'Juai' },
  ];
  await choose(dialog, 'bps.geojson', bigGeoJson(bps));
  await expect(dialog.getByRole('note').getByText(/kode BPS/)).toBeVisible();
  await expect(dialog.getByText('2 dari 157 desa dokumen ini ditemukan')).toBeVisible();
  app.expectNoComplaints();
});

test('files that are no boundaries say what they are, and the work can be stopped at any time', async ({
  page,
}) => {
  const app = new App(page);
  const dialog = await openDialog(app, page);
  await choose(dialog, 'gambar.zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]));
  await expect(dialog.getByText('Arsip gambar.zip rusak atau terpotong.')).toBeVisible();
  await choose(dialog, 'desa.shp', Buffer.from('bukan apa-apa'));
  await expect(dialog.getByText('Berkas .dbf dari desa.shp tidak ikut dipilih.')).toBeVisible();
  await choose(dialog, 'desa.geojson', Buffer.from('{"type":"FeatureCollection","features":['));
  await expect(dialog.getByText(/rusak, terpotong/)).toBeVisible();
  const metres = JSON.parse(bigGeoJson(juai).toString()) as { features: { geometry: unknown }[] };
  for (const feature of metres.features)
    feature.geometry = { type: 'Polygon', coordinates: square(333_000, 9_745_000, 2_000) };
  await choose(dialog, 'utm.geojson', Buffer.from(JSON.stringify(metres)));
  await expect(dialog.getByText('Koordinat utm.geojson bukan koordinat WGS 84.')).toBeVisible();
  await app.choose('Sistem koordinat', 'WGS 84 / UTM 50S');
  await expect(dialog.getByText('3 dari 157 desa dokumen ini ditemukan')).toBeVisible();
  await dialog.getByRole('button', { name: 'Berkas lain' }).click();
  await expect(dialog.getByRole('button', { name: 'Pilih berkas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  app.expectNoComplaints();
});
