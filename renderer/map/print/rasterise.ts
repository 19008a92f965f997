import { withResolution } from './png-resolution.ts';

/** Points are 1/72 inch. */
const pointsPerInch = 72;

/** A drawing as a PNG that prints at the size it was drawn for. @param dpi pixels per inch */
export async function rasterised(svg: string, dpi: number): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round((image.naturalWidth * dpi) / pointsPerInch);
    canvas.height = Math.round((image.naturalHeight * dpi) / pointsPerInch);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
    if (!blob) throw new Error(`no picture of ${canvas.width} × ${canvas.height} pixels could be made`);
    return withResolution(new Uint8Array(await blob.arrayBuffer()), dpi);
  } finally {
    URL.revokeObjectURL(address);
  }
}
