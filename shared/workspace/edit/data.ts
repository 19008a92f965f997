import type { z } from 'zod';
import { builtInMeasures } from '../../allocation/rule.ts';
import { rateTableProblems } from '../../contribution/rate-problems.ts';
import type { RateTable } from '../../contribution/rate.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import { columnChange, columnRemoval } from '../rows/column-rows.ts';
import { governmentLevel, invalidField, ratesTwice, reservedColumn } from './data-problems.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { governmentChange } from '../rows/government-rows.ts';
import { governmentSchema, isGovernmentCode } from '../schema/government-schema.ts';
import type { Model } from '../model.ts';
import { emptyName, unknownTarget } from '../problems.ts';
import { rateRowsOf, rateTables, ratesChange } from '../rows/rate-rows.ts';
import { rateTableSchema } from '../schema/rate-schema.ts';
import { storable } from '../storable.ts';
import { tables } from '../schema/tables.ts';

/** The commands on rates, columns of figures, and governments. */

/** What was given, or the problem that names its first wrong field. */
function checked<T>(
  schema: z.ZodType<T>,
  given: unknown,
  kind: Parameters<typeof invalidField>[0],
): Result<T> {
  const parsed = schema.safeParse(storable(given));
  if (parsed.success) return done(parsed.data);
  const { path } = parsed.error.issues[0]!;
  const value = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  );
  return refused(invalidField(kind, path.join('.'), value));
}

/** A table may keep the faults it came with, or none of it could be put right; it gets no new ones. */
export function putRates(
  { rates }: CommandOf<'put-rates'>,
  { rates: stored, rateRows }: Model,
): Result<Edit> {
  const given = checked(rateTableSchema, rates, 'rates');
  if (!given.ok) return given;
  const known = new Set(rateTableProblems(stored).map(({ what }) => what.id));
  const fault = rateTableProblems(given.value).find(({ what }) => !known.has(what.id));
  if (fault) return refused(fault);
  const twice = lineTwice(given.value);
  if (twice !== null) return refused(ratesTwice(twice));
  return done({
    change: ratesChange(rateRows, given.value),
    note: { id: 'Tabel tarif iuran', en: 'Contribution rates' },
  });
}

/** The key of a line that is there twice, or null. */
function lineTwice(rates: RateTable): string | null {
  const rows = rateRowsOf(rates);
  for (const table of rateTables) {
    const seen = new Set<string>();
    for (const row of rows[table]) {
      const cells: Readonly<Record<string, string | number | null>> = row;
      const key = tables[table].key.map((column) => cells[column] ?? '–').join(' · ');
      if (seen.has(key)) return key;
      seen.add(key);
    }
  }
  return null;
}

/** Replaces the column of that name, if there is one. */
export function putColumn(
  { column, values }: CommandOf<'put-column'>,
  { model, directory, slots }: EditContext,
): Result<Edit> {
  const { name, unit, source, year } = storable(column);
  if (name.trim() === '') return refused(emptyName());
  if (builtInMeasures.some((measure) => measure === name.trim().toLowerCase()))
    return refused(reservedColumn(name));
  if (year !== null && !Number.isSafeInteger(year)) return refused(invalidField('column', 'year', year));
  const perSlot = new Float64Array(directory.codes.length).fill(NaN);
  for (const [code, value] of Object.entries(values)) {
    const slot = slots.get(code);
    if (slot === undefined) return refused(unknownTarget('desa', code));
    // Adding 0 makes one zero of the two that SQLite cannot tell apart.
    if (!Number.isNaN(value) && !Number.isFinite(value)) return refused(invalidField('column', code, value));
    perSlot[slot] = value + 0;
  }
  const stored = model.columns.find((other) => other.name === name) ?? null;
  return done({
    change: columnChange({ name, unit, source, year, values: perSlot }, stored, directory.codes),
    note: { id: `Kolom ${name}`, en: `Column ${name}` },
  });
}

export function removeColumn(
  { name }: CommandOf<'remove-column'>,
  { model, directory }: EditContext,
): Result<Edit> {
  const column = model.columns.find((other) => other.name === name);
  if (!column) return refused(unknownTarget('column', name));
  return done({
    change: columnRemoval(column, directory.codes),
    note: { id: `Hapus kolom ${name}`, en: `Remove column ${name}` },
  });
}

export function putGovernment(
  { government }: CommandOf<'put-government'>,
  { governments }: Model,
): Result<Edit> {
  if (!isGovernmentCode(government.code)) return refused(governmentLevel(government.code));
  const given = checked(governmentSchema, government, 'government');
  if (!given.ok) return given;
  const { code, name } = given.value;
  return done({
    change: governmentChange(governments.get(code)?.rows ?? null, given.value),
    note: { id: `Pemantauan ${name}`, en: `Monitor of ${name}` },
  });
}

export function removeGovernment(
  { code }: CommandOf<'remove-government'>,
  { governments }: Model,
): Result<Edit> {
  const stored = governments.get(code);
  if (!stored) return refused(unknownTarget('government', code));
  const { name } = stored.government;
  return done({
    change: governmentChange(stored.rows, null),
    note: { id: `Hapus pemantauan ${name}`, en: `Remove monitor of ${name}` },
  });
}
