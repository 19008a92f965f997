import { z } from 'zod';
import { isOfShape, rememberedSchema, shapeOf, type Remembered } from '#shared/exchange/import/remembered.ts';

/**
 * How the user read tables before: kept on this computer, so that next month's file of the same shape needs no
 * hand.
 */

const key = 'petalindung.import-mappings';
const shapesKept = 30;
const stored = z.array(rememberedSchema);

function read(): readonly Remembered[] {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    // Kept by another version, or by hand: forgotten.
    return [];
  }
}

function write(all: readonly Remembered[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(all.slice(0, shapesKept)));
  } catch {
    // A full storage costs the convenience, not the import.
  }
}

/** What is remembered of a table of these headers, for the purpose that is wanted before any other. */
export function rememberedFor(headers: readonly string[], purpose: Remembered['purpose']): Remembered | null {
  const fitting = read().filter((one) => isOfShape(one, headers));
  return fitting.find((one) => one.purpose === purpose) ?? fitting[0] ?? null;
}

export function remember(mapping: Remembered): void {
  write([mapping, ...others(mapping)]);
}

export function forget(mapping: Remembered): void {
  write(others(mapping));
}

function others({ headers, purpose }: Remembered): readonly Remembered[] {
  const shape = shapeOf(headers);
  return read().filter((one) => one.purpose !== purpose || shapeOf(one.headers) !== shape);
}
