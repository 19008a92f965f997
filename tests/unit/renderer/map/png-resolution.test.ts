import { describe, expect, it } from 'vitest';
import { withResolution } from '../../../../renderer/map/print/png-resolution.ts';

/** A red pixel, as a browser writes it. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
);

describe('withResolution', () => {
  it('puts the resolution after the header, with the sum every reader checks', () => {
    const marked = Buffer.from(withResolution(png, 300));
    expect(marked.length).toBe(png.length + 21);
    expect(marked.toString('latin1', 37, 41)).toBe('pHYs');
    // 300 dpi is 11,811 pixels a metre; the sum is that of the same chunk as other programs write it.
    expect([marked.readUInt32BE(41), marked.readUInt32BE(45), marked[49]]).toEqual([11_811, 11_811, 1]);
    expect(marked.toString('hex', 50, 54)).toBe('78a53f76');
    expect(marked.subarray(54)).toEqual(Buffer.from(png.subarray(33)));
  });
});
