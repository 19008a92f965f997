import type { Locator, Page } from '@playwright/test';
import { frameMark, mainThreadOf, type MainThread } from './map-frames.ts';
import { rounded } from './measure.ts';

/** Once and a quarter around, so that the outline crosses itself; 8 pixels a frame, which is a corner each. */
const frames = 300;

export interface LassoDrag extends MainThread {
  readonly framesASecond: number;
  /** Times the figures under the pointer changed. */
  readonly answers: number;
  readonly desa: string;
}

/** A lasso drawn over most of the map at a hand's pace, one movement a frame, and the live figures beside it. */
export async function dragLasso(page: Page, map: Locator): Promise<LassoDrag> {
  await page.getByRole('toolbar', { name: 'Alat area' }).getByRole('button', { name: /laso/ }).click();
  let [framesASecond, answers] = [0, 0];
  const main = await mainThreadOf(page, async () => {
    [framesASecond, answers] = await drag(map);
  });
  const figure = page.locator('.area-card .area-figure dd').first();
  const desa = await figure.innerText();
  await page.keyboard.press('Escape');
  return { ...main, framesASecond, answers, desa };
}

async function drag(map: Locator): Promise<[framesASecond: number, answers: number]> {
  // The transpiler has functions keep their names by a helper that the page does not have.
  await map.page().evaluate('globalThis.__name ??= (named) => named');
  const [elapsed, answers] = await map.evaluate(
    (canvas, [frames, mark]) =>
      new Promise<[number, number]>((done) => {
        const box = canvas.getBoundingClientRect();
        const send = (type: string, step: number): boolean => {
          const angle = (2.5 * Math.PI * step) / frames;
          const reach = 1 - (0.15 * step) / frames;
          return canvas.dispatchEvent(
            new PointerEvent(type, {
              clientX: box.x + box.width * (0.5 + 0.36 * reach * Math.cos(angle)),
              clientY: box.y + box.height * (0.5 + 0.36 * reach * Math.sin(angle)),
              pointerId: 1,
              pointerType: 'mouse',
              isPrimary: true,
              button: type === 'pointermove' ? -1 : 0,
              buttons: 1,
              bubbles: true,
              cancelable: true,
            }),
          );
        };
        let answers = 0;
        const figures = document.querySelector('.area-card')!;
        const observer = new MutationObserver(() => answers++);
        observer.observe(figures, { subtree: true, characterData: true, childList: true });
        send('pointermove', 0);
        send('pointerdown', 0);
        const start = performance.now();
        let step = 0;
        const frame = (): void => {
          if (step === frames) {
            observer.disconnect();
            done([performance.now() - start, answers]);
            return;
          }
          step++;
          performance.mark(mark);
          send('pointermove', step);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [frames, frameMark] as const,
  );
  return [rounded((1000 * frames) / elapsed), answers];
}
