import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { makePdf } from '../../../renderer/session/report.ts';
import { syntheticReport } from './synthetic.ts';

vi.mock('#shared/boundary/context.ts', () => ({
  loadLand: () => Promise.resolve(null),
  landOf: () => ({ type: 'FeatureCollection', features: [] }),
}));

const folder = resolve(import.meta.dirname, '../../../assets/fonts/roboto');
const noFiles = { text: () => Promise.reject(new Error('unused')) };
const options = {
  language: 'id',
  date: '2024-04-26',
  signature: { place: '', position: '', name: '', rank: '', nip: '' },
} as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks for the fonts again after they failed to load, and then keeps them', async () => {
  const input = syntheticReport({ kecamatan: { '63.11.01': 2 } });
  const load = vi.fn((url: string) =>
    Promise.resolve(new Response(new Uint8Array(readFileSync(join(folder, basename(url.split('?')[0]!)))))),
  );
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })));
  await expect(makePdf(input, noFiles, options)).rejects.toThrow('503');
  vi.stubGlobal('fetch', load);
  const pdf = await makePdf(input, noFiles, options);
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(load).toHaveBeenCalledTimes(3);
  await makePdf(input, noFiles, options);
  expect(load).toHaveBeenCalledTimes(3);
});
