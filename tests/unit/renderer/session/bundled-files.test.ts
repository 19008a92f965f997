import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundledFiles } from '../../../../renderer/session/bundled-files.ts';

afterEach(() => vi.unstubAllGlobals());

function answering(...answers: (() => Promise<Response>)[]) {
  const fetched = vi.fn<typeof fetch>();
  for (const answer of answers) fetched.mockImplementationOnce(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const text = (body: string) => () => Promise.resolve(new Response(body));

describe('bundled files', () => {
  it('are read once each, from beside the page', async () => {
    const fetched = answering(text('a'), text('b'));
    const files = bundledFiles('https://example.test/geodata/');
    expect(await Promise.all([files.text('regions/a.tsv'), files.text('regions/a.tsv')])).toEqual(['a', 'a']);
    expect(await files.text('regions/b.tsv')).toBe('b');
    expect(fetched.mock.calls.map(([address]) => (address as URL).href)).toEqual([
      'https://example.test/geodata/regions/a.tsv',
      'https://example.test/geodata/regions/b.tsv',
    ]);
  });

  it.each([
    ['the connection fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the answer is an error', () => Promise.resolve(new Response('', { status: 503 }))],
  ])('are asked for again after %s', async (_, failure) => {
    answering(failure, text('a'));
    const files = bundledFiles('https://example.test/geodata/');
    await expect(files.text('a')).rejects.toThrow();
    expect(await files.text('a')).toBe('a');
  });
});
