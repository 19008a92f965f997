import { expect, type Locator } from '@playwright/test';
import { wholeNumber, type App } from './driver.ts';

/** A place on the map, as fractions of its width and height. */
export type Place = readonly [x: number, y: number];

/** Corners around the middle of the sample. */
export const middle: readonly Place[] = [
  [0.42, 0.35],
  [0.72, 0.35],
  [0.72, 0.7],
  [0.42, 0.7],
];

/** Target areas, as a user makes and changes them. */
export class Areas {
  readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  tool(name: string | RegExp): Locator {
    return this.app.page.getByRole('toolbar', { name: 'Alat area' }).getByRole('button', { name });
  }

  async take(name: string | RegExp): Promise<void> {
    await this.tool(name).click();
    await expect(this.tool(name)).toHaveAttribute('aria-pressed', 'true');
  }

  combine(name: RegExp): Locator {
    return this.app.page.getByRole('group', { name: 'Bentuk berikutnya' }).getByRole('button', { name });
  }

  card(): Locator {
    return this.app.page.getByRole('region', { name: 'Area sasaran' });
  }

  list(): Locator {
    return this.app.page.getByRole('region', { name: 'Area tersimpan' });
  }

  /** Fields with the names of the saved areas. */
  names(): Locator {
    return this.list().getByRole('textbox', { name: /^Nama area/ });
  }

  rule(name: RegExp): Locator {
    return this.card().getByRole('radio', { name });
  }

  /** Desa the area takes; NaN until they are counted, so that what polls for a number asks again. */
  async desa(): Promise<number> {
    const count = this.card().locator('.area-figure').first().locator('dd');
    await count.waitFor();
    const text = await count.innerText();
    return /\d/.test(text) ? wholeNumber(text) : NaN;
  }

  async at([x, y]: Place): Promise<[number, number]> {
    const box = await this.app.mapCanvas().boundingBox();
    if (!box) throw new Error('the map has no size');
    return [box.x + box.width * x, box.y + box.height * y];
  }

  async move(place: Place, steps = 4): Promise<void> {
    await this.app.page.mouse.move(...(await this.at(place)), { steps });
  }

  async click(place: Place): Promise<void> {
    await this.move(place);
    await this.app.page.mouse.click(...(await this.at(place)));
  }

  /** Presses at the first place, goes by the others, lets go at the last. */
  async drag(places: readonly Place[], steps = 8): Promise<void> {
    await this.move(places[0]!);
    await this.app.page.mouse.down();
    for (const place of places.slice(1)) await this.move(place, steps);
    await this.app.page.mouse.up();
  }

  /** Chooses from the menu of a saved area. */
  async choose(area: string, item: string): Promise<void> {
    await this.list()
      .getByRole('button', { name: `Lainnya untuk ${area}`, exact: true })
      .click();
    await this.app.page.getByRole('menuitem', { name: item, exact: true }).click();
  }
}
