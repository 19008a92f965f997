import { z } from 'zod';
import { paidByChoices, programmes } from '../../contribution/programme.ts';
import type {
  Account,
  Charge,
  Discount,
  GroupTerms,
  MonthKey,
  Rate,
  RateTable,
} from '../../contribution/rate.ts';
import { rowsChange } from './row-steps.ts';
import { fromWords, parsed, readRows, toWords, UnreadableRow } from './rows.ts';
import type { Store } from '../sql.ts';
import { storable } from '../storable.ts';
import type { Change, NewRow, Row, Table } from '../schema/tables.ts';

/** The rate table lies in these tables, each line at its position; lists are words with commas between. */
export const rateTables = [
  'rate',
  'rate_group',
  'rate_discount',
  'rate_account',
] as const satisfies readonly Table[];

export type RateTableName = (typeof rateTables)[number];

export type RateRows = { readonly [T in RateTableName]: readonly Row<T>[] };

/** A stored rate table: its rows, and what they say. */
export interface StoredRates {
  readonly rows: RateRows;
  readonly table: RateTable;
}

/** The rate table in the order it was put. @throws UnreadableRow */
export function readRates(store: Store): StoredRates {
  const rows: RateRows = {
    rate: ordered(readRows(store, 'rate')),
    rate_group: ordered(readRows(store, 'rate_group')),
    rate_discount: ordered(readRows(store, 'rate_discount')),
    rate_account: ordered(readRows(store, 'rate_account')),
  };
  return {
    rows,
    table: {
      rates: rows.rate.map(rateOf),
      groups: rows.rate_group.map(groupOf),
      discounts: rows.rate_discount.map(discountOf),
      accounts: rows.rate_account.map(accountOf),
    },
  };
}

function ordered<T extends { readonly fid: number; readonly position: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.position - b.position || a.fid - b.fid);
}

const programmeList = z.array(z.enum(programmes));
const paidByList = z.array(z.enum(paidByChoices));

function rateOf(row: Row<'rate'>): Rate {
  if ((row.amount === null) === (row.parts === null))
    throw new UnreadableRow('rate.amount: either an amount or parts');
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

function chargeOf(row: Row<'rate'>): Charge {
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

function groupOf(row: Row<'rate_group'>): GroupTerms {
  return {
    group: row.worker_group,
    segment: row.segment,
    base: row.base,
    riskClass: row.risk_class,
    programmes: parsed(programmeList, fromWords(row.programmes), 'rate_group.programmes'),
    legalBasis: row.legal_basis,
  };
}

function discountOf(row: Row<'rate_discount'>): Discount {
  return {
    segment: row.segment,
    sector: row.sector,
    programmes: parsed(programmeList, fromWords(row.programmes), 'rate_discount.programmes'),
    parts: row.parts,
    excluded: parsed(paidByList, fromWords(row.excluded), 'rate_discount.excluded'),
    unresolved: parsed(paidByList, fromWords(row.unresolved), 'rate_discount.unresolved'),
    ...validityOf(row),
  };
}

function accountOf({ programme, worker_group: group, code, name }: Row<'rate_account'>): Account {
  return { programme, group, code, name };
}

function validityOf(row: Row<'rate'> | Row<'rate_discount'>) {
  // The schema of the row has checked that these are months.
  return {
    validFrom: row.valid_from as MonthKey,
    validTo: row.valid_to as MonthKey | null,
    legalBasis: row.legal_basis,
  };
}

/** The rows a rate table is stored as. */
export function rateRowsOf(given: RateTable): { readonly [T in RateTableName]: readonly NewRow<T>[] } {
  const { rates, groups, discounts, accounts } = storable(given);
  return {
    rate: rates.map((rate, position) => ({
      position,
      programme: rate.programme,
      segment: rate.segment,
      worker_group: rate.group,
      risk_class: rate.riskClass,
      payer: rate.payer,
      taken_from: rate.takenFrom,
      ...chargeCells(rate.charge),
      ...validityCells(rate),
    })),
    rate_group: groups.map((terms, position) => ({
      position,
      worker_group: terms.group,
      segment: terms.segment,
      base: terms.base,
      risk_class: terms.riskClass,
      programmes: toWords(terms.programmes),
      legal_basis: terms.legalBasis,
    })),
    rate_discount: discounts.map((discount, position) => ({
      position,
      segment: discount.segment,
      sector: discount.sector,
      programmes: toWords(discount.programmes),
      parts: discount.parts,
      excluded: toWords(discount.excluded),
      unresolved: toWords(discount.unresolved),
      ...validityCells(discount),
    })),
    rate_account: accounts.map(({ programme, group, code, name }, position) => ({
      position,
      programme,
      worker_group: group,
      code,
      name,
    })),
  };
}

function chargeCells(charge: Charge) {
  const share = charge.kind === 'share' ? charge : null;
  return {
    amount: charge.kind === 'fixed' ? charge.amount : null,
    parts: share?.parts ?? null,
    base_minimum: share?.baseMinimum ?? 0,
    base_above: share?.baseAbove ?? 0,
    base_cap: share?.baseCap ?? null,
    least: share?.least ?? 0,
    most: share?.most ?? null,
  };
}

function validityCells({ validFrom, validTo, legalBasis }: Rate | Discount) {
  return { valid_from: validFrom, valid_to: validTo, legal_basis: legalBasis };
}

/** The steps that turn the stored rate table, if any, into this one. */
export function ratesChange(stored: RateRows | null, given: RateTable): Change {
  const wanted = rateRowsOf(given);
  return rateTables.flatMap((table) => rowsChange(table, stored?.[table] ?? [], wanted[table]));
}
