import { z } from 'zod';
import {
  groups,
  paidByChoices,
  payers,
  programmes,
  riskClasses,
  sectors,
  segments,
} from '../contribution/programme.ts';
import {
  partsOfWhole,
  type Charge,
  type Discount,
  type GroupTerms,
  type MonthKey,
  type Rate,
  type RateTable,
} from '../contribution/rate.ts';
import { parsed } from './rows.ts';
import type { Store } from './sql.ts';
import { storable } from './storable.ts';

/** The rate table as rows of `rate`, `rate_group` and `rate_discount`; lists are words with commas between. */

const rupiah = z.int().nonnegative();
const parts = z.int().min(0).max(partsOfWhole);
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((text) => text as MonthKey);
const riskClass = z.literal(riskClasses);

function list<T extends string>(values: readonly [T, ...T[]] | readonly T[]) {
  return z
    .string()
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(z.enum(values)));
}

const validity = { valid_from: month, valid_to: month.nullable(), legal_basis: z.string() };

const rateRow = z
  .object({
    programme: z.enum(programmes),
    segment: z.enum(segments),
    worker_group: z.enum(groups).nullable(),
    risk_class: riskClass.nullable(),
    payer: z.enum(payers).extract(['worker', 'employer', 'state']),
    taken_from: z.enum(programmes).nullable(),
    amount: rupiah.nullable(),
    parts: parts.nullable(),
    base_minimum: rupiah,
    base_above: rupiah,
    base_cap: rupiah.nullable(),
    least: rupiah,
    most: rupiah.nullable(),
    ...validity,
  })
  .refine((row) => (row.amount === null) !== (row.parts === null), {
    path: ['amount'],
    message: 'either an amount or parts',
  });

const groupRow = z.object({
  worker_group: z.enum(groups),
  segment: z.enum(segments),
  base: rupiah.nullable(),
  risk_class: riskClass.nullable(),
  programmes: list(programmes),
  legal_basis: z.string(),
});

const discountRow = z.object({
  segment: z.enum(segments),
  sector: z.enum(sectors),
  programmes: list(programmes),
  parts,
  excluded: list(paidByChoices),
  unresolved: list(paidByChoices),
  ...validity,
});

/** The rate table in the order it was put. @throws UnreadableRow */
export function loadRates(store: Store): RateTable {
  const rows = (table: string) => store.all(`SELECT * FROM ${table} AS t ORDER BY t."fid"`);
  return {
    rates: rows('rate').map((raw) => rateOf(parsed(rateRow, raw, 'rate'))),
    groups: rows('rate_group').map((raw): GroupTerms => {
      const row = parsed(groupRow, raw, 'rate_group');
      return {
        group: row.worker_group,
        segment: row.segment,
        base: row.base,
        riskClass: row.risk_class,
        programmes: row.programmes,
        legalBasis: row.legal_basis,
      };
    }),
    discounts: rows('rate_discount').map((raw): Discount => {
      const row = parsed(discountRow, raw, 'rate_discount');
      const { segment, sector, programmes, parts, excluded, unresolved } = row;
      return { segment, sector, programmes, parts, excluded, unresolved, ...validityOf(row) };
    }),
  };
}

function rateOf(row: z.infer<typeof rateRow>): Rate {
  return {
    programme: row.programme,
    segment: row.segment,
    group: row.worker_group,
    riskClass: row.risk_class,
    payer: row.payer,
    takenFrom: row.taken_from,
    charge: chargeOf(row),
    ...validityOf(row),
  };
}

function chargeOf(row: z.infer<typeof rateRow>): Charge {
  // The row has one of the two.
  if (row.parts === null) return { kind: 'fixed', amount: row.amount ?? 0 };
  return {
    kind: 'share',
    parts: row.parts,
    baseMinimum: row.base_minimum,
    baseAbove: row.base_above,
    baseCap: row.base_cap,
    least: row.least,
    most: row.most,
  };
}

function validityOf(row: z.infer<typeof rateRow> | z.infer<typeof discountRow>) {
  return { validFrom: row.valid_from, validTo: row.valid_to, legalBasis: row.legal_basis };
}

/** Adds a whole rate table to what the document has. */
export function insertRates(store: Store, { rates, groups, discounts }: RateTable): void {
  for (const rate of rates) insert(store, 'rate', { ...rateCells(rate), ...validityCells(rate) });
  for (const terms of groups)
    insert(store, 'rate_group', {
      worker_group: terms.group,
      segment: terms.segment,
      base: terms.base,
      risk_class: terms.riskClass,
      programmes: terms.programmes.join(','),
      legal_basis: storable(terms.legalBasis),
    });
  for (const discount of discounts)
    insert(store, 'rate_discount', {
      segment: discount.segment,
      sector: discount.sector,
      programmes: discount.programmes.join(','),
      parts: discount.parts,
      excluded: discount.excluded.join(','),
      unresolved: discount.unresolved.join(','),
      ...validityCells(discount),
    });
}

type Cells = Readonly<Record<string, string | number | null>>;

function rateCells({ programme, segment, group, riskClass, payer, takenFrom, charge }: Rate): Cells {
  const share = charge.kind === 'share' ? charge : null;
  return {
    programme,
    segment,
    worker_group: group,
    risk_class: riskClass,
    payer,
    taken_from: takenFrom,
    amount: charge.kind === 'fixed' ? charge.amount : null,
    parts: share?.parts ?? null,
    base_minimum: share?.baseMinimum ?? 0,
    base_above: share?.baseAbove ?? 0,
    base_cap: share?.baseCap ?? null,
    least: share?.least ?? 0,
    most: share?.most ?? null,
  };
}

function validityCells({ validFrom, validTo, legalBasis }: Rate | Discount): Cells {
  return { valid_from: validFrom, valid_to: validTo, legal_basis: storable(legalBasis) };
}

function insert(store: Store, table: string, cells: Cells): void {
  const columns = Object.keys(cells);
  store.run(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})` +
      ` VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(cells),
  );
}
