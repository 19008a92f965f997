import { z } from 'zod';
import { groups, payers, programmes, sectors, segments } from '../../contribution/programme.ts';
import { partsOfWhole } from '../../contribution/rate.ts';
import { fid, flag, heads, monthKey, position, riskClass, rupiah, words } from './table-cells.ts';

/** The editable tables that plans are computed from, and of governments; see `tables.ts`. */

const rateValidity = { valid_from: monthKey, valid_to: monthKey.nullable(), legal_basis: z.string() };

export const dataTables = {
  rate: {
    key: [
      'programme',
      'segment',
      'worker_group',
      'risk_class',
      'payer',
      'taken_from',
      'base_above',
      'valid_from',
    ],
    row: z.strictObject({
      fid,
      position,
      programme: z.enum(programmes),
      segment: z.enum(segments),
      worker_group: z.enum(groups).nullable(),
      risk_class: riskClass.nullable(),
      payer: z.enum(payers).extract(['worker', 'employer', 'state']),
      taken_from: z.enum(programmes).nullable(),
      amount: rupiah.nullable(),
      parts: z.int().min(0).max(partsOfWhole).nullable(),
      base_minimum: rupiah,
      base_above: rupiah,
      base_cap: rupiah.nullable(),
      least: rupiah,
      most: rupiah.nullable(),
      ...rateValidity,
    }),
  },
  rate_group: {
    key: ['worker_group'],
    row: z.strictObject({
      fid,
      position,
      worker_group: z.enum(groups),
      segment: z.enum(segments),
      base: rupiah.nullable(),
      risk_class: riskClass.nullable(),
      programmes: words,
      legal_basis: z.string(),
    }),
  },
  rate_discount: {
    key: ['segment', 'sector', 'programmes', 'valid_from'],
    row: z.strictObject({
      fid,
      position,
      segment: z.enum(segments),
      sector: z.enum(sectors),
      programmes: words,
      parts: z.int().min(0).max(partsOfWhole),
      excluded: words,
      unresolved: words,
      ...rateValidity,
    }),
  },
  rate_account: {
    key: ['programme', 'worker_group'],
    row: z.strictObject({
      fid,
      position,
      programme: z.enum(programmes),
      worker_group: z.enum(groups).nullable(),
      code: z.string(),
      name: z.string(),
    }),
  },
  /** A further figure per desa: what it is; the figures lie in `desa_value`. */
  indicator: {
    key: ['name'],
    row: z.strictObject({
      fid,
      name: z.string().min(1),
      unit: z.string(),
      source: z.string(),
      year: z.int().nullable(),
    }),
  },
  /** A desa without a row here has no figure. */
  desa_value: {
    key: ['indicator', 'code'],
    row: z.strictObject({ fid, indicator: z.string(), code: z.string(), value: z.number() }),
  },
  /** What was really enrolled of a phase in a desa; a desa without a row was not reported. */
  enrolment: {
    key: ['year', 'phase', 'code'],
    row: z.strictObject({
      fid,
      year: z.int(),
      phase: z.string().min(1),
      code: z.string(),
      heads,
      date: z.string(),
      source: z.string(),
    }),
  },
  /** What is watched of a provinsi or kabupaten/kota; NULL is unknown. */
  government: {
    key: ['code'],
    row: z.strictObject({
      fid,
      code: z.string(),
      name: z.string().min(1),
      regulation: z.string().nullable(),
      mou: z.string().nullable(),
      budgeted: flag.nullable(),
      enrolled: heads.nullable(),
      claims: rupiah.nullable(),
      note: z.string(),
    }),
  },
  government_statement: {
    key: ['government', 'position'],
    row: z.strictObject({
      fid,
      government: z.string(),
      position,
      segment: z.enum(['PU', 'BPU', 'total']),
      year: z.int(),
      covered: heads.nullable(),
      base: heads.nullable(),
      percent: z.number().nullable(),
      decimals: z.int().nonnegative(),
      definition: z.string(),
      source: z.string(),
    }),
  },
} as const;
