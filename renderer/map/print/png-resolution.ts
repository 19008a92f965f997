const inchesPerMetre = 1 / 0.0254;

/**
 * A PNG that says how large it is on paper, so that it prints at its size instead of filling the page: a `pHYs`
 * chunk after the header (PNG specification, 11.3.4.3).
 * @param png without one, as browsers make them
 * @param dpi pixels per inch
 */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  const perMetre = Math.round(dpi * inchesPerMetre);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  // The unit is the metre.
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  // Signature (8 bytes) and header chunk (25) come first in every PNG.
  const head = 33;
  const marked = new Uint8Array(png.length + chunk.length);
  marked.set(png.subarray(0, head));
  marked.set(chunk, head);
  marked.set(png.subarray(head), head + chunk.length);
  return marked;
}

/** As chunks of a PNG end with it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
