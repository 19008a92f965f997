import { expect, test } from '@playwright/test';
import { App } from './driver.ts';

test('enrolment is imported, measured against the plan, and the rest is planned anew', async ({ page }) => {
  const app = new App(page);
  await app.startFresh();
  await app.show('Data');
  await page.getByRole('button', { name: 'Realisasi', exact: true }).click();
  const screen = page.getByRole('region', { name: 'Realisasi pendaftaran' });
  await expect(screen.getByText('Belum ada realisasi yang dilaporkan untuk rencana ini.')).toBeVisible();
  const over = screen.getByRole('checkbox', { name: 'Selesai: bagi ulang sisanya' });
  await expect(over).toHaveCount(3);
  await expect(over.first()).toBeDisabled();

  await screen.getByRole('button', { name: 'Impor realisasi …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Impor tabel angka per desa' });
  await dialog
    .getByRole('textbox', { name: 'Tempel tabel dari lembar kerja' })
    .fill('Kode\tRealisasi tahap 1\n63.11.01.2001\t40\n63.11.01.2002\t0');
  await dialog.getByRole('button', { name: 'Baca teks ini' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Isi kolom Realisasi tahap 1' })).toHaveText(
    'realisasi (didaftarkan)',
  );
  await dialog.getByRole('button', { name: 'Ambil 2 angka untuk 2 desa' }).click();
  await expect(dialog).toBeHidden();

  await expect(screen.getByText('40 dari 20.000 orang sudah didaftarkan (0,20%).')).toBeVisible();
  const phases = screen.getByRole('table', { name: 'Rencana dan realisasi per tahap' }).first();
  const first = phases.getByRole('row', { name: /^Tahap I 2024/ });
  await expect(first).toContainText('8.000');
  await expect(first).toContainText('2 dari 157');
  const desa = screen.getByRole('table', { name: 'Per desa' });
  await desa.getByRole('button', { name: 'Realisasi', exact: true }).click();
  await desa.getByRole('button', { name: 'Realisasi', exact: true }).click();
  await expect(desa.getByRole('row').nth(1)).toContainText('40');
  await expect(desa.getByRole('row').nth(3)).toContainText('tidak ada data');

  await over.first().click();
  await expect(over.first()).toBeChecked();
  // Measured against what was planned at first; the plan itself has the 40 and shares the rest.
  await expect(first).toContainText('8.000');
  await app.show('Rencana');
  await expect.poll(() => app.tableSum('Tahap I')).toBe(40);
  await expect.poll(() => app.tableSum('Kuota')).toBe(20_000);
  const card = page.getByRole('region', { name: 'Rencana alokasi' }).getByText('Tahap ini sudah selesai');
  await expect(card).toHaveCount(1);
  await app.selectDesa('Muara Ninian');
  const ofDesa = app.details().getByRole('list', { name: 'Realisasi dan rencana per tahap' });
  await expect(ofDesa.getByRole('listitem').first()).toContainText('40 dari');
  await expect(ofDesa.getByRole('listitem').nth(1)).toContainText('tidak ada data');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => app.tableSum('Tahap I')).toBe(8000);
  app.expectNoComplaints();
});
