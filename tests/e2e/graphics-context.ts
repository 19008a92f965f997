import type { App } from './driver.ts';

/** Takes the map's graphics context away, as a driver that is restarted does. */
export async function loseContext(app: App): Promise<void> {
  await app.mapCanvas().evaluate((canvas: HTMLCanvasElement) => {
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { lose });
    lose.loseContext();
  });
}

/** Gives back the context that was taken away last. */
export async function restoreContext(app: App): Promise<void> {
  await app.page.evaluate(() => (window as unknown as { lose: WEBGL_lose_context }).lose.restoreContext());
}
