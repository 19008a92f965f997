import type { Locator, Page } from '@playwright/test';
import { frameMark } from './map-frames.ts';
import { rounded } from './measure.ts';

/**
 * Drags the map to and fro by the mouse events a hand makes, one a frame.
 * @returns frames a second
 */
export async function dragFor(page: Page, map: Locator, milliseconds: number): Promise<number> {
  // The transpiler has functions keep their names by a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  return rounded(
    await map.evaluate(
      (canvas, [milliseconds, mark]) =>
        new Promise<number>((done) => {
          const box = canvas.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          const send = (type: string, offset: number, to: EventTarget): boolean =>
            to.dispatchEvent(
              new MouseEvent(type, {
                clientX: x + offset,
                clientY: y,
                button: 0,
                buttons: type === 'mouseup' ? 0 : 1,
                bubbles: true,
                cancelable: true,
                view: window,
              }),
            );
          send('mousedown', 0, canvas);
          const start = performance.now();
          let frames = 0;
          const frame = (): void => {
            const passed = performance.now() - start;
            if (passed >= milliseconds) {
              // On the map, which would be dragged along with another from here on if it did not hear of it.
              send('mouseup', 150 * Math.sin(passed / 400), canvas);
              done((1000 * frames) / passed);
              return;
            }
            frames++;
            performance.mark(mark);
            send('mousemove', 150 * Math.sin(passed / 400), document);
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }),
      [milliseconds, frameMark] as const,
    ),
  );
}

/** Turns the wheel over the middle of the map, by about so many zoom levels in the end. */
export async function zoomIn(page: Page, map: Locator, levels: number): Promise<void> {
  const box = (await map.boundingBox())!;
  // West of the middle: Java, where desa are densest.
  await page.mouse.move(box.x + 0.32 * box.width, box.y + 0.62 * box.height);
  for (let turn = 0; turn < 4 * levels; turn++) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(4000);
}
