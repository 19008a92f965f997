import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';

/** One kind of damage to the files of an import, with where it strikes as a share of what it strikes, 0–1. */
export type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'flip'; readonly bits: readonly (readonly [at: number, bit: number])[] }
  | { readonly kind: 'overwrite'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'swap'; readonly from: number; readonly to: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'number'; readonly at: number; readonly text: string }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'double'; readonly at: number; readonly value: number }
  | { readonly kind: 'ending'; readonly ending: string }
  | { readonly kind: 'lose' };

export interface Mutation {
  /** Which of the files, as a share of their count. */
  readonly file: number;
  /** Which part of an archive is damaged before it is packed anew; null damages the packed bytes. */
  readonly part: number | null;
  readonly damages: readonly Damage[];
}

/** Numbers no reader of figures, places or sizes should trust. */
const numbers =
  'NaN nan Infinity -inf 1e308 1e999 -1 -0 0 4294967295 2147483648 9007199254740993 999999999999999 1.797e+308 5e-324 #N/A 44927 null'
    .split(' ')
    .concat('9'.repeat(400));

const texts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '=HYPERLINK("http://contoh.invalid","x")',
  '+1+1',
  '@SUM(A1)',
  '\u0000',
  '\u202E\u200B\uFEFF',
  '\uD800',
  '"',
  "'; DROP TABLE desa; --",
  '\n"\n',
  '__proto__',
  'constructor',
  ','.repeat(600),
  ','.repeat(100_000),
  ';\n'.repeat(5_000),
  '['.repeat(20_000),
  '{"a":'.repeat(2_000),
  '<a>'.repeat(5_000),
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>&b;',
  'x'.repeat(200_000),
  'É\u00E9',
];

const endings = ['csv', 'xlsx', 'xlsm', 'gpkg', 'zip', 'shp', 'json', 'geojson', 'kml', 'pdf', 'exe', ''];

// As likely in every part of a file: doubles are drawn by their bits, nearly all of which lie beside 0.
const share = fc.noBias(fc.nat(2 ** 30 - 1)).map((whole) => whole / 2 ** 30);
const byte = fc.nat(255);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: share }),
  fc.record({
    kind: fc.constant('flip' as const),
    bits: fc.array(fc.tuple(share, fc.nat(7)), { minLength: 1, maxLength: 24 }),
  }),
  fc.record({
    kind: fc.constant('overwrite' as const),
    at: share,
    bytes: fc.oneof(
      fc.array(byte, { minLength: 1, maxLength: 16 }),
      fc.constant([0xff, 0xff, 0xff, 0xff]),
      fc.constant([0xff, 0xff, 0xff, 0x7f]),
      fc.constant([0, 0, 0, 0, 0, 0, 0, 0]),
    ),
  }),
  fc.record({
    kind: fc.constant('swap' as const),
    from: share,
    to: share,
    length: fc.integer({ min: 1, max: 4096 }),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: share,
    length: fc.integer({ min: 1, max: 512 }),
    times: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 100, max: 2_000 })),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: share, length: fc.integer({ min: 1, max: 2048 }) }),
  fc.record({ kind: fc.constant('number' as const), at: share, text: fc.constantFrom(...numbers) }),
  fc.record({ kind: fc.constant('insert' as const), at: share, text: fc.constantFrom(...texts) }),
  fc.record({
    kind: fc.constant('double' as const),
    at: share,
    value: fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 181, 5e-324),
  }),
  fc.record({ kind: fc.constant('ending' as const), ending: fc.constantFrom(...endings) }),
  fc.record({ kind: fc.constant('lose' as const) }),
);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: share,
  part: fc.option(share, { freq: 3 }),
  damages: fc.array(damage, { minLength: 1, maxLength: 3, size: 'max' }),
});

/** The damage a seed and a number name: the same ever after, so that one file of thousands can be tried again. */
export function mutationOf(seed: number, index: number): Mutation {
  // Neighbouring seeds give unlike streams only when they are far apart.
  return fc.sample(mutation, {
    seed: Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b),
    numRuns: 1,
  })[0]!;
}

/** Files with the damage done to one of them; those given stay as they are. */
export function damaged(
  files: readonly GivenFile[],
  { file, part, damages }: Mutation,
): readonly GivenFile[] {
  const struck = Math.floor(file * files.length);
  return files.flatMap(({ name, bytes }, index): readonly GivenFile[] => {
    if (index !== struck) return [{ name, bytes: bytes.slice() }];
    if (damages.some(({ kind }) => kind === 'lose') && files.length > 1) return [];
    const renamed = damages.findLast((one) => one.kind === 'ending');
    const struckBytes =
      part === null || !isArchive(bytes) ? changed(bytes, damages) : repacked(bytes, part, damages);
    return [{ name: renamed ? name.replace(/[^.]*$/, renamed.ending) : name, bytes: struckBytes }];
  });
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function repacked(bytes: Uint8Array, part: number, damages: readonly Damage[]): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const struck = Math.floor(part * parts.length);
  return zipSync(
    Object.fromEntries(
      parts.map(([name, content], index) => [name, index === struck ? changed(content, damages) : content]),
    ),
  );
}

function changed(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  return damages.reduce(applied, bytes.slice());
}

function applied(bytes: Uint8Array, damage: Damage): Uint8Array {
  const at = 'at' in damage ? Math.floor(damage.at * bytes.length) : 0;
  switch (damage.kind) {
    case 'cut':
      return bytes.subarray(0, at);
    case 'flip':
      for (const [where, bit] of damage.bits) bytes[Math.floor(where * bytes.length)]! ^= 1 << bit;
      return bytes;
    case 'overwrite':
      bytes.set(damage.bytes.slice(0, bytes.length - at), at);
      return bytes;
    case 'swap':
      return swapped(bytes, damage);
    case 'repeat': {
      const piece = bytes.slice(at, at + damage.length);
      return joined([
        bytes.subarray(0, at),
        ...Array.from({ length: damage.times }, () => piece),
        bytes.subarray(at),
      ]);
    }
    case 'remove':
      return joined([bytes.subarray(0, at), bytes.subarray(at + damage.length)]);
    case 'number':
      return withNumber(bytes, at, damage.text);
    case 'insert':
      return joined([bytes.subarray(0, at), new TextEncoder().encode(damage.text), bytes.subarray(at)]);
    case 'double':
      if (bytes.length >= at + 8)
        new DataView(bytes.buffer, bytes.byteOffset).setFloat64(at, damage.value, true);
      return bytes;
    case 'ending':
    case 'lose':
      return bytes;
  }
}

function swapped(bytes: Uint8Array, { from, to, length }: Extract<Damage, { kind: 'swap' }>): Uint8Array {
  const [a, b] = [from, to].map((share) => Math.floor(share * Math.max(0, bytes.length - length)));
  const [first, second] = [bytes.slice(a, a! + length), bytes.slice(b, b! + length)];
  bytes.set(second, a);
  bytes.set(first, b);
  return bytes;
}

/** The first digits after a place give way to another number, so that what is around them stays well-formed. */
function withNumber(bytes: Uint8Array, from: number, text: string): Uint8Array {
  const isDigit = (at: number): boolean => bytes[at]! >= 0x30 && bytes[at]! <= 0x39;
  let start = from;
  while (start < bytes.length && !isDigit(start)) start++;
  let end = start;
  while (end < bytes.length && (isDigit(end) || bytes[end] === 0x2e)) end++;
  return joined([bytes.subarray(0, start), new TextEncoder().encode(text), bytes.subarray(end)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
