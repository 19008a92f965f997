import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** The screens of the rail, by the names a user reads. */
export type ScreenName = 'Peta' | 'Rencana' | 'Anggaran' | 'Skenario' | 'Data' | 'Laporan';

/** What the wide area beside the panel can show. */
export type ViewName = 'Peta' | 'Anggaran kas' | 'Bagaimana jika' | 'Pemerataan' | 'Sasaran' | 'Perbandingan';

/**
 * Drives the window as a user would: by what is written on it. Every end-to-end test speaks through this
 * driver, so a renamed control is mended in one place.
 */
export class App {
  readonly page: Page;
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** A first run: nothing remembered, so the Balangan sample opens; from there to the map. */
  async startFresh(): Promise<void> {
    // The browser's own save dialog cannot be driven; without it saving falls back to a download, as it
    // does in browsers that have no such dialog.
    await this.page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await this.page.goto('/');
    await this.mapReady();
    await this.show('Peta');
  }

  /** The start screen of the same, running app. */
  async goToStart(): Promise<void> {
    await this.chooseFromMenu('Dokumen baru');
    await expect(this.page.getByRole('region', { name: 'Rencana baru' })).toBeVisible();
  }

  /** One of the samples on the start screen; it is open once its question is shown. */
  async openSample(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `${name} ` }).click();
    await expect(this.questionBanner()).toBeVisible();
  }

  questionBanner(): Locator {
    return this.page.getByRole('region', { name: 'Pertanyaan dokumen ini' });
  }

  /** Searches a region on the start screen and makes a document of the first one found with that name. */
  async newPlanFor(text: string, name: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Rencana baru' }).getByRole('combobox').fill(text);
    await this.page.getByRole('option', { name }).first().click();
    await this.mapReady();
  }

  /** Opens a document through the browser's file dialog. */
  async openFile(file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('ControlOrMeta+o');
    await (
      await asked
    ).setFiles({ name: file.name, mimeType: 'application/geopackage+sqlite3', buffer: file.bytes });
  }

  /** Ctrl+S: the browser host answers with a download. */
  save(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    return this.download(() => this.page.keyboard.press('ControlOrMeta+s'));
  }

  dialog(): Locator {
    return this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'));
  }

  async mapReady(): Promise<void> {
    await this.page.locator('[data-map-state="ready"]').waitFor();
  }

  /** The map has drawn what was asked of it last. */
  async settled(): Promise<void> {
    await this.mapReady();
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await this.page.waitForLoadState('networkidle');
  }

  async show(screen: ScreenName): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Layar' })
      .getByRole('button', { name: screen, exact: true })
      .click();
  }

  /** Chooses what the screen shows beside its panel. */
  async view(view: ViewName): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Yang ditampilkan' })
      .getByRole('button', { name: view, exact: true })
      .click();
  }

  /** Picks an option of a field with a few named choices. */
  async choose(field: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  scenarios(): Locator {
    return this.page.getByRole('list', { name: 'Daftar skenario' });
  }

  comparison(): Locator {
    return this.page.getByRole('region', { name: 'Perbandingan dua skenario' });
  }

  async duplicateShownPlan(): Promise<void> {
    await this.page.getByRole('button', { name: 'Gandakan yang ditampilkan' }).click();
  }

  async compare(a: string, b: string): Promise<void> {
    for (const [field, plan] of [
      ['Skenario A', a],
      ['Skenario B', b],
    ] as const) {
      await this.page.getByRole('combobox', { name: field, exact: true }).click();
      await this.page.getByRole('option', { name: plan, exact: true }).click();
    }
  }

  async chooseFromMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu utama' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async showOnMap(indicator: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: 'Tampilkan di peta' })
      .getByRole('radio', { name: indicator, exact: true })
      .check();
  }

  /** Draws a polygon by clicking its corners, given as fractions of the map's width and height. */
  async drawArea(corners: readonly (readonly [number, number])[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Gambar area' }).click();
    const box = await this.mapCanvas().boundingBox();
    if (!box) throw new Error('the map has no size');
    for (const [x, y] of corners) {
      const at = [box.x + box.width * x, box.y + box.height * y] as const;
      await this.page.mouse.move(...at, { steps: 4 });
      await this.page.mouse.click(...at);
    }
    await this.page.keyboard.press('Enter');
  }

  mapCanvas(): Locator {
    return this.page.locator('.maplibregl-canvas');
  }

  /** Until the drawn area is stored and the figures beside the map are its own. */
  async areaKnown(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Jadikan area rencana' })).toBeEnabled();
  }

  /** A figure of the drawn area, such as `Desa` or `Belum terlindungi`. */
  areaFigure(term: string): Promise<number> {
    return figureOf(this.page.getByRole('region', { name: 'Area sasaran' }), term);
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Urungkan' }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ulangi' }).click();
  }

  /** Types a number into a field the way a person does: select all, type. */
  async type(field: string, value: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: field, exact: true });
    await box.click();
    await box.press('ControlOrMeta+a');
    await box.pressSequentially(value);
  }

  /** Presses Tab until this has the focus, as one does who uses no pointer. */
  async tabTo(control: Locator): Promise<void> {
    const isFocused = (): Promise<boolean> =>
      control.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 80; presses++) {
      if (await isFocused()) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('80 presses of Tab did not lead there');
  }

  /** Unfolds a part of a panel by its title. */
  async unfold(title: string): Promise<void> {
    await this.page
      .locator('summary')
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .click();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** A grid where its cells can be typed into. */
  table(): Locator {
    return this.page
      .getByRole('table', { name: 'Desa dan kelurahan' })
      .or(this.page.getByRole('grid', { name: 'Desa dan kelurahan' }));
  }

  /** A cell of a desa in sight, by what stands over its column. */
  async cell(desa: string, heading: string): Promise<Locator> {
    const names = await this.table().getByRole('columnheader').allInnerTexts();
    const at = names.findIndex((name) => name.replaceAll(/\s+/g, ' ').startsWith(heading));
    if (at < 0) throw new Error(`the table has no column ${heading}`);
    return this.table()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: desa, exact: true }) })
      .locator(`[aria-colindex="${at + 1}"]`);
  }

  /** The answer at the top of the screen's panel. */
  answer(screen: 'Rencana alokasi' | 'Anggaran'): Locator {
    return this.page.getByRole('region', { name: screen }).getByRole('status').first();
  }

  /** The sum of a column in the footer of the desa table; NaN while it reads "tidak ada data". */
  async tableSum(column: string): Promise<number> {
    const table = this.table();
    const names = await table.getByRole('columnheader').allInnerTexts();
    const at = names.findIndex((name) => name.replaceAll(/\s+/g, ' ').startsWith(column));
    if (at < 0) throw new Error(`the table has no column ${column}`);
    const sum = await table
      .getByRole('row', { name: 'Jumlah' })
      .locator(`[aria-colindex="${at + 1}"]`)
      .innerText();
    // NaN, so that what polls for a number asks again while there is none yet.
    return /\d/.test(sum) ? wholeNumber(sum) : NaN;
  }

  /** Selects a desa in the table, which shows its details. */
  async selectDesa(name: string): Promise<void> {
    await this.page.getByRole('rowheader', { name, exact: true }).first().click();
  }

  details(): Locator {
    return this.page.getByRole('region', { name: 'Rincian' });
  }

  saveState(): Locator {
    return this.page.getByRole('status', { name: 'Keadaan simpan' });
  }

  /** Runs what makes the browser host download a file, and returns the file. */
  async download(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const arrived = this.page.waitForEvent('download');
    await act();
    return content(await arrived);
  }

  exportPlan(kind: 'PDF' | 'CSV' | 'GeoJSON'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    return this.download(async () => {
      await this.show('Laporan');
      await this.page.getByRole('button', { name: `Ekspor ${kind}` }).click();
    });
  }

  /** Nothing went wrong behind the screens. */
  expectNoComplaints(): void {
    expect(this.complaints).toEqual([]);
  }
}

async function content(download: Download): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function figureOf(region: Locator, term: string): Promise<number> {
  const value = region
    .locator('dt', { hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1] | preceding-sibling::dd[1]');
  const text = await value.first().innerText();
  // NaN, so that what polls for a number asks again while there is none yet.
  return /\d/.test(text) ? wholeNumber(text) : NaN;
}

/** `Rp2.167.200.000` → 2167200000. @throws Error when there are no digits */
export function wholeNumber(text: string): number {
  const digits = text.replaceAll(/\D/g, '');
  if (!digits) throw new Error(`"${text}" holds no number`);
  return Number(digits);
}
