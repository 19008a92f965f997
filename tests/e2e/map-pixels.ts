import type { App } from './driver.ts';

/** Colours of the map as drawn, `rgb(r, g, b)`, each with its share of the picture. */
export async function mapColours(app: App): Promise<ReadonlyMap<string, number>> {
  const picture = (await app.mapCanvas().screenshot()).toString('base64');
  const shares = await app.page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const counts = new Map<string, number>();
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = `rgb(${pixels[i]}, ${pixels[i + 1]}, ${pixels[i + 2]})`;
      counts.set(colour, (counts.get(colour) ?? 0) + 4 / pixels.length);
    }
    return [...counts].filter(([, share]) => share > 0.001);
  }, picture);
  return new Map(shares);
}

/** The legend's classes as read: range, number of regions, colour. */
export async function legendClasses(
  app: App,
): Promise<readonly { readonly range: string; readonly count: number; readonly colour: string }[]> {
  return app.page
    .getByRole('figure', { name: 'Legenda' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const [range, count] = [...item.querySelectorAll('span')].map((part) => part.textContent ?? '');
        const swatch = item.querySelector('rect');
        return {
          range: range ?? '',
          count: Number((count ?? '').replaceAll('.', '')),
          colour: swatch ? getComputedStyle(swatch).fill : '',
        };
      }),
    );
}

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Share of pixels that differ between two pictures of the same size, by more than rounding does. */
export async function differing(app: App, one: Buffer, other: Buffer): Promise<number> {
  return app.page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let count = 0;
      for (let i = 0; i < a!.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a![i + channel]! - b![i + channel]!) > 12)) count++;
      return (4 * count) / a!.length;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}
