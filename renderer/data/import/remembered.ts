import { z } from 'zod';
import type { Role } from '#shared/exchange/import/mapping.ts';

/**
 * How the user read a table of these headers before: kept on this computer, so that next month's file of the same
 * shape needs no hand.
 */

const key = 'petalindung.import';
const shapesKept = 30;

const year = z.int().nullable();
const role = z.union([
  z.object({
    kind: z.enum(['ignore', 'code', 'desa', 'kecamatan', 'kabupaten', 'provinsi', 'year', 'phase']),
  }),
  z.object({ kind: z.enum(['eligible', 'covered']), year }),
  z.object({ kind: z.literal('enrolled'), phase: z.object({ year: z.int(), name: z.string() }).nullable() }),
  z.object({ kind: z.literal('column'), name: z.string(), unit: z.string(), year }),
]);
const stored = z.array(z.object({ shape: z.string(), roles: z.record(z.string(), role) }));

function read(): z.infer<typeof stored> {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    // Kept by another version, or by hand: forgotten.
    return [];
  }
}

export function rememberedRoles(headers: readonly string[]): Readonly<Record<number, Role>> | null {
  const shape = JSON.stringify(headers);
  return read().find((one) => one.shape === shape)?.roles ?? null;
}

export function remember(headers: readonly string[], roles: Readonly<Record<number, Role>>): void {
  const shape = JSON.stringify(headers);
  const others = read().filter((one) => one.shape !== shape);
  try {
    localStorage.setItem(key, JSON.stringify([{ shape, roles }, ...others].slice(0, shapesKept)));
  } catch {
    // A full storage costs the convenience, not the import.
  }
}
