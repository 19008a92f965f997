import { z } from 'zod';
import { readAgeLimits } from '../../candidate/age.ts';
import { derivationLimits, hashDigits } from '../../candidate/key.ts';
import { candidateStatuses, rejectReasons } from '../../candidate/status.ts';
import { fid, heads } from './table-cells.ts';

/**
 * The editable tables of candidates; see `tables.ts`. The annex and the log of its exports are not among them: what
 * is deleted there must not come back by undo, and what was exported stays exported.
 */

export const hexadecimal = z.string().regex(/^([0-9a-f]{2})+$/);
export const derivation = {
  salt: hexadecimal,
  memory: z.int().min(8).max(derivationLimits.memory),
  passes: z.int().min(1).max(derivationLimits.passes),
  lanes: z.int().min(1).max(derivationLimits.lanes),
};

export const candidateTables = {
  /** Where a key comes from; all of it empty for the key of a session. */
  candidate_key: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: hexadecimal,
      salt: derivation.salt.nullable(),
      memory: derivation.memory.nullable(),
      passes: derivation.passes.nullable(),
      lanes: derivation.lanes.nullable(),
    }),
  },
  candidate_list: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: z.string().min(1),
      name: z.string().min(1),
      fund: z.string(),
      date: z.iso.date(),
      limits: z.string().refine((text) => readAgeLimits(text) !== null),
      hash_key: hexadecimal,
    }),
  },
  candidate: {
    key: ['list', 'hash'],
    row: z.strictObject({
      fid,
      list: z.string(),
      hash: z.string().regex(new RegExp(`^[0-9a-f]{${hashDigits}}$`)),
      code: z.string(),
      rank: z.int().min(1),
      status: z.enum(candidateStatuses),
    }),
  },
  /** A code of '' is of rows without a desa. */
  candidate_reject: {
    key: ['list', 'code', 'reason'],
    row: z.strictObject({
      fid,
      list: z.string(),
      code: z.string(),
      reason: z.enum(rejectReasons),
      heads: heads.min(1),
    }),
  },
} as const;
